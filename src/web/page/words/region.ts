import { listed } from './count.ts';

/** A place, and for a region what it is exactly made up of. */
export interface Region {
  readonly name: string;
  readonly contains: readonly { readonly name: string }[];
}

/** More places than this are told as a number. */
const MOST = 6;

/** "of Estonia, Latvia and Lithuania"; undefined for a place that is no region. */
export const containsInWords = (contains: Region['contains']): string | undefined =>
  contains.length === 0
    ? undefined
    : `of ${listed(
        contains.map(({ name }) => name),
        MOST,
      )}`;

/** "Baltic states (of Estonia, Latvia and Lithuania)"; any other place by its name. */
export function regionInWords({ name, contains }: Region): string {
  const parts = containsInWords(contains);
  return parts === undefined ? name : `${name} (${parts})`;
}
