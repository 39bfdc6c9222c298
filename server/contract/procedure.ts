import * as v from 'valibot';
import { Hours } from './hours.ts';
import { LocalDay, ProcedureCode } from './text.ts';

/** Where a fact comes from and whether somebody of ours has compared it with that source's original. */
export const Source = v.object({
  name: v.string(),
  readOn: v.optional(LocalDay),
  verified: v.boolean(),
});

export const Channel = v.picklist(['online', 'counter', 'post']);

/** How long the law gives. A number without unit in the source stays unknown and keeps what was `stated`. */
export const TimeLimit = v.variant('kind', [
  v.object({
    kind: v.literal('known'),
    amount: v.pipe(v.number(), v.integer(), v.minValue(1)),
    unit: v.picklist(['working-day', 'calendar-day', 'hour']),
  }),
  v.object({ kind: v.literal('unknown'), stated: v.optional(v.string()) }),
]);

/**
 * What it costs, in whole đồng. `province`: the provincial People's Council decides, the national figure says
 * nothing. `free` only where the source says so without such a note.
 */
export const Fee = v.variant('kind', [
  v.object({ kind: v.literal('free') }),
  v.object({
    kind: v.literal('amount'),
    amount: v.pipe(v.number(), v.integer(), v.minValue(1)),
    per: v.optional(v.string()),
    note: v.optional(v.string()),
  }),
  v.object({ kind: v.literal('province'), note: v.optional(v.string()) }),
  v.object({ kind: v.literal('unknown'), note: v.optional(v.string()) }),
]);

export const Paper = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  name: v.string(),
  hint: v.optional(v.string()),
  /** `show`: bring it and take it home; `form`: a declaration that the electronic form replaces. */
  as: v.picklist(['original', 'copy', 'certified-copy', 'show', 'form', 'unknown']),
  copies: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** `false`: only in the case that `hint` names. */
  required: v.boolean(),
});

/** A case (trường hợp) of a procedure with its own papers. */
export const Variant = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  name: v.string(),
  papers: v.array(Paper),
});

export const ServiceLevel = v.picklist(['full', 'partial', 'information', 'unknown']);

/** Who decides. Only `commune` may ever be sent `here`; blank in the source means `unknown`. */
export const Authority = v.object({
  kind: v.picklist(['commune', 'police', 'land-registry', 'court', 'other', 'unknown']),
  name: v.optional(v.string()),
});

/** `plain`: told by an author of ours; `official`: as the source prints it, until somebody tells it plainly. */
export const Wording = v.picklist(['plain', 'official']);

/** One procedure of the national catalogue, told once in plain Vietnamese, its facts sourced. */
export const Procedure = v.object({
  code: ProcedureCode,
  wording: Wording,
  /** Short plain name, as on a counter's signpost. */
  name: v.string(),
  officialName: v.string(),
  sector: v.string(),
  levels: v.array(v.picklist(['commune', 'province', 'ministry', 'other'])),
  serviceLevel: ServiceLevel,
  audiences: v.array(v.string()),
  /** One sentence of what it is for. Absent where nobody has told it. */
  purpose: v.optional(v.string()),
  channels: v.array(v.object({ channel: Channel, limit: TimeLimit, fee: Fee })),
  variants: v.pipe(v.array(Variant), v.minLength(1)),
  /** What to ask somebody so that they find their case; the names of `variants` are the answers. */
  variantQuestion: v.optional(v.string()),
  results: v.array(v.object({ name: v.string(), code: v.optional(v.string()) })),
  authority: Authority,
  where: v.optional(v.string()),
  /** Who may go or send in the citizen's place; three different things. */
  whoMayAct: v.object({
    family: v.optional(v.string()),
    authorised: v.optional(v.string()),
    helper: v.optional(v.string()),
  }),
  mistakes: v.array(v.string()),
  /** How people say it; six at least where the wording is plain. */
  everydayNames: v.array(v.string()),
  /** When somebody needs it, as they would tell it: "Giấy khai sinh bị cháy". */
  situations: v.array(v.string()),
  lifeEvents: v.array(v.string()),
  /** Words about time that the limit alone does not say, e.g. the 15:00 rule. */
  timeNote: v.optional(v.string()),
  legalBases: v.array(v.string()),
  decision: v.optional(v.string()),
  replaces: v.array(ProcedureCode),
  replacedBy: v.array(ProcedureCode),
  validFrom: v.optional(LocalDay),
  validTo: v.optional(LocalDay),
  /** Page of the national portal; the hand-off link. */
  nationalUrl: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
  source: Source,
});

