import * as v from 'valibot';
import { LocalDay, ProcedureCode, Sha256, UploadId } from './text.ts';
import { Source } from './procedure.ts';

const FieldId = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/));

/** Data, never code: true when the named answer is one of `is`, or is `answered` (or not). */
export const Condition = v.union([
  v.object({ field: FieldId, is: v.array(v.union([v.string(), v.boolean()])) }),
  v.object({ field: FieldId, answered: v.boolean() }),
]);

const base = {
  id: FieldId,
  label: v.string(),
  hint: v.optional(v.string()),
  /** "Vì sao hỏi?": every field that asks for personal data has one. */
  why: v.optional(v.string()),
  example: v.optional(v.string()),
  /** Absent: required. `false`: optional. A condition: required when it holds. */
  required: v.optional(v.union([v.boolean(), Condition])),
  /** Shown only when it holds; a hidden answer is not sent. */
  when: v.optional(Condition),
  /** HTML autofill token (WCAG 1.3.5). */
  autocomplete: v.optional(v.string()),
};

export const Choice = v.object({
  value: v.string(),
  label: v.string(),
  hint: v.optional(v.string()),
});

export const Field = v.variant('kind', [
  v.object({ ...base, kind: v.literal('name') }),
  v.object({ ...base, kind: v.literal('identity') }),
  v.object({ ...base, kind: v.literal('phone') }),
  v.object({ ...base, kind: v.literal('email') }),
  v.object({
    ...base,
    kind: v.literal('text'),
    long: v.optional(v.boolean()),
    max: v.optional(v.number()),
  }),
  /** `yearOnly`: "chỉ nhớ năm" is offered; `future`: days to come are allowed. */
  v.object({
    ...base,
    kind: v.literal('day'),
    yearOnly: v.optional(v.boolean()),
    future: v.optional(v.boolean()),
  }),
  v.object({ ...base, kind: v.literal('address') }),
  v.object({
    ...base,
    kind: v.literal('choice'),
    choices: v.pipe(v.array(Choice), v.minLength(2)),
    /** Chosen before anybody touches it (this agency, one copy, collect at the counter). */
    preset: v.optional(v.string()),
  }),
  v.object({ ...base, kind: v.literal('yes-no') }),
  v.object({
    ...base,
    kind: v.literal('count'),
    min: v.number(),
    max: v.number(),
    unit: v.optional(v.string()),
    preset: v.optional(v.number()),
  }),
  /** `paper`: the id of the procedure's paper it stands for; `mayOwe`: "chưa có giấy này" lets the citizen go on. */
  v.object({
    ...base,
    kind: v.literal('files'),
    paper: v.optional(v.string()),
    mayOwe: v.optional(v.boolean()),
    max: v.optional(v.number()),
  }),
  v.object({ ...base, kind: v.literal('declaration'), statement: v.string() }),
]);

/** One screen: one decision. Its title is the question. */
export const Step = v.object({
  id: FieldId,
  title: v.string(),
  hint: v.optional(v.string()),
  fields: v.pipe(v.array(Field), v.minLength(1)),
  when: v.optional(Condition),
});

export const Form = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  procedure: ProcedureCode,
  title: v.string(),
  minutes: v.number(),
  steps: v.pipe(v.array(Step), v.minLength(1)),
  /** The fields that name the dossier's owner and how to reach the sender. */
  roles: v.object({
    owner: FieldId,
    applicant: v.optional(FieldId),
    phone: v.optional(FieldId),
    copies: v.optional(FieldId),
  }),
  source: Source,
});

/** A day of which parts may be unknown: old papers carry only a year. */
export const PartialDay = v.object({
  year: v.number(),
  month: v.optional(v.number()),
  day: v.optional(v.number()),
});
export const Address = v.object({ line: v.string(), commune: v.string(), province: v.string() });
export const FileRef = v.object({
  upload: UploadId,
  name: v.pipe(v.string(), v.maxLength(400)),
  size: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: Sha256,
});
/** Files for one paper; `owed`: the citizen does not have it yet and was let through. */
export const FilesAnswer = v.object({
  files: v.pipe(v.array(FileRef), v.maxLength(15)),
  owed: v.optional(v.boolean()),
});

export const Answer = v.union([
  v.pipe(v.string(), v.maxLength(8000)),
  v.boolean(),
  v.number(),
  FilesAnswer,
  Address,
  PartialDay,
]);
/** Field id -> answer. Which ids, shapes and values are right is `domain/answers`' business. */
export const Answers = v.record(FieldId, Answer);

/** What a form element loads before its first screen. */
export const FormReply = v.object({ form: Form, procedureName: v.string(), updatedOn: LocalDay });

export type Condition = v.InferOutput<typeof Condition>;
export type Choice = v.InferOutput<typeof Choice>;
export type Field = v.InferOutput<typeof Field>;
export type FieldKind = Field['kind'];
export type Step = v.InferOutput<typeof Step>;
export type Form = v.InferOutput<typeof Form>;
export type PartialDay = v.InferOutput<typeof PartialDay>;
export type Address = v.InferOutput<typeof Address>;
export type FileRef = v.InferOutput<typeof FileRef>;
export type FilesAnswer = v.InferOutput<typeof FilesAnswer>;
export type Answer = v.InferOutput<typeof Answer>;
export type Answers = v.InferOutput<typeof Answers>;
export type FormReply = v.InferOutput<typeof FormReply>;
