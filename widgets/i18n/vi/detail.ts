/** Words of the detail widget. */
export const detail = {} as const satisfies Record<string, string>;
