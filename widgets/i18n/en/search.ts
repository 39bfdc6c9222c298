import type { search } from '../vi/search.ts';
import type { searchTyping } from '../vi/search-typing.ts';

export const searchEn: Record<keyof typeof search | keyof typeof searchTyping, string> = {
  'search/title': 'What do you need to get done?',
  'search/hint': 'Type as you would say it in Vietnamese; accents are not needed.',
  'search/go': 'Search',
  'search/waiting': 'Searching, one moment…',
  'search/near': 'Similar',
  'search/most': 'What people here ask for most',
  'search/results': '{n} procedures fit “{query}”',
  'search/nothing': 'No procedure fits “{query}”',
  'search/nothing-help':
    'Try fewer words, for example “khai sinh”. Or call and say what you need to get done.',
  'search/nearest': 'Similar procedures',
  'search/ask': 'Not what you were looking for?',
  'search/call-back': 'You may ask the official to call you back.',
  'search/no-offers':
    'This agency has not put any procedure here yet. Please call or visit the one-stop desk.',
  'search/failed-help': 'Please try again, or call the one-stop desk.',
  'search/official': 'Full name: {name}',
  'search/more': 'Show {n} more procedures',
  'search/list': 'Procedures that fit what you typed',
  'search/list-near': 'Similar procedures',
  'search/count': '{n} procedures fit.',
  'search/count-more': '{n} procedures fit. Press Search to see them all.',
  'search/count-spoken': '{n} procedures fit. Press the down arrow to choose.',
  'search/none': 'No procedure fits.',
  'search/none-spoken': 'No procedure fits. There are {n} similar ones.',
};
