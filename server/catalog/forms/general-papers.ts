/** A procedure's papers as screens: what must be handed in one by one, the rest gathered. */
import type { Condition, Field, Step } from '../../contract/form.ts';
import type { Paper, Procedure } from '../../contract/procedure.ts';
import { syllablesOf } from '../citizen-text.ts';
import { LONGEST_SENTENCE } from '../plain-words.ts';

/** One paper and the cases in which it is asked for at all, and in which it must be there. */
interface Needed {
  paper: Paper;
  cases: string[];
  mandatory: string[];
}

export function paperSteps(procedure: Procedure): Step[] {
  const needed = gather(procedure);
  const handedIn = needed.filter(({ paper }) => paper.as !== 'show' && paper.as !== 'form');
  const always = handedIn.filter(({ mandatory }) => mandatory.length > 0);
  const seldom = handedIn.filter(({ mandatory }) => mandatory.length === 0);
  const written = needed.filter(({ paper }) => paper.as === 'form');
  const shown = needed.filter(({ paper }) => paper.as === 'show');
  return [
    ...always.map((need) => handInStep(need, procedure)),
    ...gathered('seldom', SELDOM, seldom, procedure),
    ...gathered('written', WRITTEN, written, procedure),
    ...showStep(shown),
  ];
}

/** The same paper in several cases is one paper; `checkCatalogue` sees to it that it is told in the same words. */
function gather({ variants }: Procedure): Needed[] {
  const needed = new Map<string, Needed>();
  for (const variant of variants) {
    for (const paper of variant.papers) {
      const need = needed.get(paper.id) ?? { paper, cases: [], mandatory: [] };
      need.cases.push(variant.id);
      if (paper.required) need.mandatory.push(variant.id);
      needed.set(paper.id, need);
    }
  }
  return [...needed.values()];
}

function handInStep(need: Needed, procedure: Procedure): Step {
  return {
    id: `${fieldId(need.paper.id)}Step`,
    title: naming('Gửi ảnh', need.paper),
    hint: 'Chụp chỗ sáng, thấy rõ bốn góc. Có tệp PDF thì gửi tệp cũng được.',
    fields: [{ ...paperField(need), required: requiredIn(need, procedure) }],
    when: casesIn(need.cases, procedure),
  };
}

interface Gathering {
  /** A request that is made online needs no paper one: nobody owes it. */
  mayOwe: boolean;
  several: string;
  one: string;
}

const SELDOM: Gathering = {
  mayOwe: true,
  several: 'Có giấy nào dưới đây không?',
  one: 'Gửi ảnh nếu có',
};
const WRITTEN: Gathering = {
  mayOwe: false,
  several: 'Đã viết tờ khai giấy chưa?',
  one: 'Gửi ảnh nếu đã viết',
};

/**
 * Where one paper is asked for, the title names it: the title alone is what stands on the screen. A long name is a
 * sentence of its own.
 */
function naming(request: string, { name }: Paper): string {
  const title = `${request}: ${name}`;
  return syllablesOf(title).length > LONGEST_SENTENCE ? `${name}. ${request}.` : title;
}

function gathered(id: string, gathering: Gathering, needs: Needed[], procedure: Procedure): Step[] {
  const [only, ...more] = needs;
  if (!only) return [];
  const fields = needs.map((need) => ({
    ...paperField(need),
    required: false,
    mayOwe: gathering.mayOwe,
    when: casesIn(need.cases, procedure),
  }));
  const title = more.length ? gathering.several : naming(gathering.one, only.paper);
  return [{ id, title, hint: 'Không có thì bỏ qua. Cán bộ sẽ chỉ thêm khi cần.', fields }];
}

/** Papers only shown at the desk: one photograph of any of them is welcome, none is asked for. */
function showStep(needs: Needed[]): Step[] {
  if (needs.length === 0) return [];
  const [only] = needs;
  const field: Field = {
    kind: 'files',
    id: 'shown',
    label: 'Ảnh giấy tờ sẽ đưa xem',
    hint: needs.map(({ paper }) => `${paper.name}.`).join(' '),
    why: 'Để cán bộ xem trước. Khi đến vẫn mang theo bản chính.',
    paper: needs.length === 1 ? only?.paper.id : undefined,
    max: 6,
    required: false,
  };
  return [
    {
      id: 'show',
      title: 'Có ảnh giấy tờ sẽ đưa xem không?',
      hint: 'Những giấy này chỉ đưa xem rồi cầm về. Không có ảnh thì bỏ qua.',
      fields: [field],
    },
  ];
}

function paperField({ paper }: Needed): Extract<Field, { kind: 'files' }> {
  return {
    kind: 'files',
    id: fieldId(paper.id),
    label: paper.name,
    hint: [HANDED_IN_AS[paper.as], paper.hint].filter(Boolean).join(' '),
    why: 'Giấy này nằm trong danh sách giấy tờ của thủ tục.',
    paper: paper.id,
    mayOwe: true,
    max: 10,
  };
}

/** How the paper itself will be wanted later, after its photograph has been looked at. */
const HANDED_IN_AS: Record<Paper['as'], string> = {
  original: 'Bản chính thì đem đến sau.',
  copy: 'Chỉ cần bản sao hoặc bản phô tô.',
  'certified-copy': 'Bản sao này phải được chứng thực.',
  show: '',
  form: '',
  unknown: '',
};

/** Nothing to say when it holds in every case; else the cases. */
function casesIn(cases: string[], { variants }: Procedure): Condition | undefined {
  return cases.length === variants.length ? undefined : { field: 'variant', is: cases };
}

function requiredIn(need: Needed, procedure: Procedure): Condition | undefined {
  return need.mandatory.length === need.cases.length
    ? undefined
    : casesIn(need.mandatory, procedure);
}

/** `land-paper` -> `paperLandPaper`. */
function fieldId(paper: string): string {
  return `paper${paper.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase())}`;
}
