import type { ReactNode } from 'react';
import { figureAddress } from '../address/addresses.ts';
import type { StandingState } from '../generated/graphql.ts';
import { StandingMark } from './standing-mark.tsx';
import { To } from './to.tsx';

interface Standing {
  readonly state: StandingState;
  readonly tainted?: boolean;
  readonly through?: readonly { readonly text: string }[];
}

interface FigureEntryProps {
  readonly claim: {
    readonly id: string;
    readonly ref?: string | null;
    readonly text: string;
    readonly standing?: Standing;
  };
  /** The worst standing of its wordings, where these are folded under it. */
  readonly worst?: StandingState | undefined;
  /** What else there is to say of it, under it. */
  readonly children?: ReactNode;
}

/** A claim in a list: its sentence, which leads to it, and how it stands. */
export function FigureEntry({ claim, worst, children }: FigureEntryProps) {
  return (
    <>
      <p className="entry-text" dir="auto">
        <To to={figureAddress(claim)}>
          <ClaimSentence text={claim.text} />
        </To>
      </p>
      <p className="entry-facts">
        {claim.standing && <WorstMark standing={claim.standing} worst={worst} />}
        {children}
      </p>
    </>
  );
}

interface WorstMarkProps {
  readonly standing: Standing;
  /** The worst standing of its wordings; its own when left out. */
  readonly worst?: StandingState | undefined;
}

/** How a claim stands, or the worst of its wordings where one of them stands worse. */
export function WorstMark({ standing: { state, tainted, through }, worst = state }: WorstMarkProps) {
  const isOfAnother = worst !== state;
  return (
    <StandingMark
      state={worst}
      isTainted={tainted}
      through={isOfAnother ? undefined : through}
      isOfAnother={isOfAnother}
    />
  );
}

const NUMBER_FIRST =
  /^((?:about|at least|more than|at most|fewer than|between)? ?[\d.,]+(?: (?:and|to) [\d.,]+)?)(.*)$/isu;

/** The sentence of a claim, with the number it begins with set off. */
export function ClaimSentence({ text }: { readonly text: string }) {
  const [, number, rest] = NUMBER_FIRST.exec(text) ?? [];
  if (number === undefined) return text;
  return (
    <>
      <span className="number-first">{number}</span>
      {rest}
    </>
  );
}
