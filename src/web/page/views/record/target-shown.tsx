import { figureAddress } from '../../address/addresses.ts';
import { ClaimSentence } from '../../parts/figure-entry.tsx';
import { StandingMark } from '../../parts/standing-mark.tsx';
import { To } from '../../parts/to.tsx';
import { REBUTTAL_STATES } from '../../words/kinds.ts';
import { speakersOf } from '../../words/voices.ts';
import { figureOfTarget, type NamedClaim, type Target, type TargetStatement } from './target.ts';

/** What an act is done to, so that whoever records sees it. */
export function TargetShown({ target }: { readonly target: Target }) {
  switch (target.kind) {
    case 'CLAIM':
      return (
        <>
          <Sentence claim={target.claim} />
          <p className="entry-facts">
            <StandingMark state={target.claim.standing.state} />
          </p>
        </>
      );
    case 'STATEMENT':
      return (
        <>
          <Said statement={target.statement} />
          {target.statement.claims.slice(0, 3).map((claim) => (
            <Sentence key={claim.id} claim={claim} />
          ))}
        </>
      );
    case 'REBUTTAL': {
      const { statement, summary, state } = target.rebuttal;
      const figure = figureOfTarget(target);
      return (
        <>
          <Said statement={statement} />
          {summary && (
            <p className="record-sentence" dir="auto">
              {summary}
            </p>
          )}
          <p className="entry-facts">{REBUTTAL_STATES[state]}</p>
          {figure && (
            <>
              <p className="kicker">Said against</p>
              <Sentence claim={figure} />
            </>
          )}
        </>
      );
    }
  }
}

function Sentence({ claim }: { readonly claim: NamedClaim }) {
  return (
    <p className="record-sentence" dir="auto">
      <To to={figureAddress(claim)}>
        <ClaimSentence text={claim.text} />
      </To>
    </p>
  );
}

function Said({ statement }: { readonly statement: TargetStatement }) {
  const { said, quote } = statement;
  return (
    <>
      <p className="kicker">
        <bdi>{speakersOf(statement)}</bdi>, {said.label}
      </p>
      {quote && <blockquote dir="auto">{quote}</blockquote>}
    </>
  );
}
