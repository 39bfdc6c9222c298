/**
 * Reads what `strace -f -y -xx -o` wrote: every string as `\x41\x42`, so that a quote is a quote and a call's bytes are
 * all there. A call that other threads interrupt stands on two lines, `… <unfinished ...>` and `<... name resumed> …`.
 */
export interface Call {
  name: string;
  /** Its arguments as they were printed, without the strings' bytes. */
  args: string;
  /** The strings among them, in order. */
  strings: Buffer[];
  /** What the system answered; undefined when the process ended first. */
  result: number | undefined;
  /** Where it began and ended: positions in the trace, growing. */
  begun: number;
  ended: number;
}

/** Names of the calls that are traced: all that changes files, and what tells where a write goes. */
export const TRACED = [
  ...['openat', 'open', 'creat', 'close', 'lseek', 'dup', 'dup2', 'dup3'],
  ...['write', 'pwrite64', 'writev', 'pwritev', 'pwritev2', 'sendto', 'sendmsg'],
  ...['ftruncate', 'truncate', 'fallocate', 'copy_file_range', 'sendfile', 'splice'],
  ...['rename', 'renameat', 'renameat2', 'link', 'linkat', 'symlink', 'symlinkat'],
  ...['unlink', 'unlinkat', 'rmdir', 'mkdir', 'mkdirat'],
  ...['fsync', 'fdatasync', 'sync_file_range', 'sync', 'syncfs', 'io_uring_setup'],
] as const;

/** Words before the traced command. Strings are printed up to 16 MiB: a cut one is an error below. */
export const underStrace = (out: string): string[] => [
  ...['strace', '-f', '--seccomp-bpf', '-y', '-xx', '-s', '16777216'],
  ...['-e', `trace=${TRACED.join(',')}`, '-e', 'signal=none', '-o', out],
];

/**
 * The calls in the order in which they began; their positions follow `from`. Throws on a line that it does not
 * understand.
 */
export async function readTrace(
  lines: AsyncIterable<string> | Iterable<string>,
  from = 0,
): Promise<Call[]> {
  const calls: Call[] = [];
  const unfinished = new Map<string, { head: string; call: Call }>();
  let position = from;
  for await (const line of lines) {
    position++;
    const gap = line.indexOf(' ');
    const thread = line.slice(0, gap);
    const text = line.slice(gap).trimStart();
    if (text === '' || text.startsWith('+++') || text.startsWith('---')) continue;
    const resumed = /^<\.\.\. (\w+) resumed>/.exec(text);
    if (resumed) {
      const open = unfinished.get(thread);
      if (!open || open.call.name !== resumed[1])
        throw new Error(`nothing to resume in line ${position}`);
      unfinished.delete(thread);
      finish(open.call, open.head + text.slice(resumed[0].length), position);
      continue;
    }
    const name = /^\w+(?=\()/.exec(text)?.[0];
    if (name === undefined) throw new Error(`line ${position} is no call: ${text.slice(0, 80)}`);
    const call: Call = {
      ...{ name, args: '', strings: [], result: undefined },
      ...{ begun: position, ended: Infinity },
    };
    calls.push(call);
    const cut = text.endsWith(UNFINISHED);
    if (cut) unfinished.set(thread, { head: text.slice(0, -UNFINISHED.length), call });
    else finish(call, text, position);
  }
  // What a process did not survive has arguments all the same.
  for (const { call, head } of unfinished.values()) readArguments(call, head);
  return calls;
}

/** The decimal after `from` characters of the arguments' rest, counted from the end: `-1` is the last one. */
export function numberAt({ args }: Call, index: number): number {
  const found = args
    .split(', ')
    .at(index)
    ?.replace(/[)\]}].*$/, '');
  const number = Number(found);
  if (found === undefined || found === '' || Number.isNaN(number))
    throw new Error(`no number at ${index} of (${args.slice(0, 200)})`);
  return number;
}

/** A call's file descriptor and what `-y` says it is: a path, `socket:[…]`, `pipe:[…]`. */
export function fileOf(text: string): { fd: number; is: string } | undefined {
  const found = /^(\d+)(?:<((?:\\x[0-9a-f]{2})*)>)?/.exec(text);
  return found ? { fd: Number(found[1]), is: bytesOf(found[2] ?? '').toString() } : undefined;
}

const UNFINISHED = ' <unfinished ...>';

function finish(call: Call, text: string, position: number): void {
  const answer = /\)\s+= (-?\d+|\?)/.exec(text);
  if (!answer) throw new Error(`no answer in line ${position}: ${text.slice(0, 80)}`);
  readArguments(call, text.slice(0, answer.index));
  call.result = answer[1] === '?' ? undefined : Number(answer[1]);
  call.ended = position;
}

function readArguments(call: Call, text: string): void {
  const parts = text.slice(call.name.length + 1).split('"');
  call.strings = parts.filter((_, at) => at % 2 === 1).map(bytesOf);
  call.args = parts.filter((_, at) => at % 2 === 0).join('""');
  if (call.args.includes('""...')) throw new Error(`a string was cut in a ${call.name}`);
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}
