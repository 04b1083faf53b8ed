import type { StandingState } from '../generated/graphql.ts';

/** Each standing: the word for it, its mark, and whether the accent that means "disputed" goes with it. */
const SHOWN: Readonly<Record<StandingState, { word: string; mark: string; look: string }>> = {
  UNDISPUTED: { word: 'Undisputed', mark: 'M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8', look: 'is-quiet' },
  ANSWERED: { word: 'Disputed, answered', mark: 'M2 6.5l3 3l5-7', look: 'is-quiet' },
  DISPUTED: { word: 'Disputed', mark: 'M1 1h10v10h-10z', look: 'is-disputed is-solid' },
  CONCEDED: { word: 'Conceded', mark: 'M1 1h10v10h-10zM1 11l10-10', look: 'is-disputed' },
  CORRECTED: { word: 'Corrected', mark: 'M1 4h10M1 8h10M8 1l3 3l-3 3', look: '' },
  RETRACTED: { word: 'Retracted', mark: 'M2 2l8 8M10 2l-8 8', look: '' },
};

export const standingWord = (state: StandingState): string => SHOWN[state].word;

/** The mark of a standing as a path in a box of twelve by twelve. */
export const standingPath = (state: StandingState): string => SHOWN[state].mark;

interface StandingMarkProps {
  readonly state: StandingState;
  readonly isTainted?: boolean | undefined;
  /** The claims through which it stands so, where nothing of the kind was said about itself. */
  readonly through?: readonly { readonly text: string }[] | undefined;
  /** Not the claim beside it stands so, but another wording of it. */
  readonly isOfAnother?: boolean | undefined;
}

/** How a claim stands, as a mark and a word, and by what where that is not the claim itself. */
export function StandingMark({ state, isTainted, through = [], isOfAnother }: StandingMarkProps) {
  const { word, mark, look } = SHOWN[state];
  const origins = through.map(({ text }) => text).join('\n');
  return (
    <span className={`standing ${look}`} title={origins === '' ? undefined : origins}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path
          d={mark}
          fill={look.includes('solid') ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.6"
        />
      </svg>
      {word}
      {isOfAnother && ', in one of its wordings'}
      {through.length > 0 && ', through what it was copied from'}
      {isTainted && ', computed from a figure that does not stand'}
    </span>
  );
}
