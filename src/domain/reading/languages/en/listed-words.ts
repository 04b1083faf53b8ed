/** The words of a list that is written with spaces between them. */
export const listedWords = (listed: string): ReadonlySet<string> => new Set(listed.split(' '));
