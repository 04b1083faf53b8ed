import { figureAddress } from '../address/addresses.ts';
import type { DisputesOfSourceQuery } from '../generated/graphql.ts';
import { REBUTTAL_STATES } from '../words/kinds.ts';
import { speakersOf } from '../words/voices.ts';
import { ClaimSentence } from './figure-entry.tsx';
import { Speaker } from './speaker.tsx';
import { To } from './to.tsx';

type Dispute = DisputesOfSourceQuery['rebuttals']['nodes'][number];

/** One dispute in a list: who says what about which figure, and what came of it. */
export function DisputeEntry({ dispute }: { readonly dispute: Dispute }) {
  const { statement, summary, state, target } = dispute;
  const claim = claimOf(target);
  return (
    <>
      <p>
        <Speaker statement={statement} /> disputed {attacked(target)}, {statement.said.label}:
      </p>
      {claim && (
        <p className="entry-text" dir="auto">
          <To to={figureAddress(claim)}>
            <ClaimSentence text={claim.text} />
          </To>
        </p>
      )}
      {claim?.originals[0] && (
        <p className="small soft" dir="auto">
          Copied from: <To to={figureAddress(claim.originals[0])}>{claim.originals[0].text}</To>
        </p>
      )}
      {summary && (
        <p className="soft" dir="auto">
          {summary}
        </p>
      )}
      <p className={`standing ${state === 'OPEN' ? 'is-disputed' : 'is-quiet'}`}>{REBUTTAL_STATES[state]}</p>
    </>
  );
}

function attacked(target: Dispute['target']) {
  switch (target.__typename) {
    case 'Claim':
      return 'this';
    case 'Statement':
      return (
        <>
          how <bdi>{speakersOf(target)}</bdi> said this
        </>
      );
    case 'Rebuttal':
      return (
        <>
          what <bdi>{speakersOf(target.statement)}</bdi> had objected to this
        </>
      );
  }
}

/** What was said through a statement or another dispute is not traced further here. */
const NONE: readonly { readonly id: string; readonly text: string }[] = [];

function claimOf(target: Dispute['target']) {
  switch (target.__typename) {
    case 'Claim':
      return target;
    case 'Statement':
      return target.claims[0] && { ...target.claims[0], originals: NONE };
    case 'Rebuttal':
      return target.target.__typename === 'Claim' ? { ...target.target, originals: NONE } : undefined;
  }
}
