import { lastOf } from '../../../certain.js';
import { useState } from 'react';
import { chosen, type Option } from '../../../fields/choice.ts';
import { Group } from '../../../fields/group.tsx';
import { ReadAsContext } from '../../../fields/read-as.tsx';
import { useFigureInFront } from '../../../parts/record-this.ts';
import { readForm } from '../draft/read-figure.ts';
import { useUnconfirmed } from '../draft/unconfirmed.ts';
import { ReportFigureDocument } from '../../../generated/graphql.ts';
import { ActForm } from '../act-form.tsx';
import { allOf, claimFaultsAt, statementFaults } from '../draft/checks.ts';
import { claimAfter, newClaim, NO_STATEMENT, type ClaimDraft } from '../draft/drafts.ts';
import { claimInput, statementInput } from '../draft/inputs.ts';
import { ClaimFields } from '../fields/claim-fields.tsx';
import { DriftShown } from '../fields/drift-shown.tsx';
import { useNearestStatements } from '../fields/nearest-statements.ts';
import { statementOption } from '../fields/found.ts';
import { useSend } from '../fields/sending.ts';
import { StatementFields } from '../fields/statement-fields.tsx';
import type { Target } from '../target.ts';
import type { FormProps } from './form-props.ts';

/** A source says one or more things on one occasion. */
export function ReportForm({ act, target, prefilled, onAgain }: FormProps<Target | undefined>) {
  const send = useSend();
  const inFront = useFigureInFront();
  const [read] = useState(() => (inFront && target === undefined ? readForm(inFront) : undefined));
  const [statement, setStatement] = useState(() => ({
    ...NO_STATEMENT,
    relays: target?.kind === 'STATEMENT' ? [statementOption(target.statement)] : [],
    ...prefilled,
    ...read?.statement,
  }));
  const [claims, setClaims] = useState(() => (read ? [read.claim] : claimsOf(target)));
  const nearest = useNearestStatements(claims);
  const unconfirmed = useUnconfirmed(read, { statement, claims });
  const record = async (idempotencyKey: string) => {
    const input = { statement: statementInput(statement), claims: claims.map(claimInput), idempotencyKey };
    return (await send(ReportFigureDocument, { input })).report.claims;
  };
  return (
    <ReadAsContext.Provider value={unconfirmed}>
      <ActForm
        act={act}
        onAgain={onAgain}
        send={record}
        check={() => ({
          ...statementFaults(statement),
          ...allOf(claims.map((claim, index) => claimFaultsAt(`claims.${index}`, claim))),
          ...unconfirmed.faults,
        })}
      >
        <StatementFields
          speaker={act.speaker}
          value={statement}
          onChange={setStatement}
          suggested={[...suggestedOf(target), ...nearest]}
        />
        {read && (
          <p className="notice">
            Filled with what was read of <q dir="auto">{read.claim.passage?.exact}</q>. Nothing is recorded
            before you have said of each part that it is right, or changed it; what was not read is empty.
          </p>
        )}
        <Group name="claims" label="What it says">
          {claims.map((claim, index) => (
            <div key={claim.key} className="record-claim stack">
              <ClaimFields
                name={`claims.${index}`}
                value={claim}
                onChange={(change) =>
                  setClaims((before) => before.map((one) => (one.key === claim.key ? change(one) : one)))
                }
              />
              {claims.length > 1 && (
                <button
                  type="button"
                  className="button"
                  onClick={() => setClaims((before) => before.filter(({ key }) => key !== claim.key))}
                >
                  Leave this claim out
                </button>
              )}
            </div>
          ))}
          <button
            type="button"
            className="button"
            onClick={() => setClaims((before) => [...before, claimAfter(lastOf(before))])}
          >
            It says something else as well
          </button>
        </Group>
        <DriftShown statement={statement} claims={claims} />
      </ActForm>
    </ReadAsContext.Provider>
  );
}

function claimsOf(target: Target | undefined): readonly ClaimDraft[] {
  const known = (claim: Option): ClaimDraft => ({ ...newClaim(), kind: 'known', known: chosen(claim) });
  if (target?.kind === 'CLAIM') return [known(target.claim)];
  if (target?.kind === 'STATEMENT' && target.statement.claims.length > 0)
    return target.statement.claims.map(known);
  return [newClaim()];
}

const suggestedOf = (target: Target | undefined): readonly Option[] =>
  target?.kind === 'CLAIM' ? target.claim.statements.nodes.map(statementOption) : [];
