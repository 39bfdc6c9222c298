/** Words of the tracker widget. */
export const tracker = {} as const satisfies Record<string, string>;
