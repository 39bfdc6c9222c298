/**
 * Files handed in for one paper. "I do not have this yet" (`owed`) goes through only where the field lets it
 * (`mayOwe`), and means nothing beside a file. The same upload counts once.
 */
import type { Answer, Field, FilesAnswer } from '../contract/form.ts';
import { cleanLine } from './clean-text.ts';
import { fault, type Reading } from './reading.ts';

export function checkFiles(
  field: Extract<Field, { kind: 'files' }>,
  answer: Answer,
): Reading<FilesAnswer> {
  if (typeof answer !== 'object' || !('files' in answer)) return fault('answer/wrong-shape');
  if (!answer.files.length) return { value: { files: [], owed: true } };
  const { max = MOST } = field;
  const uploads = answer.files.map((file) => file.upload);
  const files = answer.files
    .filter((file, at) => uploads.indexOf(file.upload) === at)
    .map(({ upload, name, size, sha256 }) => ({ upload, name: cleanLine(name), size, sha256 }));
  return files.length > max ? fault('answer/files-too-many', { max }) : { value: { files } };
}

export function isOwed(field: Field, answer: Answer): boolean {
  return (
    field.kind === 'files' &&
    field.mayOwe === true &&
    typeof answer === 'object' &&
    'files' in answer &&
    answer.owed === true
  );
}

/** Per paper, and the contract's limit for an answer. */
const MOST = 15;
