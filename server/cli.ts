import { join } from 'node:path';
import { Refusal } from './contract/errors.ts';
import { createOperatorClient, ServerNotRunning } from './cli/operator-client.ts';
import { runDossierCommand, UsageError } from './cli/dossier-command.ts';
import { USAGE } from './cli/words.ts';
import { ConfigError, readConfig } from './config.ts';
import { OPERATOR_SOCKET } from './http/operator.ts';
import { bindWords } from '../widgets/i18n/words.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}

async function run([command, ...args]: string[]): Promise<void> {
  if (command === 'serve') return void (await import('./main.ts'));
  if (command === 'dossier') {
    const { dataDir } = readConfig(process.env);
    return runDossierCommand(args, createOperatorClient(join(dataDir, OPERATOR_SOCKET)), print);
  }
  if (command && command !== 'help' && command !== '--help')
    throw new UsageError(`Không có lệnh "${command}".\n\n${USAGE}`);
  print(USAGE);
}

/** What went wrong and what to do; a refusal by the server in the same words as citizens read. */
function messageOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof ConfigError) return error.message;
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof ServerNotRunning)
    return `Máy chủ chưa chạy, hoặc chạy với thư mục dữ liệu khác (${cause.message}).\nChạy "npm start" trước, cùng DVC_DATA_DIR.`;
  const refusal = refusalIn(error);
  if (!refusal) return `Lỗi ngoài dự kiến: ${String(error)}`;
  const details = Object.keys(refusal.params).length ? ` ${JSON.stringify(refusal.params)}` : '';
  return bindWords('vi', 'bạn')(refusal.code, refusal.params) + details;
}

function refusalIn(error: unknown): Refusal | undefined {
  const data = (error as { data?: { refusal?: { code: Refusal['code']; params: object } } }).data;
  return data?.refusal && new Refusal(data.refusal.code, { ...data.refusal.params });
}
