/** A small catalogue to search in; names and everyday names are the tests' own. */
import type { Procedure } from '../../server/contract/procedure.ts';
import {
  prepareSearch,
  search,
  searchEntryOf,
  type SearchHits,
} from '../../server/domain/search/search.ts';
import { aProcedure } from './builders.ts';

export const make = (
  code: string,
  name: string,
  officialName: string,
  everydayNames: string[] = [],
  more: Partial<Procedure> = {},
) => aProcedure({ code, name, officialName, everydayNames, ...more });

export const PROCEDURES = [
  make(
    '2.000635',
    'Bản sao giấy khai sinh, trích lục hộ tịch',
    'Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh',
    [
      'bản sao giấy khai sinh',
      'làm lại giấy khai sinh bị mất',
      'trích lục khai sinh',
      'sao y khai sinh',
    ],
  ),
  make('1.001193', 'Đăng ký khai sinh', 'Thủ tục đăng ký khai sinh', [
    'làm giấy khai sinh cho con',
    'làm giấy tờ cho em bé mới đẻ',
    'khai sinh',
  ]),
  make('1.000894', 'Đăng ký kết hôn', 'Thủ tục đăng ký kết hôn', ['cưới', 'làm giấy kết hôn']),
  make('1.000656', 'Đăng ký khai tử', 'Thủ tục đăng ký khai tử', ['báo tử', 'người nhà mất']),
  make(
    '1.004873',
    'Giấy xác nhận tình trạng hôn nhân',
    'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân',
    ['giấy độc thân'],
  ),
  make(
    '2.000815',
    'Chứng thực bản sao từ bản chính',
    'Thủ tục chứng thực bản sao từ bản chính giấy tờ',
    ['sao y bản chính', 'công chứng giấy tờ'],
  ),
  make('1.001612', 'Đăng ký hộ kinh doanh', 'Đăng ký thành lập hộ kinh doanh', [
    'mở quán',
    'mở tiệm tạp hóa',
  ]),
  make('1.004222', 'Đăng ký thường trú', 'Đăng ký thường trú', ['nhập hộ khẩu'], {
    authority: { kind: 'police' },
    sector: 'Cư trú',
  }),
  make('1.014063', 'Cấp thẻ căn cước', 'Cấp đổi thẻ căn cước', ['làm căn cước'], {
    replaces: ['1.007777'],
    authority: { kind: 'police' },
    sector: 'Căn cước',
  }),
  make(
    '1.012812',
    'Hòa giải tranh chấp đất đai',
    'Hòa giải tranh chấp đất đai tại xã',
    ['tranh chấp ranh đất'],
    {
      sector: 'Đất đai',
    },
  ),
  make(
    '1.001776',
    'Trợ cấp xã hội hàng tháng',
    'Thực hiện trợ cấp xã hội hàng tháng',
    ['tiền người già'],
    {
      sector: 'Bảo trợ xã hội',
      audiences: ['elderly'],
    },
  ),
  make(
    '1.013225',
    'Giấy phép xây dựng',
    'Cấp giấy phép xây dựng nhà ở riêng lẻ',
    ['xin phép xây nhà'],
    {
      sector: 'Xây dựng',
      variants: [
        {
          id: 'moi',
          name: 'Xây mới',
          papers: [{ id: 've', name: 'Bản vẽ thiết kế', as: 'copy', required: true }],
        },
      ],
    },
  ),
];

/** The tests' own: words that carry a sentence. */
export const SMALL_TALK = {
  entries: [],
  stopWords: 'tôi muốn xin làm cho con thì phải thế nào'.split(' '),
};
export const indexOf = (procedures: readonly Procedure[]) =>
  prepareSearch(procedures.map(searchEntryOf), SMALL_TALK);

const index = indexOf(PROCEDURES);
export const codes = PROCEDURES.map(({ code }) => code);
export const find = (query: string, more: object = {}): SearchHits =>
  search(index, query, { limit: 20, ...more });
/** What is found first. */
export const firstFor = (query: string) => find(query).hits[0]?.code;
