import type { receipt } from '../vi/receipt.ts';

export const receiptEn: Record<keyof typeof receipt, string> = {};
