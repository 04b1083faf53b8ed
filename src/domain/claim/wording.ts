import type { Seq } from '../../kernel/seq.js';

/** A part that a claim leaves out; an absent axis means the claim's own. */
export interface WordedExclusion {
  readonly place: Seq<'place'> | null;
  /** EDTF as written. */
  readonly period: string | null;
  readonly population: Seq<'population'> | null;
  /** Not there where it names none, as in what was kept before there were any. */
  readonly categories?: readonly Seq<'category'>[];
  readonly reason: string | null;
}

/** How one statement words a claim, as JSON keeps it: identical figures may be written in different words. */
export interface ClaimWording {
  /** The text of a claim in words. Null for a figure, whose sentence follows from the rest; not so in older databases. */
  readonly sentence: string | null;
  readonly asWritten: string | null;
  /** EDTF as written. */
  readonly period: string | null;
  readonly exclusions: readonly WordedExclusion[];
}

/** True when a wording that was kept is the one that was read, both as JSON: what is kept of a figure may hold a sentence. */
export const isSameWording = (kept: string, read: string): boolean =>
  kept === read || (read.startsWith(OF_A_FIGURE) && withoutSentence(kept) === read);

/** How the wording of a figure begins. */
const OF_A_FIGURE = '{"sentence":null,';

const withoutSentence = (words: string): string =>
  JSON.stringify({ ...(JSON.parse(words) as ClaimWording), sentence: null });
