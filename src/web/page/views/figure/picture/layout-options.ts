import type { StandingState } from '../../../generated/graphql.ts';
import type { Silent } from './card-texts.ts';
import type { Measure } from './looks.ts';

export interface LayoutOptions {
  readonly measure: Measure;
  /** What there is room for; a picture of many columns is wider. */
  readonly room: number;
  readonly silent: Silent;
  readonly standingWord: (state: StandingState) => string;
  /** For a file: nothing opens, and no word is left out. */
  readonly isStill?: boolean;
}
