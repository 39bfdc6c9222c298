import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PAPERS, readOne, reasons } from './portal-record.ts';

const COLUMN = 'thanh_phan_ho_so';
const read = (text: string) => readOne({ [COLUMN]: text });
const papers = (rows: string) => read(`--${PAPERS}${rows}`).procedure.variants[0]!.papers;
const names = (rows: string) => papers(rows).map(({ name }) => name);

describe('the run-together tables of papers', () => {
  it('are taken apart into rows, each with how many', () => {
    const rows =
      'Đơn1 bản chính- Ảnh diều;0 bản chính,2 bản saoa) Giấy1 bản chính,1 bản saoThẻ0 bản chính';
    assert.deepEqual(
      papers(rows).map(({ name, as, copies, required, hint }) => [
        name,
        as,
        copies,
        required,
        hint,
      ]),
      [
        ['Đơn', 'original', 1, true, undefined],
        ['Ảnh diều', 'copy', 2, true, undefined],
        ['a) Giấy', 'unknown', undefined, true, 'Nguồn ghi: 1 bản chính, 1 bản sao.'],
        ['Thẻ', 'unknown', undefined, false, 'Nguồn ghi số lượng là 0.'],
      ],
    );
  });

  it('keep what law says of numbers inside a name', () => {
    assert.deepEqual(
      names('Tờ khai: 01 bản chính1 bản chínhNộp 1 bản chính và 1 bản sao giấy diều1 bản chính'),
      ['Tờ khai: 01 bản chính', 'Nộp 1 bản chính và 1 bản sao giấy diều'],
    );
    assert.deepEqual(names('Sổ diều (2 bản chính); bìa: 02 bản chính;1 bản chính'), [
      'Sổ diều (2 bản chính); bìa: 02 bản chính',
    ]);
  });

  it('tell where a name’s last digits run into the number', () => {
    const told = read(
      `--${PAPERS}Theo Luật Diều năm 20241 bản chínhMẫu số 180 bản chính,1 bản saoẢnh12 bản chính`,
    );
    assert.deepEqual(
      told.procedure.variants[0]!.papers.map(({ name, as, copies }) => [name, as, copies]),
      [
        ['Theo Luật Diều năm 2024', 'original', 1],
        ['Mẫu số 18', 'copy', 1],
        ['Ảnh', 'original', 12],
      ],
    );
    assert.equal(told.remarks.filter(({ reason }) => reason.includes('dính')).length, 2);
  });

  it('lose the file names of forms, and say which', () => {
    const told = read(
      `--${PAPERS}Đơn (Mẫu 3/DS)Mau 3 DS.docx1 bản chínhTờ khai diềuMẫu tờ khai.pdf1 bản chínhđơn không hoa.doc1 bản chính`,
    );
    assert.deepEqual(
      told.procedure.variants[0]!.papers.map(({ name }) => name),
      ['Đơn (Mẫu 3/DS)', 'Tờ khai diều', 'đơn không hoa.doc'],
    );
    assert.deepEqual(
      told.remarks.filter(({ field }) => field === COLUMN).map(({ said }) => said),
      ['Mau 3 DS.docx', 'Mẫu tờ khai.pdf', 'đơn không hoa.doc'],
    );
  });

  it('say when only some need a paper', () => {
    const [ifAny, inCase] = papers(
      'Giấy cha mẹ (nếu có);1 bản chínhTrường hợp mất diều: đơn báo mất1 bản chính',
    );
    assert.deepEqual([ifAny!.required, ifAny!.hint], [false, 'Nếu có.']);
    assert.deepEqual([inCase!.required, inCase!.hint], [false, 'Trong trường hợp ghi ở dòng này.']);
  });

  it('keep one of two equal rows, and say so', () => {
    const told = read(`--${PAPERS}Đơn1 bản chínhĐơn1 bản chínhĐơn0 bản chính,1 bản sao`);
    assert.equal(told.procedure.variants[0]!.papers.length, 2);
    assert.match(reasons(told, COLUMN).join(), /hai lần/);
  });

  it('keep a last row without number', () => {
    const told = read(`--${PAPERS}Đơn1 bản chínhGiấy cuối`);
    assert.deepEqual(
      told.procedure.variants[0]!.papers.map(({ name, as }) => [name, as]),
      [
        ['Đơn', 'original'],
        ['Giấy cuối', 'unknown'],
      ],
    );
    assert.equal(reasons(told, COLUMN).length, 1);
  });

  it('are empty, and said to be, where there is only prose', () => {
    const told = read('Bước 1. Mang diều đến xã.');
    assert.deepEqual(told.procedure.variants, [{ id: 'any', name: 'Mọi trường hợp', papers: [] }]);
    assert.match(reasons(told, COLUMN).join(), /Không thấy bảng/);
    assert.match(reasons(read(''), COLUMN).join(), /không ghi giấy tờ/);
  });
});

