import type { search } from '../vi/search.ts';

export const searchEn: Record<keyof typeof search, string> = {};
