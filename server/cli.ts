import { join } from 'node:path';
import { Refusal } from './contract/errors.ts';
import { runUnitsCommand } from './cli/units-command.ts';
import {
  createOperatorClient,
  ServerNotRunning,
  ServerStopped,
  SocketForbidden,
} from './cli/operator-client.ts';
import { runDossierCommand } from './cli/dossier-command.ts';
import { runReportCommand } from './cli/report-command.ts';
import { UsageError } from './cli/read-options.ts';
import { explainRefusal } from './cli/refusal-words.ts';
import { USAGE } from './cli/words.ts';
import { ConfigError, readConfig } from './config.ts';
import { OPERATOR_SOCKET } from './http/operator.ts';

// `dossier list | head` closes our output early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const print = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}

/** What reads the whole catalogue is loaded only by who asks for it: `dossier list` should answer at once. */
async function run([command, ...args]: string[]): Promise<void> {
  if (command === 'serve') return void (await import('./main.ts'));
  if (command === 'dossier') return runDossierCommand(args, operator(), print);
  if (command === 'catalog') {
    const { runCatalogCommand } = await import('./cli/catalog-command.ts');
    return endWith(await runCatalogCommand(args, operator(), print));
  }
  if (command === 'import') {
    const { runImportCommand } = await import('./cli/import-command.ts');
    return endWith(await runImportCommand(args, operator(), print));
  }
  if (command === 'export') {
    const { runExportCommand } = await import('./cli/export-command.ts');
    return runExportCommand(args, operator(), print);
  }
  if (command === 'report') return runReportCommand(args, operator(), print);
  if (command === 'units') return endWith(await runUnitsCommand(args, operator(), print));
  if (command && command !== 'help' && command !== '--help')
    throw new UsageError(`Không có lệnh "${command}".\n\n${USAGE}`);
  print(USAGE);
}

/** Speaks to the running server; asks nothing of it until it is used. */
function operator(): ReturnType<typeof createOperatorClient> {
  return createOperatorClient(join(readConfig(process.env).dataDir, OPERATOR_SOCKET));
}

/** A command that found something to mend says so to whoever called it, a script perhaps. */
function endWith(isSound: boolean): void {
  if (!isSound) process.exitCode = 1;
}

/** What went wrong and what to do. */
function messageOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof ConfigError) return error.message;
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof ServerNotRunning)
    return `Chưa có máy chủ nào chạy với thư mục dữ liệu này (${cause.message}).\nChạy "npm start" ở cửa sổ khác, hoặc đặt DVC_DATA_DIR như của máy chủ.`;
  if (cause instanceof SocketForbidden)
    return `Tài khoản này không được mở ${cause.message}.\nChạy lệnh bằng tài khoản đang chạy máy chủ.`;
  if (cause instanceof ServerStopped)
    return 'Máy chủ ngừng khi chưa trả lời, chưa biết đã ghi hết chưa.\nChạy lại máy chủ, xem lại, rồi gõ lại lệnh này nếu cần. Nhập lại cùng một tệp thì không ghi gì hai lần.';
  const refusal = refusalIn(error);
  return refusal ? explainRefusal(refusal) : `Lỗi ngoài dự kiến: ${String(error)}`;
}

function refusalIn(error: unknown): Refusal | undefined {
  const data = (error as { data?: { refusal?: { code: Refusal['code']; params: object } } }).data;
  return data?.refusal && new Refusal(data.refusal.code, { ...data.refusal.params });
}
