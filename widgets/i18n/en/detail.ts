import type { detail } from '../vi/detail.ts';

export const detailEn: Record<keyof typeof detail, string> = {};
