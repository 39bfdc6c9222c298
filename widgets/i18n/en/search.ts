import type { search } from '../vi/search.ts';
import type { searchResults } from '../vi/search-results.ts';
import type { searchTyping } from '../vi/search-typing.ts';

export const searchEn: Record<
  keyof typeof search | keyof typeof searchResults | keyof typeof searchTyping,
  string
> = {
  'search/title': 'What do you need to get done?',
  'search/hint': 'Type as you would say it in Vietnamese; accents are not needed.',
  'search/go': 'Search',
  'search/waiting': 'Searching, one moment…',
  'search/near': 'Similar',
  'search/ask': 'Not what you were looking for?',
  'search/failed-help': 'Please try again, or call the one-stop desk.',

  'search/most': 'What people here ask for most',
  'search/results': '{n} procedures fit “{query}”',
  'search/sifted': '{n} procedures',
  'search/sifted-none': 'No procedure is left with these filters',
  'search/nothing': 'No procedure fits “{query}”',
  'search/nothing-help':
    'Try fewer words, for example “khai sinh”. Or call and say what you need to get done.',
  'search/nothing-sifted': 'The list is filtered. Without filters there may be more.',
  'search/call-for-help': 'and an official will look for you.',
  'search/nearest': 'Similar procedures',
  'search/no-offers':
    'This agency has not put any procedure here yet. Please call or visit the one-stop desk.',
  'search/official': 'Full name: {name}',
  'search/where': 'Where: {where}',
  'search/more': 'Show {n} more procedures',
  'search/seen': 'Just seen:',

  'search/events': 'Or pick what it is about',
  'search/events-failed': 'The pictures could not be loaded.',
  'search/event-back': 'Pick something else',
  'search/event-count': '{n} procedures, the most common first.',

  'search/sieve': 'Filter',
  'search/sieve-on': 'Filter ({n} chosen)',
  'search/sieve-off': 'Remove filters',
  'search/sieve-all': 'All',
  'search/sector': 'Field',
  'search/audience': 'For whom',
  'search/level': 'Online',
  'search/level-full': 'Entirely online',
  'search/level-partial': 'Partly online',
  'search/level-information': 'Only information online',
  'search/level-unknown': 'Not known',

  'search/list': 'Procedures that fit what you typed',
  'search/list-near': 'Similar procedures',
  'search/count': '{n} procedures fit.',
  'search/count-more': '{n} procedures fit. Press Search to see them all.',
  'search/count-spoken': '{n} procedures fit. Press the down arrow to choose.',
  'search/none': 'No procedure fits.',
  'search/none-spoken': 'No procedure fits. There are {n} similar ones.',
  'search/opening': 'Opening: {name}',
};
