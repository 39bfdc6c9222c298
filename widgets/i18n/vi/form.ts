/** Words of the form widget. */
export const form = {} as const satisfies Record<string, string>;
