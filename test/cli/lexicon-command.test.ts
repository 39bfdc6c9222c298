import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aDesk, type Desk } from './desk.ts';

let desk: Desk;
before(async () => void (desk = await aDesk()));
after(() => desk.server.cleanUp());

const imported = (text: string, ...options: string[]) =>
  desk.dvc('import', 'lexicon', desk.file('loi-xa.yaml', text), ...options);

const OWN = `everyday:
  - { said: [tờ hồng điều, tờ điều], means: giấy chứng nhận kết hôn, used: xã ta }
stopWords: [[nờ]]
`;

test('a commune’s own words are tried, written, and the second time nothing changes', async () => {
  const tried = await imported(OWN, '--dry-run');
  assert.equal(tried.code, 0, tried.said);
  assert.match(tried.said, /Đọc được 2 lời, 1 chữ đưa đẩy\.\nChạy thử, chưa ghi gì\./);
  assert.match((await imported(OWN)).said, /Đã ghi\./);
  assert.match((await imported(OWN)).said, /Không có gì thay đổi\./);
});

test('a slip is told with its line, a word that leads nowhere with its name; both end with 1', async () => {
  const slip = await imported('everyday:\n  - { said: tờ điều, means: kết hôn }\n');
  assert.equal(slip.code, 1);
  assert.match(slip.said, /loi-xa\.yaml:2 {2}everyday\.0\.used: còn thiếu/);
  const lost = await imported(OWN.replace('kết hôn', 'kryptonit'));
  assert.equal(lost.code, 1);
  assert.match(lost.said, /everyday "tờ điều" {2}nghĩa \(means\): .*không có chữ kryptonit/);
});

test('the shipped words are checked with the catalogue', async () => {
  const { code, said } = await desk.dvc('catalog', 'check');
  assert.equal(code, 0, said);
  assert.match(said, /Lỗi, phải sửa \(0\)/);
});
