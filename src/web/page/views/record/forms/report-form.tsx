import { lastOf } from '../../../certain.js';
import { useState } from 'react';
import { chosen, type Option } from '../../../fields/choice.ts';
import { Group } from '../../../fields/group.tsx';
import { ReportFigureDocument } from '../../../generated/graphql.ts';
import { ActForm } from '../act-form.tsx';
import { allOf, claimFaultsAt, statementFaults } from '../draft/checks.ts';
import { claimAfter, newClaim, NO_STATEMENT, type ClaimDraft } from '../draft/drafts.ts';
import { claimInput, statementInput } from '../draft/inputs.ts';
import { ClaimFields } from '../fields/claim-fields.tsx';
import { statementOption } from '../fields/found.ts';
import { useSend } from '../fields/sending.ts';
import { StatementFields } from '../fields/statement-fields.tsx';
import type { Target } from '../target.ts';
import type { FormProps } from './form-props.ts';

/** A source says one or more things on one occasion. */
export function ReportForm({ act, target, prefilled, onAgain }: FormProps<Target | undefined>) {
  const send = useSend();
  const [statement, setStatement] = useState(() => ({
    ...NO_STATEMENT,
    relays: target?.kind === 'STATEMENT' ? [statementOption(target.statement)] : [],
    ...prefilled,
  }));
  const [claims, setClaims] = useState(() => claimsOf(target));
  const record = async (idempotencyKey: string) => {
    const input = { statement: statementInput(statement), claims: claims.map(claimInput), idempotencyKey };
    return (await send(ReportFigureDocument, { input })).report.claims;
  };
  return (
    <ActForm
      act={act}
      onAgain={onAgain}
      send={record}
      check={() => ({
        ...statementFaults(statement),
        ...allOf(claims.map((claim, index) => claimFaultsAt(`claims.${index}`, claim))),
      })}
    >
      <StatementFields
        speaker={act.speaker}
        value={statement}
        onChange={setStatement}
        suggested={suggestedOf(target)}
      />
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
    </ActForm>
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
