import type { StandingState } from '../../../generated/graphql.ts';
import type { BandDrawn, Line } from './fold.ts';
import type { Row } from './fold-band.ts';
import type { LookName } from './looks.ts';

/** Where a text leads when it is followed. */
export type Goal =
  | {
      readonly kind: 'source' | 'document' | 'figure';
      readonly named: { readonly id: string; readonly ref?: string | null };
    }
  | { readonly kind: 'outside'; readonly url: string };

/** Lines of one text, from their first baseline down. */
export interface LaidText {
  readonly look: LookName;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** All of it, where the lines leave something out. */
  readonly whole?: string | undefined;
  readonly goal?: Goal | undefined;
  readonly isStruck?: boolean | undefined;
  /** Written from right to left: x is its right end. */
  readonly isRtl: boolean;
  /** x is where its lines end. */
  readonly endsThere?: boolean;
  readonly width: number;
}

/** A text with its height. */
export interface TextBlock {
  readonly text: Omit<LaidText, 'x' | 'y'>;
  readonly height: number;
  readonly before: number;
}

/** A box with its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LaidRow extends Box {
  readonly row: Row;
  /** How what it says stands. */
  readonly state: StandingState | undefined;
  readonly texts: readonly LaidText[];
  /** From the row that it passes on. */
  readonly stem: string | undefined;
  /** The words that open it, and where they stand. */
  readonly button: LaidText | undefined;
}

export interface LaidBand extends Box {
  readonly band: BandDrawn;
  readonly state: StandingState | undefined;
  readonly texts: readonly LaidText[];
  /** The word for how it stands; its mark is left of it. */
  readonly standing: LaidText | undefined;
  readonly rows: readonly LaidRow[];
  readonly button: LaidText | undefined;
}

export interface LaidLine {
  readonly line: Line;
  readonly path: string;
  /** Its arrowhead. */
  readonly head: string;
  readonly label: LaidText | undefined;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly headings: readonly LaidText[];
  readonly bands: readonly LaidBand[];
  readonly lines: readonly LaidLine[];
}
