import type { Searchable } from '../../server/contract/searchable.ts';
import { packSearchable } from '../../server/domain/searchable.ts';
import { offers } from './procedures.ts';

/** How people call some of what the made-up agency offers. */
const EVERYDAY: Record<string, string[]> = {
  '1.001193': ['làm khai sinh cho con', 'khai sinh cho bé'],
  '2.000635': ['xin lại giấy khai sinh', 'giấy khai sinh bị mất'],
  '1.000894': ['đăng ký kết hôn', 'làm giấy kết hôn'],
};

/** The made-up agency's catalogue as its server packs it for the browser. */
export const searchable: Searchable = packSearchable({
  entries: offers.map(({ code, name, officialName, purpose, sector, serviceLevel }) => ({
    ...{ code, name, officialName, purpose, sector, serviceLevel },
    everydayNames: EVERYDAY[code] ?? [],
    ...{ situations: [], results: [], papers: [], replaces: [] },
    audiences: ['Công dân Việt Nam'],
  })),
  lines: new Map(offers.map((one) => [one.code, one])),
  lexicon: {
    entries: [{ kind: 'everyday', said: 'cưới', means: ['kết hôn'], used: 'cả nước' }],
    stopWords: ['cho tôi hỏi'],
  },
});
