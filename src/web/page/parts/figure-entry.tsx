import type { ReactNode } from 'react';
import { figureAddress } from '../address/addresses.ts';
import type { StandingState } from '../generated/graphql.ts';
import { StandingMark } from './standing-mark.tsx';
import { To } from './to.tsx';

interface FigureEntryProps {
  readonly claim: {
    readonly id: string;
    readonly ref?: string | null;
    readonly text: string;
    readonly standing?: { readonly state: StandingState; readonly tainted?: boolean };
  };
  /** What else there is to say of it, under it. */
  readonly children?: ReactNode;
}

/** A claim in a list: its sentence, which leads to it, and how it stands. */
export function FigureEntry({ claim, children }: FigureEntryProps) {
  return (
    <>
      <p className="entry-text" dir="auto">
        <To to={figureAddress(claim)}>
          <ClaimSentence text={claim.text} />
        </To>
      </p>
      <p className="entry-facts">
        {claim.standing && <StandingMark state={claim.standing.state} isTainted={claim.standing.tainted} />}
        {children}
      </p>
    </>
  );
}

const NUMBER_FIRST =
  /^((?:about|at least|more than|at most|fewer than|between)? ?[\d.,]+(?: (?:and|to) [\d.,]+)?)(.*)$/su;

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
