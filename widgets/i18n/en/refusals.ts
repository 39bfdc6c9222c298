import type { officialRefusals, refusals } from '../vi/refusals.ts';

export const refusalsEn: Record<keyof typeof refusals | keyof typeof officialRefusals, string> = {
  'procedure/not-sent-here': 'This procedure cannot be sent online here.',
  'form/not-found':
    'There is no electronic form for this procedure yet. Please call or visit the one-stop desk.',
  'form/outdated': 'The form has a new version. Please reload the page; what you wrote is kept.',
  'answers/invalid': 'Something needs correcting before it can be sent.',
  'dossier/already-sent': 'This dossier already arrived when it was sent before, code {code}.',
  'file/not-found': 'This file is no longer on the server. Please add it again.',
  'file/not-finished': 'This file has not finished uploading. Please wait or add it again.',
  'file/changed': 'The file that arrived differs from the one you chose. Please add it again.',
  'file/kind': 'Only photos (JPG, PNG) or PDF files. Please choose another file.',
  'file/empty': 'This file is empty. Please choose another one.',
  'file/too-large': 'This file is too large. At most 20 MB each.',
  'file/too-many': 'That is as many files as can be sent. Please remove some.',
  'dossier/moved': 'Somebody else has just handled this dossier. Please look again.',
  'move/not-allowed': 'The dossier is at another step; this cannot be done now.',
  'move/incomplete': 'Something is missing for this step.',
};
