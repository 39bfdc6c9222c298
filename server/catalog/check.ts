/**
 * What must hold of a catalogue before it is built, imported or served. Pure: data in, faults out; an empty list is a
 * sound catalogue. The browser and the routers rely on what is proved here and do not look again.
 */
import { Agency, CalendarYear, Province } from '../contract/agency.ts';
import { Form } from '../contract/form.ts';
import { Lexicon } from '../contract/lexicon.ts';
import { LifeEvent, Procedure } from '../contract/procedure.ts';
import { checkAgency, checkProvince } from './check-agency.ts';
import { checkCalendar } from './check-calendar.ts';
import { checkForm } from './check-form.ts';
import { checkLexicon } from './check-lexicon.ts';
import { checkLifeEvents } from './check-life-events.ts';
import { checkProcedure } from './check-procedure.ts';
import { repeated, type Fault } from './fault.ts';
import { reasonOf, type SchemaIssue } from './schema-reason.ts';

export type { Fault } from './fault.ts';

/** Everything that is loaded together; unchecked, for it may come from a file. */
export interface Unchecked {
  procedures: readonly unknown[];
  /** Loaded already and sound, known here by their codes only. */
  beside?: readonly Procedure[];
  forms: readonly unknown[];
  agencies: readonly unknown[];
  provinces: readonly unknown[];
  calendars: readonly unknown[];
  /** Absent where no events are loaded: what an operator imports need not be in one. */
  lifeEvents?: readonly unknown[];
  lexicon?: unknown;
}

export function checkCatalogue(unchecked: Unchecked): Fault[] {
  const shapes = [
    ...unchecked.procedures.flatMap((one) => checkShape(Procedure, one, 'procedure')),
    ...unchecked.forms.flatMap((one) => checkShape(Form, one, 'form')),
    ...unchecked.agencies.flatMap((one) => checkShape(Agency, one, 'agency')),
    ...unchecked.provinces.flatMap((one) => checkShape(Province, one, 'province')),
    ...unchecked.calendars.flatMap((one) => checkShape(CalendarYear, one, 'calendar')),
    ...(unchecked.lifeEvents ?? []).flatMap((one) => checkShape(LifeEvent, one, 'event')),
    ...(unchecked.lexicon ? checkShape(Lexicon, unchecked.lexicon, 'lexicon') : []),
  ];
  // What follows reads the data as typed, so it waits until the shapes are right.
  return shapes.length > 0 ? shapes : checkMeaning(unchecked as Checked);
}

interface Checked extends Unchecked {
  procedures: readonly Procedure[];
  forms: readonly Form[];
  agencies: readonly Agency[];
  provinces: readonly Province[];
  calendars: readonly CalendarYear[];
  lifeEvents?: readonly LifeEvent[];
  lexicon?: Lexicon;
}

function checkMeaning(checked: Checked): Fault[] {
  const { procedures, forms, agencies, provinces, calendars, lifeEvents, lexicon } = checked;
  const all = [...(checked.beside ?? []), ...procedures];
  const byCode = new Map(all.map((procedure) => [procedure.code, procedure]));
  return [
    ...repeated(procedures, 'code'),
    ...repeated(forms, 'id'),
    ...repeated(forms, 'procedure'),
    ...repeated(agencies, 'id'),
    ...repeated(provinces, 'name'),
    ...repeated(calendars, 'year'),
    ...procedures.flatMap((procedure) => checkProcedure(procedure, byCode)),
    ...forms.flatMap((form) => checkForm(form, byCode.get(form.procedure))),
    ...agencies.flatMap((agency) => checkAgency(agency, byCode, forms)),
    ...provinces.flatMap((province) => checkProvince(province, byCode)),
    ...calendars.flatMap(checkCalendar),
    ...(lifeEvents ? [...repeated(lifeEvents, 'id'), ...checkLifeEvents(lifeEvents, byCode)] : []),
    ...(lexicon ? checkLexicon(lexicon, byCode) : []),
  ];
}

/** The part of a Standard Schema that is needed here: every schema of the contract is one. */
interface Schema {
  '~standard': {
    validate(
      value: unknown,
    ): { issues?: readonly Issue[] } | Promise<{ issues?: readonly Issue[] }>;
  };
}
interface Issue extends SchemaIssue {
  path?: readonly (PropertyKey | { key: PropertyKey })[];
}

function checkShape(schema: Schema, value: unknown, kind: string): Fault[] {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new TypeError(`the ${kind} schema must answer at once`);
  return (result.issues ?? []).map(({ path, ...issue }) => ({
    where: nameOf(value, kind),
    field: (path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    reason: reasonOf(issue),
  }));
}

/** What a person would look for: the code, id or year, however broken the rest is. */
function nameOf(value: unknown, kind: string): string {
  if (typeof value !== 'object' || value === null) return kind;
  const names = ['code', 'id', 'year'].map((key) => (value as Record<string, unknown>)[key]);
  const found = names.find(
    (name): name is string | number => typeof name === 'string' || typeof name === 'number',
  );
  return found === undefined ? kind : `${found}`;
}
