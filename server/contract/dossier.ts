import * as v from 'valibot';
import { PublicAgency } from './agency.ts';
import { Answers, Form } from './form.ts';
import { Fee } from './procedure.ts';
import {
  AgencyId,
  DossierCode,
  Instant,
  LocalDay,
  LookupCode,
  ProcedureCode,
  Token,
  typedText,
} from './text.ts';

/** Where a dossier stands. `domain/moves` maps each to one of the ten national codes. */
export const Status = v.picklist([
  'submitted',
  'received',
  'refused',
  'handling',
  'supplement',
  'payment',
  'withdrawn',
  'stopped',
  'finished',
  'returned',
]);

export const Filer = v.picklist(['self', 'assisted', 'authorised']);

/** What the form sends. Key, token and look-up code are minted by whoever rendered the first screen. */
export const Submission = v.strictObject({
  /** Idempotency key: the same key with the same content gets the same acknowledgement, for ever. */
  key: Token,
  /** The QR's secret, 128 bits. */
  token: Token,
  /** The typed secret, 50 bits and a check character. */
  lookup: LookupCode,
  agency: AgencyId,
  procedure: ProcedureCode,
  form: v.strictObject({ id: v.string(), version: v.number() }),
  answers: Answers,
});

/** A paper as it lies in the dossier: how many files, of what, how large. */
export const ArrivedPaper = v.object({
  field: v.string(),
  label: v.string(),
  files: v.array(
    v.object({ name: v.string(), size: v.number(), kind: v.picklist(['jpeg', 'png', 'pdf']) }),
  ),
  owed: v.boolean(),
});

/** A moment promised to the citizen, with the days it had to skip so that the sum can be told. */
export const LookBy = v.object({
  at: Instant,
  on: LocalDay,
  half: v.picklist(['morning', 'afternoon']),
  provisional: v.boolean(),
  skipped: v.array(v.object({ on: LocalDay, name: v.string() })),
});

/** The first paper: the dossier has arrived whole. It promises a look, never a due day. */
export const Acknowledgement = v.object({
  code: DossierCode,
  procedure: v.object({ code: ProcedureCode, name: v.string() }),
  agency: PublicAgency,
  arrivedAt: Instant,
  lookBy: LookBy,
  papers: v.array(ArrivedPaper),
  answered: v.number(),
  fee: Fee,
  copies: v.optional(v.number()),
  /** Where the QR leads: the tracker on our own origin, secret to be added after `#`. */
  trackUrl: v.string(),
});

/** The second paper (form 01): an official has found it complete; the clock runs. */
export const Receipt = v.object({
  receivedAt: Instant,
  receivedBy: v.string(),
  dueOn: LocalDay,
  dueHalf: v.picklist(['morning', 'afternoon', 'day']),
  basis: v.string(),
});

/** One thing that happened. `at` is when it really happened, `enteredAt` when it was keyed in. */
export const TimelineEntry = v.object({
  at: Instant,
  enteredAt: Instant,
  move: v.string(),
  status: Status,
  by: v.optional(v.string()),
  unit: v.optional(v.string()),
  note: v.optional(v.string()),
});

export const AskedPaper = v.object({
  paper: v.string(),
  fault: v.picklist(['missing', 'unclear', 'wrong']),
  note: v.optional(v.string()),
});

/** What whoever holds code and secret may see. Newest entry first. */
export const Tracking = v.object({
  acknowledgement: Acknowledgement,
  /** The owner's name, masked: `N*** T** M***`. */
  owner: v.string(),
  status: Status,
  nationalStatus: v.number(),
  receipt: v.optional(Receipt),
  /** Working time left until the due day ends; negative: late by so much. */
  left: v.optional(v.object({ workingDays: v.number(), workingHours: v.number() })),
  asked: v.optional(v.object({ papers: v.array(AskedPaper), answerBy: v.optional(LocalDay) })),
  reason: v.optional(v.string()),
  timeline: v.array(TimelineEntry),
  /** The server's clock when this was answered. */
  asOf: Instant,
});

/** `secret`: the QR's token or the typed look-up code, spaces, dashes, case and O/0 forgiven. */
export const TrackInput = v.strictObject({
  code: v.pipe(v.string(), v.maxLength(60)),
  secret: v.pipe(v.string(), v.maxLength(60)),
});

export const MoveName = v.picklist([
  'receive',
  'refuse',
  'handle',
  'ask-papers',
  'papers-added',
  'ask-payment',
  'paid',
  'withdraw',
  'stop',
  'finish',
  'return',
]);

/** One move of a dossier as an official enters it. */
export const MoveInput = v.strictObject({
  code: DossierCode,
  /** The version last seen; another move in between is a clear conflict. Absent: whatever it is now. */
  version: v.optional(v.number()),
  move: MoveName,
  by: typedText(120),
  unit: v.optional(typedText(120)),
  /** When it really happened; absent: now. */
  at: v.optional(Instant),
  /** `receive`: the due day; computed from the procedure's limit where that is known, else needed. */
  dueOn: v.optional(LocalDay),
  dueHalf: v.optional(v.picklist(['morning', 'afternoon', 'day'])),
  basis: v.optional(typedText(300)),
  reason: v.optional(typedText(1000)),
  papers: v.optional(
    v.array(
      v.strictObject({
        paper: typedText(200),
        fault: v.picklist(['missing', 'unclear', 'wrong']),
        note: v.optional(typedText(500)),
      }),
    ),
  ),
  answerBy: v.optional(LocalDay),
});

export const ListInput = v.strictObject({
  agency: v.optional(AgencyId),
  status: v.optional(Status),
  /** Code of the last row of the page before (keyset). */
  after: v.optional(DossierCode),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))),
});

export const ShowInput = v.strictObject({ code: DossierCode });

/** A line of the operator's list: no personal data. */
export const DossierLine = v.object({
  code: DossierCode,
  procedure: ProcedureCode,
  status: Status,
  channel: v.picklist(['online', 'counter', 'post']),
  filer: Filer,
  arrivedAt: Instant,
  dueOn: v.optional(LocalDay),
  version: v.number(),
});

export const DossierLines = v.array(DossierLine);

/** The whole dossier as the operator sees it. */
export const DossierView = v.object({
  line: DossierLine,
  tracking: Tracking,
  /** The form in the version it was filled with, and what was answered. */
  form: Form,
  answers: Answers,
  competent: v.string(),
  receivedByAgency: AgencyId,
  assistedAt: v.optional(AgencyId),
});

export type Status = v.InferOutput<typeof Status>;
export type Filer = v.InferOutput<typeof Filer>;
export type Submission = v.InferOutput<typeof Submission>;
export type ArrivedPaper = v.InferOutput<typeof ArrivedPaper>;
export type LookBy = v.InferOutput<typeof LookBy>;
export type Acknowledgement = v.InferOutput<typeof Acknowledgement>;
export type Receipt = v.InferOutput<typeof Receipt>;
export type TimelineEntry = v.InferOutput<typeof TimelineEntry>;
export type AskedPaper = v.InferOutput<typeof AskedPaper>;
export type Tracking = v.InferOutput<typeof Tracking>;
export type TrackInput = v.InferOutput<typeof TrackInput>;
export type MoveName = v.InferOutput<typeof MoveName>;
export type MoveInput = v.InferOutput<typeof MoveInput>;
export type ListInput = v.InferOutput<typeof ListInput>;
export type DossierLine = v.InferOutput<typeof DossierLine>;
export type DossierView = v.InferOutput<typeof DossierView>;
