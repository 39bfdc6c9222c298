import type { DossierLine, DossierView } from '../contract/dossier.ts';
import { answerTo } from '../domain/condition.ts';
import { shownFields } from '../domain/shown.ts';
import { sayAnswer } from '../../widgets/fields/say-answer.ts';
import { localParts, sayDay, sayHalfDay } from '../../widgets/i18n/format.ts';
import { addWords, bindWords } from '../../widgets/i18n/words.ts';
import { form as formWords } from '../../widgets/i18n/vi/form.ts';
import { officialRefusals, refusals } from '../../widgets/i18n/vi/refusals.ts';
import { trackerDoor } from '../../widgets/i18n/vi/tracker-door.ts';
import type { Print } from './dossier-command.ts';
import { FAULT_WORDS, MOVE_WORDS, STATUS_WORDS } from './words.ts';

addWords('vi', formWords);
addWords('vi', refusals);
addWords('vi', officialRefusals);
addWords('vi', trackerDoor);
const say = bindWords('vi', 'ông bà');

/** Newest first, one line each; no personal data. */
export function printLines(lines: readonly DossierLine[], print: Print): void {
  if (!lines.length) return print('Chưa có hồ sơ nào.');
  for (const { code, procedure, status, arrivedAt, dueOn } of lines)
    print(
      [
        code,
        procedure,
        moment(arrivedAt),
        dueOn ? `hẹn ${sayDay(say, dueOn)}` : '',
        STATUS_WORDS[status],
      ]
        .filter(Boolean)
        .join('  '),
    );
}

/** One dossier as the office sees it: answers, papers, appointment, history. */
export function printDossier(view: DossierView, print: Print): void {
  const { line, tracking, form, answers } = view;
  const { acknowledgement, receipt, timeline, asked } = tracking;
  print(`${line.code}  ${acknowledgement.procedure.name} (${line.procedure})`);
  print(
    `${STATUS_WORDS[line.status]}, mã quốc gia ${tracking.nationalStatus}; bản ghi thứ ${line.version}`,
  );
  print(`Đến ${moment(line.arrivedAt)}; xem chậm nhất ${moment(acknowledgement.lookBy.at)}`);
  if (receipt)
    print(`Hẹn trả ${sayHalfDay(say, receipt.dueOn, receipt.dueHalf)}; căn cứ: ${receipt.basis}`);
  print('');
  for (const field of shownFields(form, answers))
    print(`  ${field.label}: ${sayAnswer(field, answerTo(answers, field.id), say)}`);
  print('');
  for (const { label, files, owed } of acknowledgement.papers)
    print(`  ${label}: ${owed ? 'chưa có, nộp sau' : `${files.length} tệp`}`);
  for (const { paper, fault, note } of asked?.papers ?? [])
    print(`  Cần bổ sung: ${paper} (${FAULT_WORDS[fault]})${note ? `: ${note}` : ''}`);
  print('');
  for (const entry of timeline) print(`  ${historyLine(entry)}`);
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
  const [year, month, day] = on.split('-');
  return `${clock} ${day}/${month}/${year}`;
}
