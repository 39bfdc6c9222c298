/**
 * Every refusal the server can answer with, and the tRPC code it travels under.
 * The whole literal is also the message key in `widgets/i18n`: the server never sends prose.
 */
export const ERRORS = {
  'agency/not-found': 'NOT_FOUND',
  'procedure/not-found': 'NOT_FOUND',
  'procedure/not-sent-here': 'PRECONDITION_FAILED',
  'form/not-found': 'NOT_FOUND',
  'form/outdated': 'PRECONDITION_FAILED',
  'answers/invalid': 'BAD_REQUEST',
  'dossier/no-match': 'NOT_FOUND',
  'dossier/already-sent': 'CONFLICT',
  'dossier/moved': 'CONFLICT',
  'move/not-allowed': 'PRECONDITION_FAILED',
  'move/incomplete': 'BAD_REQUEST',
  'file/not-found': 'NOT_FOUND',
  'file/not-finished': 'PRECONDITION_FAILED',
  'file/changed': 'BAD_REQUEST',
  'file/kind': 'BAD_REQUEST',
  'file/empty': 'BAD_REQUEST',
  'file/too-large': 'PAYLOAD_TOO_LARGE',
  'file/too-many': 'BAD_REQUEST',
  'request/invalid': 'BAD_REQUEST',
  'request/too-large': 'PAYLOAD_TOO_LARGE',
  'request/encoded': 'UNSUPPORTED_MEDIA_TYPE',
  'request/not-found': 'NOT_FOUND',
  'request/offline': 'CLIENT_CLOSED_REQUEST',
  'request/timeout': 'TIMEOUT',
  'request/failed': 'INTERNAL_SERVER_ERROR',
  'server/busy': 'SERVICE_UNAVAILABLE',
  'server/disk-full': 'SERVICE_UNAVAILABLE',
  'fault/internal': 'INTERNAL_SERVER_ERROR',
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** One thing wrong with one answer. `path` is the field id, with `.part` for a part of it (`born.year`). */
export interface Problem {
  path: string;
  code: ProblemCode;
  params?: Record<string, string | number>;
}

/** What can be wrong with an answer; whole literals, also message keys. */
export type ProblemCode =
  | 'answer/missing'
  | 'answer/unknown-field'
  | 'answer/wrong-shape'
  | 'answer/too-long'
  | 'answer/not-a-choice'
  | 'answer/unreadable'
  | 'answer/identity-length'
  | 'answer/identity-digits'
  | 'answer/phone-length'
  | 'answer/phone-start'
  | 'answer/phone-characters'
  | 'answer/email'
  | 'answer/day-missing-year'
  | 'answer/day-missing-month'
  | 'answer/day-missing-day'
  | 'answer/day-not-real'
  | 'answer/day-year'
  | 'answer/day-in-future'
  | 'answer/count-not-a-number'
  | 'answer/count-range'
  | 'answer/address-incomplete'
  | 'answer/not-declared'
  | 'answer/files-missing'
  | 'answer/files-not-arrived'
  | 'answer/files-too-many';

export interface RefusalParams {
  problems?: Problem[];
  [name: string]: unknown;
}

/** A decision against the request that the person can be told about: a code and its parameters. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ErrorCode;
  readonly params: RefusalParams;

  constructor(code: ErrorCode, params: RefusalParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
