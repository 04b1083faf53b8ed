import type { FigurePictureQuery } from '../../../generated/graphql.ts';

/** What changed on the way into a wording, in words, and on how many hops. */
export interface Change {
  readonly words: readonly string[];
  readonly hops: number;
}

/** What was asked of one figure: where it came from, and what became of it. */
export type Asked = NonNullable<FigurePictureQuery['claim']>;
export type PictureStatement = Asked['spread']['statements'][number];
export type PictureDrift = Asked['spread']['relays'][number]['drift'][number];
/** What a wording says, and how it stands. */
export type WordingWords = Asked['originals'][number];

/** Where in the picture: on the left what the figure goes back to, in the middle itself, on the right what was made of it. */
export type Zone = 'from' | 'this' | 'became';

/** One statement giving the figure in one wording; who gives two wordings of it is there twice. */
export interface Report {
  readonly id: string;
  readonly statement: PictureStatement;
  readonly claim: string;
  readonly zone: Zone;
  /** The figure in its words, where they are more than a number. */
  readonly asWritten: string | undefined;
  /** False where the figure is followed through a statement that does not give it. */
  readonly isAsserted: boolean;
  readonly isOrigin: boolean;
  readonly isInLoop: boolean;
}

/** From a report to one that passes it on, with what changed of the figure. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly drift: readonly PictureDrift[];
}

/** All reports of one wording on one side of the picture. */
export interface Band {
  readonly id: string;
  readonly claim: string;
  readonly zone: Zone;
  /** How many wordings away from the figure of the page: 0 is the figure itself, below 0 what it goes back to. */
  readonly rank: number;
  /** Undefined where a wording on the way is known by its id alone. */
  readonly words: WordingWords | undefined;
  /** In said order. */
  readonly reports: readonly Report[];
  /** As the API counts who gave it, voices of one organization being one party; undefined on the left. */
  readonly counts: Pick<Asked['spread']['wordings'][number], 'statements' | 'parties'> | undefined;
  /** What changed on the way into this wording, what changed most often first. */
  readonly changes: readonly Change[];
}

export interface Picture {
  /** The left first, and in each column those with most reports. */
  readonly bands: readonly Band[];
  readonly hops: readonly Hop[];
  /** Everybody in it, in said order. */
  readonly statements: readonly PictureStatement[];
  readonly reports: ReadonlyMap<string, Report>;
}

/** How many reports give a wording: as the API counts them, else those that are there. */
export const reportsIn = ({ counts, reports }: Pick<Band, 'counts' | 'reports'>): number =>
  counts?.statements ?? reports.length;

/** The name of a report in the picture. */
export const reportId = (statement: string, claim: string): string => `${statement} ${claim}`;

/** A wording may stand on both sides: 100 became "about 100", which became 100 again. */
export const bandId = ({ zone, claim }: Pick<Report, 'zone' | 'claim'>): string => `${zone} ${claim}`;
