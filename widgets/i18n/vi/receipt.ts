/** Words of the receipt widget. */
export const receipt = {} as const satisfies Record<string, string>;
