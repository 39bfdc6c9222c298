/**
 * What a submission says, read from its kept answers: the files it declares, the papers as they arrived, whose dossier
 * it is, how many copies; and the canonical text by which a true retry is told from another content.
 */
import type { ArrivedPaper, Submission } from '../contract/dossier.ts';
import type { Answer, Answers, FileRef, FilesAnswer, Form } from '../contract/form.ts';
import { answerTo } from './condition.ts';

export interface DeclaredFile {
  field: string;
  file: FileRef;
}

/** Every file that the answers declare, in the order of the form. */
export function declaredFiles(form: Form, kept: Answers): DeclaredFile[] {
  return filesAnswers(form, kept).flatMap(({ field, answer }) =>
    answer.files.map((file) => ({ field: field.id, file })),
  );
}

/** @param kinds what each upload was proved to be; a declared file without a proof is the caller's fault. */
export function arrivedPapers(
  form: Form,
  kept: Answers,
  kinds: ReadonlyMap<string, ArrivedPaper['files'][number]['kind']>,
): ArrivedPaper[] {
  return filesAnswers(form, kept).map(({ field, answer }) => ({
    field: field.id,
    label: field.label,
    owed: answer.owed === true,
    files: answer.files.map(({ upload, name, size }) => {
      const kind = kinds.get(upload);
      if (!kind) throw new Error(`upload ${upload} was declared and not proved`);
      return { name, size, kind };
    }),
  }));
}

/** The owner's name; who was not asked for another owner is the owner. Empty when the form asks for nobody's name. */
export function ownerName(form: Form, kept: Answers): string {
  const names = [form.roles.owner, form.roles.applicant].map((id) => id && answerTo(kept, id));
  return names.find((name): name is string => typeof name === 'string' && name !== '') ?? '';
}

/**
 * Who sends it: the owner, or somebody who acts for the owner by law or by authorisation (a parent for a child). A helper
 * who types for the owner is neither, and signs in as such.
 */
export function filerOf(form: Form, kept: Answers): 'self' | 'authorised' {
  const { owner, applicant } = form.roles;
  const named = applicant && answerTo(kept, applicant);
  return !named || named === answerTo(kept, owner) ? 'self' : 'authorised';
}

export function copiesIn(form: Form, kept: Answers): number | undefined {
  const copies = form.roles.copies && answerTo(kept, form.roles.copies);
  return typeof copies === 'number' ? copies : undefined;
}

/**
 * The same for the same content, whatever the order of keys, the spelling (composed or not) and the uploads' ids: a
 * file that was uploaded again is the same file when its bytes are. The secrets belong to it: a retry that minted new
 * ones would be acknowledged with secrets that open nothing. The key does not: it is what names the submission.
 */
export function canonicalContent(submission: Omit<Submission, 'key'>): string {
  const { token, lookup, agency, procedure, form, answers } = submission;
  return sortedJson({
    ...{ token, lookup, agency, procedure, form },
    answers: Object.keys(answers)
      .map((id) => [id, withoutUploads(answerTo(answers, id))])
      .sort(byId),
  });
}

type FilesField = Extract<Form['steps'][number]['fields'][number], { kind: 'files' }>;

function filesAnswers(form: Form, kept: Answers): { field: FilesField; answer: FilesAnswer }[] {
  return form.steps
    .flatMap((step) => step.fields)
    .flatMap((field) => {
      const answer = answerTo(kept, field.id);
      return field.kind === 'files' && typeof answer === 'object' && 'files' in answer
        ? [{ field, answer }]
        : [];
    });
}

function withoutUploads(answer: Answer | undefined): unknown {
  if (typeof answer !== 'object' || !('files' in answer)) return answer;
  return {
    ...answer,
    files: answer.files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
  };
}

const byId = ([a]: unknown[], [b]: unknown[]) => (String(a) < String(b) ? -1 : 1);

/** JSON with sorted keys and NFC text. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'string') return part.normalize('NFC');
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part).sort(byId);
    return Object.fromEntries(entries);
  });
}
