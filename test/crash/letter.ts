import { randomBytes } from 'node:crypto';
import { formFor } from '../../server/catalog/forms/index.ts';
import { catalogue } from '../../server/catalog/index.ts';
import type { Acknowledgement, Submission } from '../../server/contract/dossier.ts';
import type { Form } from '../../server/contract/form.ts';
import { aJpeg, sha256 } from '../files/support/samples.ts';
import { aSubmission, filesFieldOf, rightAnswers, withFiles } from '../support/submissions.ts';

/** What one sender wants to send and what it was told: the outside's account, held against the store's at the end. */
export interface Letter {
  submission: Submission;
  /** Name of the submission's key: SHA-256 of it, hex. */
  owner: string;
  photo: { size: number; sha256: string };
  /** Uploads that the server said it had begun. */
  uploads: string[];
  /** Uploads asked for whose answer never came: each may lie there or not. */
  unheard: number;
  /** Every acknowledgement it got, in order. */
  acknowledgements: Acknowledgement[];
}

const PROCEDURE = '2.000635';

/** A letter nobody has sent yet, with its photo of `size` bytes; its phone number is its own. */
export function aLetter(size: number): { letter: Letter; photo: Buffer } {
  const phone = `0905${String(randomBytes(4).readUInt32BE() % 1_000_000).padStart(6, '0')}`;
  const submission = aSubmission(FORM, { answers: rightAnswers(FORM, { phone }) });
  const photo = aJpeg(size);
  const letter: Letter = {
    submission,
    owner: sha256(Buffer.from(submission.key)),
    photo: { size, sha256: sha256(photo) },
    uploads: [],
    unheard: 0,
    acknowledgements: [],
  };
  return { letter, photo };
}

/** Declares the upload as the letter's photo. */
export function attach(letter: Letter, upload: string): void {
  const { submission, photo } = letter;
  const file = { upload, name: 'anh.jpg', ...photo };
  const field = filesFieldOf(FORM, submission.answers);
  submission.answers = withFiles(submission.answers, field, [file]);
}

const FORM = shippedForm();

function shippedForm(): Form {
  const procedure = catalogue.procedures.find(({ code }) => code === PROCEDURE);
  const form = procedure && formFor(procedure);
  if (!form) throw new Error(`the shipped catalogue has no form for ${PROCEDURE}`);
  return form;
}
