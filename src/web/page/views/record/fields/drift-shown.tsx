import { useAnswer } from '../../../api/answer.ts';
import { usePause } from '../../../fields/pause.ts';
import {
  PreviewDriftDocument,
  type PreviewDriftQuery,
  type PreviewDriftQueryVariables,
} from '../../../generated/graphql.ts';
import { Speaker } from '../../../parts/speaker.tsx';
import type { ClaimDraft, StatementDraft } from '../draft/drafts.ts';
import { canBePreviewed, claimInput, statementInput } from '../draft/inputs.ts';

const PAUSE_MS = 350;

interface DriftShownProps {
  readonly statement: StatementDraft;
  readonly claims: readonly ClaimDraft[];
}

/** Before it is sent: of which figures those of a statement would be copies, and what each would lose on the way. */
export function DriftShown({ statement, claims }: DriftShownProps) {
  const asked = usePause(questionOf(statement, claims), PAUSE_MS);
  const variables = asked === '' ? {} : (JSON.parse(asked) as PreviewDriftQueryVariables);
  const { data } = useAnswer(PreviewDriftDocument, variables, { skip: asked === '' });
  const copies = asked === '' ? [] : (data?.previewDrift ?? []);
  return (
    <div role="status" className="record-drift">
      {copies.length > 0 && (
        <>
          <p className="kicker">Against what it passes on</p>
          <ul className="stack">
            {copies.map((copy) => (
              <li key={`${copy.claim} ${copy.upstream.id}`}>
                <Copy copy={copy} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Nothing is asked while anything is missing or half typed. */
function questionOf(statement: StatementDraft, claims: readonly ClaimDraft[]): string {
  const isReady =
    statement.source.chosen !== null && statement.saidOn.trim() !== '' && statement.relays.length > 0;
  const given = claims.filter((claim) => claim.kind === 'figure' && canBePreviewed(claim));
  if (!isReady || given.length === 0) return '';
  return JSON.stringify({ statement: statementInput(statement), claims: given.map(claimInput) });
}

type Copied = PreviewDriftQuery['previewDrift'][number];

function Copy({ copy: { upstream, copied, drift } }: { readonly copy: Copied }) {
  const whose = (
    <>
      <Speaker statement={upstream} /> ({upstream.said.label})
    </>
  );
  if (!copied) return <p>Nothing that {whose} said is a figure that this could be a copy of.</p>;
  if (drift.length === 0) return <p>As {whose} said it: nothing is lost or changed on the way.</p>;
  return (
    <>
      <p>
        Taken for a copy of what {whose} said: <q dir="auto">{copied.text}</q>. Recorded so, it changes on the
        way:
      </p>
      <ul className="stack small">
        {drift.map(({ kind, dimension, explanation }) => (
          <li key={`${kind} ${dimension ?? ''}`} dir="auto">
            ≠ {explanation}
          </li>
        ))}
      </ul>
    </>
  );
}
