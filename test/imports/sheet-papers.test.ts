import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPapers } from '../../server/imports/sheet/papers-cell.ts';
import { only, readTable, said, tableWith } from './sheet-tables.ts';

const paper = (more: object) => ({ as: 'unknown', required: true, ...more });

describe('papers without a case', () => {
  test('are those of the only case', () => {
    assert.deepEqual(readPapers('Tờ khai | tờ khai | 1\n- Thẻ căn cước | đưa xem | | cần').value, [
      {
        id: 'any',
        name: 'Mọi trường hợp',
        papers: [
          paper({ id: 'to-khai', name: 'Tờ khai', as: 'form', copies: 1 }),
          paper({ id: 'the-can-cuoc', name: 'Thẻ căn cước', as: 'show' }),
        ],
      },
    ]);
  });

  test('may be a name alone: what is not said is unknown', () => {
    assert.deepEqual(readPapers('Đơn').value?.[0]?.papers, [paper({ id: 'don', name: 'Đơn' })]);
  });
});

describe('cases', () => {
  const { value: cases = [] } = readPapers(
    [
      'Trường hợp: Giấy bị mất [lost]',
      '- Tờ khai [request] | tờ khai | 1 | cần | Mẫu có ở quầy.',
      'TRƯỜNG HỢP 2: Giấy bị rách',
      '- Tờ khai [request] | Tờ Khai | 01 | bắt buộc | Mẫu có ở quầy.',
      '• Giấy cũ | bản gốc | 2 bản | nếu có | Chỉ khi còn giữ.',
    ].join('\r\n'),
  );

  test('begin with a line of their own', () => {
    assert.deepEqual(
      cases.map(({ id, name }) => [id, name]),
      [
        ['lost', 'Giấy bị mất'],
        ['giay-bi-rach', 'Giấy bị rách'],
      ],
    );
  });

  test('hold their papers, in the words people use', () => {
    assert.deepEqual(cases[1]?.papers, [
      paper({ id: 'request', name: 'Tờ khai', as: 'form', copies: 1, hint: 'Mẫu có ở quầy.' }),
      paper({
        id: 'giay-cu',
        name: 'Giấy cũ',
        as: 'original',
        copies: 2,
        required: false,
        hint: 'Chỉ khi còn giữ.',
      }),
    ]);
  });
});

describe('ids that nobody gave', () => {
  const idsOf = (cell: string) =>
    readPapers(cell).value?.map(({ id, papers }) => [id, ...papers.map((one) => one.id)]);

  test('are the same for the same paper, however many cases ask for it', () => {
    const cell = 'Trường hợp: A\nĐơn | bản chính\nTrường hợp: B\nĐơn | bản chính';
    assert.deepEqual(idsOf(cell), [
      ['a', 'don'],
      ['b', 'don'],
    ]);
  });

  test('are others for a paper of the same name that is told otherwise', () => {
    const cell = 'Trường hợp: A\nĐơn | bản chính\nTrường hợp: B\nĐơn | bản sao';
    assert.deepEqual(idsOf(cell), [
      ['a', 'don'],
      ['b', 'don-2'],
    ]);
  });

  test('never take one that somebody gave', () => {
    assert.deepEqual(idsOf('Đơn | bản sao\nĐơn xin [don] | bản chính'), [['any', 'don-2', 'don']]);
  });

  test('are given to twenty thousand of a name in a moment', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `Tờ khai | | | khi cần | Lần ${at}`);
    const start = performance.now();
    const papers = readPapers(lines.join('\n')).value?.[0]?.papers ?? [];
    assert.equal(new Set(papers.map(({ id }) => id)).size, 20_000);
    // One look through all ids for each paper takes half a minute.
    assert.ok(performance.now() - start < 3000);
  });

  test('begin with a letter, also for names that do not', () => {
    assert.deepEqual(idsOf('02 ảnh\nសំបុត្រ'), [['any', 'paper-02-anh', 'paper']]);
  });

  test('brackets that hold no id belong to the name', () => {
    assert.equal(readPapers('Tờ khai [Mẫu 01]').value?.[0]?.papers[0]?.name, 'Tờ khai [Mẫu 01]');
  });
});

describe('a line that cannot be read', () => {
  const cases: [line: string, reason: RegExp][] = [
    ['Tờ khai | bản đẹp', /"bản đẹp" không phải cách nộp giấy: "bản chính"/],
    ['Tờ khai | bản chính | hai', /"hai" không phải số bản/],
    ['Tờ khai | bản chính | 0', /"0" không phải số bản/],
    ['Tờ khai | bản chính | 1 | tùy', /"tùy" phải là "cần" hoặc "khi cần"/],
    ['Tờ khai | bản chính | 1 | cần | a | b', /thừa dấu \|/],
    ['| bản chính', /thiếu tên giấy/],
    ['Trường hợp:', /thiếu tên trường hợp/],
  ];
  for (const [line, reason] of cases) {
    test(line, () => {
      const read = readTable(tableWith({ 'Giấy tờ': `Đơn\n${line}` }));
      assert.deepEqual(read.procedures, []);
      assert.equal(read.refused[0]?.record, 'dòng 2');
      assert.equal(read.refused[0]?.field, 'Trường hợp và giấy tờ');
      assert.match(read.refused[0]?.reason ?? '', reason);
    });
  }

  test('refuses its own row only', () => {
    const read = readTable(tableWith({ 'Giấy tờ': 'Đơn | đẹp' }, { 'Mã thủ tục': '1.000002' }));
    assert.deepEqual([only({ ...read, refused: [] }).code, read.total], ['1.000002', 2]);
    assert.equal(said(read, 'Trường hợp và giấy tờ'), '');
  });
});
