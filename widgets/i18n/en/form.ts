import type { form } from '../vi/form.ts';

export const formEn: Record<keyof typeof form, string> = {};
