/** Words of the search widget. */
export const search = {} as const satisfies Record<string, string>;
