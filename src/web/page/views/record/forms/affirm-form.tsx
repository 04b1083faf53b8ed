import { useState } from 'react';
import { LongText } from '../../../fields/text.tsx';
import { AffirmFigureDocument } from '../../../generated/graphql.ts';
import { ActForm } from '../act-form.tsx';
import { statementFaults } from '../draft/checks.ts';
import { NO_STATEMENT } from '../draft/drafts.ts';
import { statementInput } from '../draft/inputs.ts';
import { useSend } from '../fields/sending.ts';
import { StatementFields } from '../fields/statement-fields.tsx';
import type { TargetClaim } from '../target.ts';
import type { FormProps } from './form-props.ts';

/** Somebody looked into a claim and found it right. */
export function AffirmForm({ act, target, prefilled, onAgain }: FormProps<TargetClaim>) {
  const send = useSend();
  const [statement, setStatement] = useState({ ...NO_STATEMENT, ...prefilled });
  const [summary, setSummary] = useState('');
  const record = async (idempotencyKey: string) => {
    const input = {
      claim: target.id,
      statement: statementInput(statement),
      summary: summary.trim() || undefined,
      idempotencyKey,
    };
    await send(AffirmFigureDocument, { input });
    return [target];
  };
  return (
    <ActForm act={act} onAgain={onAgain} send={record} check={() => statementFaults(statement)}>
      <StatementFields speaker={act.speaker} value={statement} onChange={setStatement} />
      <fieldset className="record-part stack">
        <legend>What it found</legend>
        <LongText
          name="summary"
          label="Summed up in your words"
          isOptional
          value={summary}
          onChange={setSummary}
        />
      </fieldset>
    </ActForm>
  );
}
