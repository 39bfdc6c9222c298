/** What an official types about the catalogue, and reads: real command, real server, files in a folder of their own. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { portalRecord } from '../imports/portal-record.ts';
import { csv, row, TODAY } from '../imports/units-files.ts';
import { aDesk, type Desk } from './desk.ts';

const AGENCY = fileURLToPath(
  new URL('../../server/catalog/agencies/h99.001-sao-mai.yaml', import.meta.url),
);

let desk: Desk;
before(async () => void (desk = await aDesk()));
after(() => desk.server.cleanUp());

const dvc = (...args: string[]) => desk.dvc(...args);
const file = (name: string, content: string) => desk.file(name, content);
const records = (...columns: Record<string, unknown>[]) =>
  columns.map((some) => JSON.stringify(portalRecord(some))).join('\n');

describe('import procedures', () => {
  test('tries first, then adds, and adds nothing the second time', async () => {
    const path = file('cong.jsonl', records({}, { ma_thu_tuc: '1.900002' }));
    const tried = await dvc('import', 'procedures', path, '--dry-run');
    assert.match(
      tried.said,
      /đọc được 2 trên 2 thủ tục\.\nChạy thử, chưa ghi gì\. Nếu ghi: thêm 2/,
    );
    assert.match((await dvc('import', 'procedures', path)).said, /Đã thêm 2, thay đổi 0/);
    assert.match(
      (await dvc('import', 'procedures', path)).said,
      /Đã thêm 0, thay đổi 0, giữ nguyên 2/,
    );
  });

  test('leaves out what cannot be read, says why, takes the rest and ends with 1', async () => {
    const path = file('hong.jsonl', `${records({ ma_thu_tuc: '1.900003' })}\nkhông phải JSON`);
    const report = join(desk.server.dataDir, 'bao-cao.csv');
    const { code, said } = await dvc('import', 'procedures', path, '--report', report);
    assert.equal(code, 1);
    assert.match(said, /đọc được 1 trên 2 thủ tục/);
    assert.match(said, /Bỏ ra, không đọc được \(1\)\n {2}dòng 2/);
    assert.match(readFileSync(report, 'utf8'), /^\ufeff"việc","bản ghi"[^]*"bỏ ra","dòng 2"/);
  });

  test('takes a procedure file as it is shipped, and names the line of a slip', async () => {
    const template = readFileSync(
      new URL('../../server/catalog/procedures/_mau.yaml', import.meta.url),
      'utf8',
    );
    const good = file('1.234567-moi.yaml', template);
    assert.match((await dvc('import', 'procedures', good)).said, /Đã thêm 1/);
    const slip = file('1.234567-sai.yaml', template.replace('sector:', 'linhvuc:'));
    const { code, said } = await dvc('import', 'procedures', slip);
    assert.equal(code, 1);
    assert.match(said, /1\.234567-sai\.yaml:\d+ {2}linhvuc: không có mục nào tên như vậy/);
  });

  test('says so when there is no such file', async () => {
    const { code, said } = await dvc('import', 'procedures', 'khong-co.xlsx');
    assert.deepEqual([code, said], [1, 'Không thấy tệp khong-co.xlsx.\n']);
  });
});

describe('export procedures', () => {
  for (const kind of ['xlsx', 'csv']) {
    test(`as ${kind}, imported again, changes nothing`, async () => {
      const path = join(desk.server.dataDir, `danh-muc.${kind}`);
      assert.match((await dvc('export', 'procedures', path)).said, /Đã ghi \d+ thủ tục/);
      const { code, said } = await dvc('import', 'procedures', path);
      assert.match(said, /Đã thêm 0, thay đổi 0/);
      assert.equal(code, 0, said);
    });
  }

  test('gives a template to begin with, which holds no procedure yet', async () => {
    const path = join(desk.server.dataDir, 'mau.xlsx');
    assert.match((await dvc('export', 'template', path)).said, /Đã ghi mẫu/);
    assert.match((await dvc('import', 'procedures', path)).said, /đọc được 0 trên 0/);
  });
});

describe('import agency', () => {
  test('loads a commune from a file like the one that is shipped', async () => {
    const own = readFileSync(AGENCY, 'utf8').replace('H99.001', 'H99.002');
    const { code, said } = await dvc('import', 'agency', file('xa.yaml', own));
    assert.deepEqual([code, said], [0, 'Đã ghi UBND xã Sao Mai.\n']);
    const page = await fetch(`${desk.server.url}/w/procedure-search?agency=H99.002`);
    assert.equal(page.status, 200);
  });

  test('takes nothing of a file that offers what does not exist', async () => {
    const wrong = readFileSync(AGENCY, 'utf8').replace("code: '2.000635'", "code: '9.999999'");
    const { code, said } = await dvc('import', 'agency', file('sai.yaml', wrong));
    assert.equal(code, 1);
    assert.match(said, /9\.999999: không có trong danh mục/);
  });
});

describe('import units', () => {
  const divided = csv([row('Xã Cầu Tre', '00101'), row('Xã Cầu Tre', '00102')]);

  test('takes today’s units and what became of the old ones, in one go or one by one', async () => {
    const nay = file('nay.json', TODAY);
    const both = await dvc('import', 'units', nay, file('cu-moi.csv', divided));
    assert.match(both.said, /1 nơi cũ chia ra nhiều nơi: máy sẽ hỏi, không tự chọn/);
    const alone = await dvc('import', 'units', file('cu-moi.csv', divided));
    assert.match(alone.said, /Không có gì thay đổi/);
  });

  test('then tells where an old commune is, and asks where there are several answers', async () => {
    const { said } = await dvc('units', 'find', 'xã Cầu Tre');
    assert.match(said, /Nơi này đã chia[^]*00101 {2}Xã Suối Mơ[^]*00102 {2}Phường Bến Cũ/);
  });
});

describe('catalog', () => {
  test('check finds the shipped entries sound and counts what nobody has verified', async () => {
    const { code, said } = await dvc('catalog', 'check');
    assert.equal(code, 0);
    assert.match(said, /Danh mục có 120 thủ tục/);
    assert.match(said, /Chưa đối chiếu với nguồn \(120\)/);
  });

  test('check of the running server lists entries nobody has told plainly', async () => {
    const { said } = await dvc('catalog', 'check', '1.900001', '--running');
    assert.match(said, /1\.900001 {2}lời kể: còn nguyên lời của nguồn, chưa có tên thường gọi/);
  });

  test('differences are none until two have changed the same', async () => {
    assert.equal(
      (await dvc('catalog', 'differences')).said,
      'Không có điều gì khác nhau cần quyết.\n',
    );
  });
});
