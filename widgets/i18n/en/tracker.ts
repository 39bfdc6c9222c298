import type { tracker } from '../vi/tracker.ts';

export const trackerEn: Record<keyof typeof tracker, string> = {};
