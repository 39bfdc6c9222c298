import { Refusal, type ErrorCode } from '../../server/contract/errors.ts';
import type { Api } from '../../widgets/client/api.ts';
import { filterChoices } from './filter-choices.ts';
import { lifeEvents } from './life-events.ts';
import { acknowledgement, agency, detail, form, received, summaries } from './samples.ts';

/** A server that answers at once with the samples; any call can be replaced. */
export function fakeApi(other: Partial<Api> = {}): Api {
  return {
    search: async ({ query }) => {
      const wanted = query.trim().toLowerCase();
      const items = summaries.filter((one) => one.name.toLowerCase().includes(wanted));
      return { items, near: items.length ? [] : summaries, total: items.length };
    },
    lifeEvents: async () => lifeEvents,
    filterChoices: async () => filterChoices,
    procedure: async () => detail,
    form: async () => ({ form, procedureName: form.title, updatedOn: '2026-11-20' }),
    agency: async () => agency,
    submit: async () => acknowledgement,
    track: async () => received,
    upload: async (file, { onProgress }) => {
      onProgress?.(1);
      return {
        upload: '0123456789abcdef0123456789abcdef',
        size: file.size,
        sha256: 'a'.repeat(64),
        kind: 'jpeg',
      };
    },
    discard: async () => undefined,
    ...other,
  };
}

/** Never answers: the waiting state. */
export const never = (): Promise<never> => new Promise(() => undefined);

/** Answers with a refusal: the failed state. */
export const refusing =
  (code: ErrorCode, params = {}) =>
  (): Promise<never> =>
    Promise.reject(new Refusal(code, params));
