import type { Words } from './words.ts';
import { commonEn } from './en/common.ts';
import { detailEn } from './en/detail.ts';
import { formEn } from './en/form.ts';
import { receiptEn } from './en/receipt.ts';
import { searchEn } from './en/search.ts';
import { trackerEn } from './en/tracker.ts';

/** English, loaded only when asked for. */
export const en: Words = {
  ...commonEn,
  ...searchEn,
  ...detailEn,
  ...formEn,
  ...receiptEn,
  ...trackerEn,
};
