import type { DossierLine, DossierView } from '../contract/dossier.ts';
import { answerTo } from '../domain/condition.ts';
import { openMoves } from '../domain/moves.ts';
import { shownSteps } from '../domain/shown.ts';
import { sayAnswer } from '../../widgets/fields/say-answer.ts';
import { localParts, sayHalfDay } from '../../widgets/i18n/format.ts';
import { addWords, bindWords } from '../../widgets/i18n/words.ts';
import { form as formWords } from '../../widgets/i18n/vi/form.ts';
import { officialRefusals, refusals } from '../../widgets/i18n/vi/refusals.ts';
import { trackerDoor } from '../../widgets/i18n/vi/tracker-door.ts';
import type { Print } from './terminal.ts';
import { FAULT_WORDS, FILER_WORDS, listMoves, MOVE_WORDS, STATUS_WORDS } from './words.ts';

addWords('vi', formWords);
addWords('vi', refusals);
addWords('vi', officialRefusals);
addWords('vi', trackerDoor);
const say = bindWords('vi', 'ông bà');

/** Newest first, one line each; no personal data. */
export function printLines(lines: readonly DossierLine[], print: Print): void {
  if (!lines.length) return print('Không có hồ sơ nào.');
  const rows = lines.map(({ code, procedure, status, arrivedAt, dueOn }) => [
    code,
    procedure,
    moment(arrivedAt),
    dueOn ? day(dueOn) : '',
    STATUS_WORDS[status],
  ]);
  for (const row of [HEAD, ...rows]) print(inColumns(row));
}

/** One dossier as the office sees it: where it stands, what was answered, what happened. */
export function printDossier(view: DossierView, print: Print): void {
  printStanding(view, print);
  for (const { title, fields } of shownSteps(view.form, view.answers)) {
    print('');
    print(title);
    for (const field of fields)
      print(`  ${field.label}: ${sayAnswer(field, answerTo(view.answers, field.id), say)}`);
  }
  printHistory(view, print);
}

/** What a move has come to; the answers are not shown again. */
export function printMoved(view: DossierView, print: Print): void {
  printStanding(view, print);
  printHistory(view, print);
  const { line, tracking } = view;
  const next = openMoves(line.status, tracking.receipt !== undefined, 'official');
  print('');
  print(next.length ? `Làm tiếp được:\n${listMoves(next)}` : 'Hồ sơ đã kết thúc.');
}

const HEAD = ['Mã hồ sơ', 'Thủ tục', 'Đến lúc', 'Hẹn trả', 'Tình trạng'];
const WIDTHS = [22, 10, 18, 12, 0];

const inColumns = (row: readonly string[]): string =>
  row.map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0)).join('');

function printStanding({ line, tracking }: DossierView, print: Print): void {
  const { acknowledgement, receipt, nationalStatus, asked, reason } = tracking;
  print(`${line.code}  ${acknowledgement.procedure.name} (${line.procedure})`);
  print(`Tình trạng: ${STATUS_WORDS[line.status]} (mã quốc gia ${nationalStatus})`);
  print(`Đến lúc ${moment(line.arrivedAt)}, ${FILER_WORDS[line.filer]}`);
  if (line.status === 'submitted') print(`Cần xem trước ${moment(acknowledgement.lookBy.at)}`);
  if (receipt)
    print(`Hẹn trả ${sayHalfDay(say, receipt.dueOn, receipt.dueHalf)}; căn cứ: ${receipt.basis}`);
  for (const { paper, fault, note } of asked?.papers ?? [])
    print(`Cần bổ sung: ${paper} (${FAULT_WORDS[fault]})${note ? `: ${note}` : ''}`);
  if (asked?.answerBy) print(`Bổ sung trước hết ngày ${day(asked.answerBy)}`);
  if (reason) print(`Lý do: ${reason}`);
}

function printHistory({ tracking }: DossierView, print: Print): void {
  print('');
  print('Lịch sử, mới nhất trước');
  for (const entry of tracking.timeline) print(`  ${historyLine(entry)}`);
}

function historyLine(entry: DossierView['tracking']['timeline'][number]): string {
  const { at, enteredAt, move, by, unit, note } = entry;
  const words = MOVE_WORDS[move as keyof typeof MOVE_WORDS] ?? move;
  const who = [by, unit].filter(Boolean).join(', ');
  const late = moment(enteredAt) === moment(at) ? '' : ` (ghi lúc ${moment(enteredAt)})`;
  return `${moment(at)}  ${words}${who ? ` · ${who}` : ''}${note ? ` · ${note}` : ''}${late}`;
}

/** `14:05 21/11/2026`, the clock of Viet Nam. */
function moment(at: string): string {
  const { clock, on } = localParts(at);
  return `${clock} ${day(on)}`;
}

/** `21/11/2026`. */
const day = (on: string): string => on.split('-').reverse().join('/');