/** Where a dossier goes (design: nơi nhận). `counter`: the law or the papers need the person at the desk. */
export const Destination = v.picklist(['here', 'counter', 'handoff', 'gateway']);

/** A line of a result list. */
export const ProcedureSummary = v.object({
  code: ProcedureCode,
  name: v.string(),
  officialName: v.string(),
  sector: v.string(),
  serviceLevel: ServiceLevel,
  purpose: v.optional(v.string()),
  limit: TimeLimit,
  fee: Fee,
  /** Where to go or to send it, in one sentence; the rest is for the detail screen. */
  where: v.optional(v.string()),
  destination: Destination,
});

/** What the detail screen needs: the national entry as this agency offers it. */
export const ProcedureDetail = v.object({
  procedure: Procedure,
  destination: Destination,
  /** Estimated minutes to fill the electronic form; absent when it is not sent here. */
  minutes: v.optional(v.number()),
  updatedOn: LocalDay,
  /** The resolution that sets the fee, where the province or the agency has set one. */
  feeBasis: v.optional(v.string()),
  /** When to come for this procedure, if not in the agency's own hours. */
  hours: v.optional(Hours),
});

/** Strokes on a grid of 32, as the `d` of an SVG path: letters and numbers, nothing that could be active. */
export const PathData = v.pipe(v.string(), v.regex(/^M[MLHVCSQTAZmlhvcsqtaz\d\s,.-]+$/));

/** One thing that happens in a life: the way in for people who cannot type. */
export const LifeEvent = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  name: v.pipe(v.string(), v.minLength(1)),
  /** What people come for then, in a few words. */
  hint: v.pipe(v.string(), v.minLength(1)),
  picture: PathData,
  /** What people come for most, first. */
  procedures: v.array(ProcedureCode),
});

/** As an agency shows it: what it does not offer is left out. */
export const OfferedLifeEvent = v.object({
  ...LifeEvent.entries,
  procedures: v.array(v.object({ code: ProcedureCode, name: v.string() })),
});
export const OfferedLifeEvents = v.array(OfferedLifeEvent);

export const SearchInput = v.object({
  query: v.pipe(v.string(), v.maxLength(200)),
  agency: v.optional(v.string()),
  sector: v.optional(v.string()),
  audience: v.optional(v.string()),
  serviceLevel: v.optional(ServiceLevel),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
});
/** A code as it may stand in an address or on an old slip; what it names is looked up, never trusted. */
const Asked = v.pipe(v.string(), v.maxLength(60));

export const ProcedureInput = v.object({ code: Asked, agency: v.optional(Asked) });
export const FormInput = v.object({ procedure: Asked, agency: Asked });
export const AgencyInput = v.object({ agency: Asked });
export const LifeEventsInput = v.object({ agency: v.optional(Asked) });
export const FilterChoicesInput = v.object({ agency: v.optional(Asked) });

/** By what a search may be narrowed here: only what occurs, what is commonest first. */
export const FilterChoices = v.object({
  sectors: v.array(v.string()),
  audiences: v.array(v.string()),
  serviceLevels: v.array(ServiceLevel),
});

/** When nothing fits well enough `items` is empty and `near` holds the nearest three. */
export const SearchResult = v.object({
  items: v.array(ProcedureSummary),
  near: v.array(ProcedureSummary),
  total: v.number(),
});

export type Source = v.InferOutput<typeof Source>;
export type Channel = v.InferOutput<typeof Channel>;
export type TimeLimit = v.InferOutput<typeof TimeLimit>;
export type Fee = v.InferOutput<typeof Fee>;
export type Wording = v.InferOutput<typeof Wording>;
export type Paper = v.InferOutput<typeof Paper>;
export type Variant = v.InferOutput<typeof Variant>;
export type ServiceLevel = v.InferOutput<typeof ServiceLevel>;
export type Procedure = v.InferOutput<typeof Procedure>;
export type Destination = v.InferOutput<typeof Destination>;
export type ProcedureSummary = v.InferOutput<typeof ProcedureSummary>;
export type ProcedureDetail = v.InferOutput<typeof ProcedureDetail>;
export type LifeEvent = v.InferOutput<typeof LifeEvent>;
export type OfferedLifeEvent = v.InferOutput<typeof OfferedLifeEvent>;
export type FilterChoices = v.InferOutput<typeof FilterChoices>;
export type SearchInput = v.InferOutput<typeof SearchInput>;
export type SearchResult = v.InferOutput<typeof SearchResult>;