describe('the headings of the tables', () => {
  const shape = (text: string) =>
    read(text).procedure.variants.map(({ name, papers }) => [
      name,
      papers.map((paper) => paper.name).join(', '),
    ]);

  it('become cases, each with the papers that everybody needs', () => {
    assert.deepEqual(
      shape(
        `--${PAPERS}Đơn1 bản chính* Trường hợp diều to:${PAPERS}Giấy đo1 bản chính- Trường hợp diều nhỏ${PAPERS}Ảnh1 bản chính`,
      ),
      [
        ['Trường hợp diều to', 'Đơn, Giấy đo'],
        ['Trường hợp diều nhỏ', 'Đơn, Ảnh'],
      ],
    );
  });

  it('of papers to hand in and papers to show are no cases', () => {
    const { variants } = read(
      `* Giấy tờ phải nộp:${PAPERS}Đơn1 bản chính* Giấy tờ phải xuất trình: ${PAPERS}Thẻ1 bản chính* Lưu ý:${PAPERS}Đi sớm0 bản chính`,
    ).procedure;
    assert.equal(variants.length, 1);
    assert.deepEqual(
      variants[0]!.papers.map(({ name, as, required }) => [name, as, required]),
      [
        ['Đơn', 'original', true],
        ['Thẻ', 'show', true],
        ['Đi sớm', 'unknown', false],
      ],
    );
    assert.match(variants[0]!.papers[2]!.hint!, /^Lưu ý\./);
  });

  it('of two halves of one file are told with each paper', () => {
    const { variants } = read(
      `Hồ sơ của người nuôi:${PAPERS}Đơn1 bản chínhHồ sơ của diều:${PAPERS}Ảnh1 bản chính`,
    ).procedure;
    assert.deepEqual(
      variants.map(({ papers }) => papers.map(({ hint, required }) => [hint, required])),
      [
        [
          ['Hồ sơ của người nuôi.', true],
          ['Hồ sơ của diều.', true],
        ],
      ],
    );
  });

  it('of a single case beside others make its papers conditional', () => {
    const { variants } = read(
      `--${PAPERS}Đơn1 bản chínhTrường hợp ủy quyền:${PAPERS}Giấy ủy quyền1 bản chính`,
    ).procedure;
    assert.equal(variants.length, 1);
    assert.deepEqual(
      variants[0]!.papers.map(({ required, hint }) => [required, hint]),
      [
        [true, undefined],
        [false, 'Trường hợp ủy quyền.'],
      ],
    );
  });

  it('of the only table names it', () => {
    assert.deepEqual(shape(`Đối với diều quạt:${PAPERS}Đơn1 bản chính`), [
      ['Đối với diều quạt', 'Đơn'],
    ]);
  });

  it('that come twice are one case', () => {
    const text = `Đối với diều A${PAPERS}Đơn1 bản chínhĐối với diều B${PAPERS}Đơn1 bản chínhĐối với diều A${PAPERS}Ảnh1 bản chính`;
    assert.deepEqual(shape(text), [
      ['Đối với diều A', 'Đơn, Ảnh'],
      ['Đối với diều B', 'Đơn'],
    ]);
  });

  it('by the thousand are no choice', () => {
    const text = Array.from(
      { length: 1000 },
      (_, index) => `Đối với diều ${index}:${PAPERS}Đơn ${index}.1 bản chính`,
    ).join('');
    const told = read(text);
    assert.equal(told.procedure.variants.length, 1);
    assert.equal(told.procedure.variants[0]!.papers.length, 1000);
    assert.match(reasons(told, COLUMN).join(), /Quá nhiều/);
  });
});

describe('ids', () => {
  it('come from the words alone', () => {
    const first = papers('Đơn xin1 bản chínhẢnh1 bản chính');
    const second = papers('Ảnh1 bản chínhĐơn xin1 bản chính');
    assert.deepEqual(new Set(first.map(({ id }) => id)), new Set(second.map(({ id }) => id)));
    assert.match(first[0]!.id, /^don-xin-[0-9a-f]{8}$/);
    assert.match(papers('02 ảnh1 bản chính')[0]!.id, /^so-02-anh-[0-9a-f]{8}$/);
  });

  it('differ where a paper is told in another way', () => {
    const [original, copy] = papers('Đơn1 bản chínhĐơn0 bản chính,1 bản sao');
    assert.notEqual(original!.id, copy!.id);
  });
});
