/** What is typed wrongly, and files that are odd: one answer that says what to do, and nothing half done. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { portalRecord } from '../imports/portal-record.ts';
import { HEADS, ROW, tableWith, csv } from '../imports/sheet-tables.ts';
import { aDesk, type Desk } from './desk.ts';

let desk: Desk;
let portal: string;
before(async () => {
  desk = await aDesk();
  portal = desk.file('cong.jsonl', JSON.stringify(portalRecord()));
});
after(() => desk.server.cleanUp());

const SLIPS: [typed: string, said: RegExp][] = [
  ['import', /Sau "import" cần một trong: procedures, agency, units/],
  ['import procedure cong.jsonl', /Sau "import" cần một trong/],
  ['import procedures', /Thiếu tên tệp/],
  ['import procedures khong-co.xlsx', /Không thấy tệp khong-co\.xlsx/],
  ['import procedures .', /không phải một tệp/],
  ['import procedures cong.jsonl cong.jsonl', /Không hiểu "cong\.jsonl"/],
  ['import procedures cong.jsonl --running', /Không có tùy chọn --running/],
  ['import procedures cong.jsonl --dry-run=1', /--dry-run đứng một mình/],
  ['import procedures cong.jsonl --report', /Sau --report cần một giá trị/],
  ['import procedures cong.jsonl --report khong/co.csv', /Không ghi được tệp khong\/co\.csv/],
  ['import procedures cong.jsonl --report ./cong.jsonl', /là tệp để nhập/],
  ['import agency cong.jsonl cong.jsonl', /Không hiểu "cong\.jsonl"/],
  ['export', /Cần tên tệp đuôi \.xlsx hoặc \.csv/],
  ['export procedures a.txt', /Cần tên tệp đuôi/],
  ['export procedures khong/co.csv', /Không ghi được tệp khong\/co\.csv/],
  ['export template a.csv', /Mẫu là tệp \.xlsx/],
  ['export procedures a.csv --dry-run', /Không có tùy chọn --dry-run/],
  ['catalog', /Sau "catalog" cần một trong/],
  ['catalog check abc', /không phải mã thủ tục/],
  ['catalog check 9.999999', /Danh mục không có 9\.999999/],
  ['catalog check 9.999999 --running', /Danh mục không có 9\.999999/],
  ['catalog differences --take ours', /Không có tùy chọn --take/],
  ['catalog settle portal 1.001193', /catalog settle NGUỒN MÃ MỤC --take/],
  ['catalog settle cong 1.001193 fee --take ours', /"cong" không phải nguồn/],
  ['catalog settle portal 1.001193 fee --take ours', /Không còn điều nào như vậy/],
];

describe('a slip', () => {
  for (const [typed, said] of SLIPS) {
    test(`"${typed}" says what to type and ends with 1`, async () => {
      const answer = await desk.dvc(...typed.split(' '));
      assert.match(answer.said, said);
      assert.equal(answer.code, 1);
      assert.doesNotMatch(answer.said, /Lỗi ngoài dự kiến/);
    });
  }

  test('about the report leaves the file that was to be imported as it was', async () => {
    const before = readFileSync(portal, 'utf8');
    await desk.dvc('import', 'procedures', portal, '--report', portal);
    assert.equal(readFileSync(portal, 'utf8'), before);
    assert.match((await desk.dvc('catalog', 'differences')).said, /Không có điều gì/);
  });
});

describe('an odd file', () => {
  test('in an old code page is refused, not read with wrong letters', async () => {
    const old = desk.file(
      'cu.jsonl',
      Buffer.from('{"ma_thu_tuc":"1.900001","ten":"Gi\xe2y"}', 'latin1'),
    );
    const { code, said } = await desk.dvc('import', 'procedures', old);
    assert.equal(code, 1);
    assert.match(said, /không ở bảng mã UTF-8/);
  });

  test('with a column called like a thing of the language names that column', async () => {
    const odd = desk.file('la.jsonl', JSON.stringify(portalRecord({ constructor: 'x' })));
    const { said } = await desk.dvc('import', 'procedures', odd, '--dry-run');
    assert.match(said, /cả tệp {2}constructor: Không biết cột này/);
  });

  test('in UTF-16 is read', async () => {
    const wide = desk.file(
      'rong.jsonl',
      Buffer.from(`\ufeff${JSON.stringify(portalRecord())}`, 'utf16le'),
    );
    assert.match(
      (await desk.dvc('import', 'procedures', wide, '--dry-run')).said,
      /đọc được 1 trên 1/,
    );
  });

  test('with one entry longer than any leaves out that one and takes the others', async () => {
    const names = Array.from({ length: 80_000 }, (_, at) => `tên ${at}`).join('\n');
    const long = { 'Người dân gọi là': names, 'Lời văn': 'nguyên văn' };
    const short = { 'Mã thủ tục': '1.900050', 'Lời văn': 'nguyên văn' };
    const table = desk.file('dai.csv', csv(tableWith(long, short)));
    const { code, said } = await desk.dvc('import', 'procedures', table, '--dry-run');
    assert.equal(code, 1);
    assert.match(said, /thêm 1,[^]*\(1\)\n {2}1\.000001: dài quá/);
  });

  test('may tell an entry before the one that it leads on to', async () => {
    const heads = [...HEADS, 'Đã có thủ tục thay', 'Lời văn'];
    const row = (code: string, next: string) => [code, ...ROW.slice(1), next, 'nguyên văn'];
    const rows = [row('1.900060', '1.900061'), row('1.900061', '1.900062'), row('1.900062', '')];
    const table = desk.file('chuoi.csv', csv([heads, ...rows]));
    assert.match((await desk.dvc('import', 'procedures', table)).said, /Đã thêm 3/);
  });

  test('that is a folder with the name of one is no file', async () => {
    const folder = join(desk.server.dataDir, 'thu-muc.yaml');
    if (!existsSync(folder)) mkdirSync(folder);
    assert.match((await desk.dvc('import', 'agency', folder)).said, /không phải một tệp/);
  });
});

test('a server killed in the middle of an import is told, and the same file goes in whole afterwards', async () => {
  const count = 9000;
  const many = Array.from({ length: count }, (_, at) =>
    JSON.stringify(portalRecord({ ma_thu_tuc: `1.${910_000 + at}` })),
  );
  const path = desk.file('nhieu.jsonl', many.join('\n'));
  const written = () => statSync(join(desk.server.dataDir, 'dossiers.db-wal')).size;
  const untouched = written();
  const answer = desk.dvc('import', 'procedures', path);
  while (written() === untouched) await new Promise((resolve) => setTimeout(resolve, 5));
  await desk.server.kill();
  const { code, said } = await answer;
  assert.equal(code, 1);
  assert.match(said, /Máy chủ ngừng khi chưa trả lời|Chưa có máy chủ nào chạy/);
  desk.server = await desk.server.again();
  const [, added, same] = /thêm (\d+), thay đổi 0, giữ nguyên (\d+)/
    .exec((await desk.dvc('import', 'procedures', path)).said)!
    .map(Number);
  assert.ok(added! > 0 && same! < count);
  assert.equal(added! + same!, count);
  const again = await desk.dvc('import', 'procedures', path);
  assert.match(again.said, /Đã thêm 0, thay đổi 0, giữ nguyên 9000/);
});
