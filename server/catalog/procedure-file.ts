/** What a procedure file holds. Strict: a key nobody knows is a slip of the pen, not an extension. */
import * as v from 'valibot';
import {
  Authority,
  Channel,
  Paper,
  Procedure,
  ServiceLevel,
  Source,
} from '../contract/procedure.ts';
import { YesNo } from './agency-file.ts';
import { FEE_EXAMPLES, LIMIT_EXAMPLES, readFee, readLimit } from './facts-in-words.ts';

const { code, levels, results, whoMayAct, validFrom, validTo, nationalUrl } = Procedure.entries;

const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*$/, 'mã chỉ có chữ thường không dấu, chữ số, gạch nối'),
);
const Words = v.pipe(v.string(), v.trim(), v.nonEmpty('để trống'));
const Whole = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,2}$/, 'phải là một số nguyên'),
  v.transform(Number),
);

export const PaperLines = v.strictObject({
  name: Words,
  hint: v.optional(Words),
  as: Paper.entries.as,
  copies: v.optional(Whole),
  required: YesNo,
});

const ChannelLines = v.strictObject({
  limit: v.pipe(
    Words,
    v.check((words) => !!readLimit(words), `phải ghi như ${LIMIT_EXAMPLES}`),
  ),
  fee: v.pipe(
    Words,
    v.check((words) => !!readFee(words), `phải ghi như ${FEE_EXAMPLES}`),
  ),
  feeNote: v.optional(Words),
});

export const ProcedureFile = v.strictObject({
  code,
  name: Words,
  officialName: Words,
  sector: Words,
  levels,
  serviceLevel: ServiceLevel,
  audiences: v.array(Words),
  purpose: Words,
  channels: v.record(Channel, ChannelLines),
  /** Said of the fee on every channel that has no note of its own. */
  feeNote: v.optional(Words),
  timeNote: v.optional(Words),
  variantQuestion: v.optional(Words),
  /** Each paper once, by id; the variants name them. Papers many procedures ask for are in `papers.yaml`. */
  papers: v.optional(v.record(Id, PaperLines)),
  variants: v.record(Id, v.strictObject({ name: Words, papers: v.array(Id) })),
  results,
  authority: Authority,
  where: v.optional(Words),
  whoMayAct,
  mistakes: v.array(Words),
  everydayNames: v.array(Words),
  situations: v.array(Words),
  legalBases: v.array(Words),
  decision: v.optional(Words),
  replaces: v.optional(v.array(code)),
  replacedBy: v.optional(v.array(code)),
  validFrom,
  validTo,
  nationalUrl,
  source: v.strictObject({ ...Source.entries, verified: YesNo }),
});
export type ProcedureFile = v.InferOutput<typeof ProcedureFile>;
export type PaperLines = v.InferOutput<typeof PaperLines>;
