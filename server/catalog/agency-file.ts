/** What an agency's file and a province's file hold: the layer beside the national catalogue. */
import * as v from 'valibot';
import { Agency, type Province } from '../contract/agency.ts';
import { Hours } from '../contract/hours.ts';
import { Destination, Source } from '../contract/procedure.ts';
import { ProcedureCode } from '../contract/text.ts';
import { FEE_EXAMPLES, readFee } from './facts-in-words.ts';

const Words = v.pipe(v.string(), v.trim(), v.nonEmpty('để trống'));
export const YesNo = v.pipe(
  v.picklist(['yes', 'no'], 'phải ghi yes hoặc no'),
  v.transform((word) => word === 'yes'),
);

const CLOSED = 'nghỉ';
const HOURS_EXAMPLES = `"07:30-11:30, 13:30-17:00" hoặc "${CLOSED}"`;

const Span = v.pipe(
  v.string(),
  v.transform((words) =>
    words === CLOSED ? [] : words.split(',').map((span) => span.trim().split('-')),
  ),
);
const HoursLines = v.pipe(
  v.strictObject(v.entriesFromList(Object.keys(Hours.entries) as (keyof Hours)[], Span)),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const hours = v.safeParse(Hours, dataset.value);
    if (hours.success) return hours.output;
    addIssue({ message: `mỗi ngày ghi như ${HOURS_EXAMPLES}` });
    return NEVER;
  }),
);

const FeeLines = {
  fee: v.pipe(
    Words,
    v.check((words) => !!readFee(words), `phải ghi như ${FEE_EXAMPLES}`),
  ),
  feeNote: v.optional(Words),
  /** The resolution that sets it. */
  basis: Words,
};

const OfferLines = v.pipe(
  v.strictObject({
    code: ProcedureCode,
    destination: Destination,
    ...v.partial(v.object(FeeLines)).entries,
    where: v.optional(Words),
    hours: v.optional(HoursLines),
  }),
  v.check(({ fee, basis }) => !fee === !basis, 'có mức tiền (fee) thì phải có căn cứ (basis)'),
  v.transform(({ fee, feeNote, basis, ...offer }) => ({
    ...offer,
    ...(fee && basis ? { setFee: { fee: feeOf(fee, feeNote), basis } } : {}),
  })),
);

const { id, sites, colors } = Agency.entries;

export const AgencyFile = v.pipe(
  v.strictObject({
    id,
    name: Words,
    deskName: Words,
    address: Words,
    province: Words,
    phone: Words,
    contactPerson: Words,
    hours: HoursLines,
    reviewWithin: v.strictObject({
      workingHours: v.pipe(v.string(), v.regex(/^\d{1,3}$/, 'phải là số giờ'), v.transform(Number)),
      source: v.strictObject({ ...Source.entries, verified: YesNo }),
    }),
    sites,
    brand: colors.entries.brand,
    offers: v.array(OfferLines),
    demo: v.optional(YesNo),
  }),
  v.transform(({ brand, demo = false, ...agency }): Agency => ({
    ...agency,
    timeZone: 'Asia/Ho_Chi_Minh',
    calendar: [],
    colors: brand ? { brand } : {},
    successors: [],
    demo,
  })),
);

export const ProvinceFile = v.pipe(
  v.strictObject({
    province: Words,
    fees: v.array(v.strictObject({ code: ProcedureCode, ...FeeLines })),
  }),
  v.transform(({ province, fees }): Province => ({
    name: province,
    fees: fees.map(({ code, fee, feeNote, basis }) => ({
      code,
      fee: feeOf(fee, feeNote),
      basis,
    })),
  })),
);

function feeOf(words: string, note: string | undefined) {
  const fee = readFee(words, note) ?? readFee(words);
  if (!fee) throw new TypeError('read before it was checked');
  return fee;
}
