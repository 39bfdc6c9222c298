/** What an official types while there is no desk, and what they read. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formOf } from '../routers/office.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { aSubmission } from '../support/submissions.ts';

const COMMAND = fileURLToPath(new URL('../../scripts/dvc-widgets.mjs', import.meta.url));
const BY = ['--by', 'Trần Thị Mẫu'];
const DUE = ['--due', '25/11/2099', '--basis', 'Trong ngày làm việc'];

let server: RunningServer;

/** What it prints; fails when the command does. */
async function dvc(...args: string[]): Promise<string> {
  const { code, out, complaint } = await run(args);
  assert.equal(code, 0, complaint);
  return out;
}

/** What it says when it ends with 1. */
async function refused(...args: string[]): Promise<string> {
  const { code, out, complaint } = await run(args);
  assert.deepEqual([code, out], [1, '']);
  return complaint.trimEnd();
}

function run(args: string[]): Promise<{ code: number; out: string; complaint: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { env: server.env }, (error, out, complaint) =>
      resolve({ code: error ? Number(error.code) : 0, out, complaint }),
    );
  });
}

async function aDossier(procedure: string): Promise<string> {
  const reply = await fetch(`${server.url}/trpc/dossiers.submit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(aSubmission(formOf(procedure))),
  });
  const { result } = (await reply.json()) as { result: { data: { code: string } } };
  return result.data.code;
}

before(async () => {
  server = await startServer({ env: { DVC_DATABASE_URL: '' } });
});
after(() => server.cleanUp());

describe('the command line of the office', { concurrency: 2 }, () => {
  test('a dossier is received with its day, handled, finished and returned; the history tells who', async () => {
    const code = await aDossier('2.000635');
    const received = await dvc('dossier', 'move', code, 'receive', ...BY, ...DUE);
    assert.match(received, /^Tình trạng: Được tiếp nhận \(mã quốc gia 2\)$/m);
    assert.match(received, /^Hẹn trả thứ Tư 25\/11\/2099; căn cứ: Trong ngày làm việc$/m);
    assert.doesNotMatch(received, /Nông Thị Mẫu/, 'a move does not show the answers again');
    await dvc('dossier', 'move', code, 'handle', ...BY, '--unit', 'Tư pháp – Hộ tịch');
    await dvc('dossier', 'move', code, 'finish', ...BY);
    const returned = await dvc('dossier', 'move', code, 'return', '--by', 'Cán bộ Thử');
    assert.deepEqual(
      [...returned.matchAll(/^ {2}\d\d:\d\d \d\d\/\d\d\/\d{4} {2}(.+)$/gm)].map(([, what]) => what),
      [
        'trả kết quả · Cán bộ Thử',
        'xử lý xong · Trần Thị Mẫu',
        'chuyển xử lý · Trần Thị Mẫu, Tư pháp – Hộ tịch',
        'tiếp nhận, hẹn ngày trả · Trần Thị Mẫu',
        'hồ sơ đến',
      ],
    );
    assert.match(returned, /\nHồ sơ đã kết thúc\.\n$/);
  });

  test('papers are asked for one by one, and what can follow is told', async () => {
    const code = await aDossier('2.000635');
    const photo = ['--paper', 'Căn cước, mặt sau: unclear: chụp lại chỗ sáng'];
    const letter = ['--paper', 'Giấy ủy quyền: missing'];
    const until = ['--answer-by', '27/11/2099'];
    const asked = await dvc(
      'dossier',
      'move',
      code,
      'ask-papers',
      ...BY,
      ...photo,
      ...letter,
      ...until,
    );
    assert.match(asked, /^Cần bổ sung: Căn cước, mặt sau \(mờ\): chụp lại chỗ sáng$/m);
    assert.match(asked, /^Cần bổ sung: Giấy ủy quyền \(thiếu\)$/m);
    assert.match(asked, /^Bổ sung trước hết ngày 27\/11\/2099$/m);
    assert.match(asked, /^ {2}papers-added +đã bổ sung giấy tờ$/m);
    assert.match(
      await refused('dossier', 'move', code, 'finish', ...BY),
      /^Hồ sơ đang ở bước "Yêu cầu bổ sung giấy tờ"\. Lúc này làm được:\n {2}papers-added /,
    );
  });

  test('show tells the answers under their questions, list tells nothing personal', async () => {
    const code = await aDossier('1.001193');
    const shown = await dvc('dossier', 'show', code.toLowerCase());
    assert.match(shown, /\nMẹ của trẻ là ai\?\n {2}Họ và tên mẹ: Nông Thị Mẫu\n/);
    const listed = await dvc('dossier', 'list', '--limit', '200');
    assert.match(listed, new RegExp(`^${code} +1\\.001193 .+Mới đăng ký$`, 'm'));
    assert.doesNotMatch(listed, /Nông/);
  });

  test('a limit known as data gives the day by itself', async () => {
    const code = await aDossier('1.013225');
    const received = await dvc('dossier', 'move', code, 'receive', ...BY);
    assert.match(received, /^Hẹn trả thứ .+; căn cứ: Thời hạn 20 ngày/m);
  });

  test('a limit that is not known asks for day and basis', async () => {
    const code = await aDossier('2.000635');
    assert.equal(
      await refused('dossier', 'move', code, 'receive', ...BY),
      'Thủ tục này chưa có thời hạn trong dữ liệu. Thêm --due 25/11/2026, ngày hẹn trả.\nThêm --basis "căn cứ của ngày hẹn".',
    );
  });

  for (const [what, args, said] of [
    ['no name', ['CODE', 'receive'], /^Thiếu --by "Họ tên cán bộ"/],
    ['a name without quotes', ['CODE', 'finish', '--by', 'Trần', 'Thị'], /^Không hiểu "Thị"\.\n/],
    ['an unknown move', ['CODE', 'fly', ...BY], /^Không có việc "fly"\. Các việc:\n {2}receive /],
    ['no move', ['CODE'], /^Thiếu việc cần làm/],
    ['no code', [], /^Thiếu mã hồ sơ, ví dụ /],
    ['what is no code', ['abc', 'finish', ...BY], /^"abc" không phải mã hồ sơ/],
    ['a code of nothing', ['H99.001-261121-9999', 'finish', ...BY], /^Không có hồ sơ nào mang mã/],
    ['a day that is none', ['CODE', 'receive', ...BY, '--due', '31/02/2099'], /có thật như 25\/11/],
    [
      'a day that is past',
      ['CODE', 'receive', ...BY, '--due', '1/1/2020', '--basis', 'x'],
      /sớm hơn/,
    ],
    ['a time to come', ['CODE', 'handle', ...BY, '--at', '25/11/2099 08:00'], /bước "Mới đăng ký"/],
    ['papers without a name', ['CODE', 'ask-papers', ...BY], /^Thêm --paper "tên giấy/],
    ['a paper without fault', ['CODE', 'ask-papers', ...BY, '--paper', 'x'], /missing \(thiếu\)/],
    ['an unknown option', ['CODE', 'finish', '--frob'], /^Không có tùy chọn --frob\./],
    ['an option without value', ['CODE', 'finish', '--by'], /^Sau --by cần một giá trị/],
  ] as const)
    test(`${what} is told with what to type instead`, async () => {
      const [place, ...rest] = args;
      const code = place === 'CODE' ? await aDossier('2.000635') : place;
      const words = code === undefined ? [] : [code, ...rest];
      assert.match(await refused('dossier', 'move', ...words), said);
    });

  test('without a command it tells how to type', async () => {
    assert.match(await dvc(), /^dvc-widgets dossier move MÃ VIỆC --by "Họ tên cán bộ"/m);
    assert.match(await refused('frob'), /^Không có lệnh "frob"\.\n\ndvc-widgets: /);
  });
});

test('when no server runs it says so', async () => {
  await server.stop();
  const said = await refused('dossier', 'list');
  assert.match(said, /^Chưa có máy chủ nào chạy với thư mục dữ liệu này \(.*operator\.sock\)\.\n/);
  assert.match(said, /Chạy "npm start"/);
});
