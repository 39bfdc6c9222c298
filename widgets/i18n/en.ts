import type { ErrorCode, ProblemCode } from '../../server/contract/errors.ts';
import type { Words } from './words.ts';
import { commonEn } from './en/common.ts';
import { detailEn } from './en/detail.ts';
import { formEn } from './en/form.ts';
import { receiptEn } from './en/receipt.ts';
import { refusalsEn } from './en/refusals.ts';
import { searchEn } from './en/search.ts';
import { trackerEn } from './en/tracker.ts';

/** English, loaded only when asked for. Every error code has words: those of Vietnamese are a part of `Words`. */
export const en: Words & Record<ErrorCode | ProblemCode, string> = {
  ...commonEn,
  ...searchEn,
  ...detailEn,
  ...formEn,
  ...receiptEn,
  ...refusalsEn,
  ...trackerEn,
};
