import type { Condition, Field, Form, Step } from '../contract/form.ts';
import type { Procedure } from '../contract/procedure.ts';
import { duplicates, type Fault } from './fault.ts';

/** Kinds whose answer is about a person, or a picture of their papers: each says why it is asked. */
const PERSONAL: readonly Field['kind'][] = [
  'name',
  'identity',
  'phone',
  'email',
  'day',
  'address',
  'files',
];

export function checkForm(form: Form, procedure: Procedure | undefined): Fault[] {
  if (!procedure) {
    return [{ where: form.id, field: 'procedure', reason: `không có thủ tục ${form.procedure}` }];
  }
  const fields = form.steps.flatMap((step) => step.fields);
  const faults = [
    ...duplicates(form.steps.map(({ id }) => id)).map((id) => [id, 'hai bước trùng mã']),
    ...duplicates(fields.map(({ id }) => id)).map((id) => [id, 'hai câu hỏi trùng mã']),
    ...checkConditions(form),
    ...checkRoles(form, fields),
    ...fields.flatMap((field) => checkField(field, procedure)),
    ...checkDeclaration(fields),
  ];
  return faults.map(([field = '', reason = '']) => ({ where: form.id, field, reason }));
}

type Finding = [field: string, reason: string];

/** A condition may only look back: at a field on an earlier screen, or earlier on its own. */
function checkConditions({ steps }: Form): Finding[] {
  const before = new Map<string, Field>();
  return steps.flatMap((step) => [
    ...checkCondition(step.id, step.when, before),
    ...checkFieldConditions(step, before),
  ]);
}

function checkFieldConditions(step: Step, before: Map<string, Field>): Finding[] {
  return step.fields.flatMap((field) => {
    const required = typeof field.required === 'object' ? field.required : undefined;
    const findings = [
      ...checkCondition(field.id, field.when, before),
      ...checkCondition(field.id, required, before),
    ];
    before.set(field.id, field);
    return findings;
  });
}

function checkCondition(
  id: string,
  condition: Condition | undefined,
  before: ReadonlyMap<string, Field>,
): Finding[] {
  if (!condition) return [];
  const asked = before.get(condition.field);
  if (!asked) return [[id, `tùy vào ${condition.field}, mà câu ấy chưa hỏi trước`]];
  if (!('is' in condition) || asked.kind !== 'choice') return [];
  const values = asked.choices.map(({ value }) => value);
  return condition.is
    .filter((value) => !values.includes(String(value)))
    .map((value): Finding => [id, `${condition.field} không thể là ${value}`]);
}

function checkRoles({ roles }: Form, fields: readonly Field[]): Finding[] {
  const kinds: Record<keyof Form['roles'], Field['kind']> = {
    owner: 'name',
    applicant: 'name',
    phone: 'phone',
    copies: 'count',
  };
  return (Object.keys(kinds) as (keyof Form['roles'])[]).flatMap((role): Finding[] => {
    const id = roles[role];
    if (id === undefined) return [];
    const field = fields.find((one) => one.id === id);
    if (!field) return [[`roles.${role}`, `${id} không phải câu hỏi nào`]];
    return field.kind === kinds[role]
      ? []
      : [[`roles.${role}`, `${id} không thuộc loại ${kinds[role]}`]];
  });
}

function checkField(field: Field, procedure: Procedure): Finding[] {
  const findings: Finding[] = [];
  if (PERSONAL.includes(field.kind) && !field.why) {
    findings.push([field.id, 'hỏi thông tin riêng mà không nói vì sao']);
  }
  if (field.kind === 'files' && field.paper && !hasPaper(procedure, field.paper)) {
    findings.push([field.id, `${field.paper} không phải giấy tờ của ${procedure.code}`]);
  }
  if (field.kind === 'choice') findings.push(...checkChoice(field));
  if (field.kind === 'count') findings.push(...checkCount(field));
  return findings;
}

function checkChoice({ id, choices, preset }: Extract<Field, { kind: 'choice' }>): Finding[] {
  const values = choices.map(({ value }) => value);
  const wrongPreset = preset !== undefined && !values.includes(preset);
  return [
    ...duplicates(values).map((value): Finding => [id, `${value} có hai lần`]),
    ...(wrongPreset ? [[id, `chọn sẵn ${preset}, mà không có lựa chọn ấy`] satisfies Finding] : []),
  ];
}

function checkCount({ id, min, max, preset = min }: Extract<Field, { kind: 'count' }>): Finding[] {
  const sound = [min, max, preset].every(Number.isInteger) && min <= preset && preset <= max;
  return sound ? [] : [[id, `không thể chọn sẵn ${preset} trong khoảng ${min} đến ${max}`]];
}

/** Exactly one, and nothing is asked after it. */
function checkDeclaration(fields: readonly Field[]): Finding[] {
  const declarations = fields.filter(({ kind }) => kind === 'declaration');
  const last = fields[fields.length - 1];
  return declarations.length === 1 && last?.kind === 'declaration'
    ? []
    : [['declaration', 'phải là câu cuối cùng, và chỉ có một']];
}

function hasPaper({ variants }: Procedure, id: string): boolean {
  return variants.some(({ papers }) => papers.some((paper) => paper.id === id));
}
