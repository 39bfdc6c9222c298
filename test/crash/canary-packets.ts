/** What citizens and officials send, with the canaries in it: enough dossiers that every canary is sent. */
import { catalogue } from '../../server/catalog/index.ts';
import { formFor } from '../../server/catalog/forms/index.ts';
import type { MoveInput, Submission } from '../../server/contract/dossier.ts';
import type { Answer, Answers, Field, FileRef, Form } from '../../server/contract/form.ts';
import { answerTo } from '../../server/domain/condition.ts';
import { shownFields } from '../../server/domain/shown.ts';
import { aLookup, aSubmission, aToken, rightAnswers } from '../support/submissions.ts';
import { jpegWith, pdfWith, pngWith } from './canary-files.ts';
import { digitsAsTyped, fold } from './canary-spellings.ts';
import type { Canary, Kind } from './canary-values.ts';

export type Spelling = 'NFC' | 'NFD' | 'folded';
export const SPELLINGS: readonly Spelling[] = ['NFC', 'NFD', 'folded'];

/** One dossier as somebody would send it, but for its uploads. */
export interface Packet {
  form: Form;
  answers: Answers;
  secrets: Pick<Submission, 'key' | 'token' | 'lookup'>;
  files: { field: string; name: string; bytes: Buffer }[];
}

/** Forms with all kinds of fields between them; the last one is the general form. */
const PROCEDURES = ['2.000635', '1.001193', '1.004873', '1.013225'];
const MOST = 80;

/** Throws when so many dossiers are not enough: a canary that nobody sends proves nothing. */
export function packetsOf(pool: Pool, procedures: readonly string[] = PROCEDURES): Packet[] {
  const packets: Packet[] = [];
  while (pool.left(SENT_IN_PACKETS) > 0) {
    if (packets.length === MOST) throw new Error(`${MOST} dossiers do not use up the canaries`);
    packets.push(packetOf(formOf(procedures[packets.length % procedures.length] ?? ''), pool));
  }
  return packets;
}

/** An upload and the question it answers. */
export interface Sent {
  field: string;
  file: FileRef;
}

export function submissionOf(
  { form, answers, secrets }: Packet,
  sent: readonly Sent[],
): Submission {
  const files: Record<string, { files: FileRef[] }> = {};
  for (const { field, file } of sent) (files[field] ??= { files: [] }).files.push(file);
  return aSubmission(form, { ...secrets, answers: { ...answers, ...files } });
}

/** The moves of two dossiers together say everything that officials can say. */
export function movesOf(pool: Pool, code: string, refused: boolean): MoveInput[] {
  const say = (): string => `Mẫu ${pool.draw('official')}`;
  if (refused) return [{ code, move: 'refuse', by: say(), unit: say(), reason: say() }];
  const dueOn = '2099-01-05';
  return [
    { code, move: 'receive', by: say(), unit: say(), dueOn, basis: say() },
    {
      ...{ code, move: 'ask-papers', by: say() },
      papers: [{ paper: say(), fault: 'unclear', note: say() }],
    },
  ];
}

/** Canaries in their order, spelled; begins anew when all of a kind were drawn. */
export class Pool {
  readonly #drawn = new Map<Kind, number>();
  readonly #canaries: readonly Canary[];
  readonly #spelling: Spelling;

  constructor(canaries: readonly Canary[], spelling: Spelling) {
    this.#canaries = canaries;
    this.#spelling = spelling;
  }

  draw(kind: Kind): string {
    const all = this.#canaries.filter((canary) => canary.kind === kind);
    const at = this.#drawn.get(kind) ?? 0;
    this.#drawn.set(kind, at + 1);
    const canary = all[at % all.length];
    if (!canary) throw new Error(`no canary of kind ${kind}`);
    return spell(canary, this.#spelling);
  }

  /** Like `draw`, for what may be sent once only. */
  drawOnce(kind: Kind): string | undefined {
    return this.left([kind]) > 0 ? this.draw(kind) : undefined;
  }

  /** How many of these kinds nobody has drawn yet. */
  left(kinds: readonly Kind[]): number {
    const unsent = kinds.map((kind) => {
      const all = this.#canaries.filter((canary) => canary.kind === kind);
      return Math.max(0, all.length - (this.#drawn.get(kind) ?? 0));
    });
    return unsent.reduce((sum, each) => sum + each, 0);
  }
}

export function formOf(code: string): Form {
  const procedure = catalogue.procedures.find((each) => each.code === code);
  const form = procedure && formFor(procedure);
  if (!form) throw new Error(`the shipped catalogue has no form for ${code}`);
  return form;
}

const SENT_IN_PACKETS: readonly Kind[] = [
  ...(['name', 'identity', 'phone', 'address', 'text', 'file name', 'inside a file'] as const),
  ...(['key', 'token', 'look-up code'] as const),
];

const FILES = [
  { ending: 'jpg', make: jpegWith },
  { ending: 'png', make: pngWith },
  { ending: 'pdf', make: pdfWith },
];

function packetOf(form: Form, pool: Pool): Packet {
  const answers = filled(form, pool);
  const papers = shownFields(form, answers).filter((field) => field.kind === 'files');
  const needed = papers.filter(({ mayOwe }) => mayOwe !== true);
  const fields = needed.length ? needed : papers.slice(0, 1);
  return {
    form,
    answers,
    secrets: {
      key: pool.drawOnce('key') ?? aToken(),
      token: pool.drawOnce('token') ?? aToken(),
      lookup: pool.drawOnce('look-up code') ?? aLookup(),
    },
    files: fields.flatMap((field) =>
      FILES.slice(0, field.max).map(({ ending, make }) => ({
        field: field.id,
        name: `${pool.draw('file name')}.${ending}`,
        bytes: make(pool.draw('inside a file')),
      })),
    ),
  };
}

/** Every question answered with a canary where one fits, optional ones too. */
function filled(form: Form, pool: Pool): Answers {
  const answers: Answers = {};
  for (;;) {
    const open = shownFields(form, answers).find(
      (field) => field.kind !== 'files' && answerTo(answers, field.id) === undefined,
    );
    if (!open) return rightAnswers(form, answers);
    answers[open.id] = canaryFor(open, pool) ?? plainAnswer(form, answers, open);
  }
}

function canaryFor(field: Field, pool: Pool): Answer | undefined {
  switch (field.kind) {
    case 'name':
      return `Nông Thị ${pool.draw('name')}`;
    case 'identity':
      return pool.draw('identity');
    case 'phone':
      return pool.draw('phone');
    case 'text':
      return `Xin thưa: ${pool.draw('text')}`;
    case 'email':
      return `${fold(pool.draw('text')).toLowerCase()}@example.vn`;
    case 'address': {
      const [line, commune, province] = [1, 2, 3].map(() => pool.draw('address'));
      return { line: `Thôn ${line}`, commune: `xã ${commune}`, province: `tỉnh ${province}` };
    }
    default:
      return undefined;
  }
}

function plainAnswer(form: Form, answers: Answers, field: Field): Answer {
  const alone: Form = {
    ...form,
    steps: [{ id: 'alone', title: '', fields: [{ ...field, required: true, when: undefined }] }],
  };
  return rightAnswers(alone, {})[field.id] ?? answers[field.id] ?? true;
}

function spell({ kind, text }: Canary, spelling: Spelling): string {
  const at = SPELLINGS.indexOf(spelling);
  if (kind === 'identity' || kind === 'phone') return digitsAsTyped(text)[at] ?? text;
  if (spelling === 'folded') return fold(text);
  return text.normalize(spelling);
}
