import type { MoveInput, MoveName } from '../contract/dossier.ts';
import type { createOperatorClient } from './operator-client.ts';
import type { Print } from './terminal.ts';
import { printDossier, printLines, printMoved } from './print.ts';
import {
  readAgency,
  readArguments,
  readCode,
  readLimit,
  readLocalDay,
  readMoment,
  readMove,
  readOneOf,
  readPaper,
  UsageError,
  type Values,
} from './read-options.ts';
import { HALF_WORDS, STATUS_WORDS } from './words.ts';

type Client = ReturnType<typeof createOperatorClient>;

/** `dossier list|show|move`, asked of the running server. */
export async function runDossierCommand(
  [verb, ...args]: readonly string[],
  client: Client,
  print: Print,
): Promise<void> {
  switch (verb) {
    case 'list': {
      const { values } = readArguments(args, 0);
      return printLines(await client.dossiers.list.query(filterFrom(values)), print);
    }
    case 'show': {
      const [typed] = readArguments(args, 1).positionals;
      return printDossier(await client.dossiers.show.mutate({ code: readCode(typed) }), print);
    }
    case 'move': {
      const { positionals, values } = readArguments(args, 2);
      const code = readCode(positionals[0]);
      const input = moveFrom(code, readMove(positionals[1]), values);
      return printMoved(await client.dossiers.move.mutate(input), print);
    }
    default:
      throw new UsageError(
        'Sau "dossier" cần một trong: list, show, move. Xem cách gõ: dvc-widgets help',
      );
  }
}

function filterFrom({ status, agency, limit, after }: Values) {
  return {
    status: readOneOf('--status', status, STATUS_WORDS),
    agency: readAgency(agency),
    limit: readLimit(limit),
    after: after === undefined ? undefined : readCode(after),
  };
}

function moveFrom(code: string, move: MoveName, values: Values): MoveInput {
  const { by, unit, basis, reason } = values;
  if (!by?.trim()) throw new UsageError('Thiếu --by "Họ tên cán bộ": lịch sử ghi ai đã làm.');
  return {
    ...{ code, move, by, unit, basis, reason },
    dueOn: readLocalDay('--due', values.due),
    dueHalf: readOneOf('--half', values.half, HALF_WORDS),
    papers: values.paper?.map(readPaper),
    answerBy: readLocalDay('--answer-by', values['answer-by']),
    at: readMoment(values.at),
  };
}
