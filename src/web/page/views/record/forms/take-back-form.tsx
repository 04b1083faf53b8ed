import { useState } from 'react';
import { LongText } from '../../../fields/text.tsx';
import { TakeBackDocument, WithdrawRebuttalDocument } from '../../../generated/graphql.ts';
import { ActForm } from '../act-form.tsx';
import { statementFaults } from '../draft/checks.ts';
import { NO_STATEMENT } from '../draft/drafts.ts';
import { statementInput } from '../draft/inputs.ts';
import { useSend } from '../fields/sending.ts';
import { StatementFields } from '../fields/statement-fields.tsx';
import { figureOfTarget, idOfTarget, ownVoice, type Target } from '../target.ts';
import type { FormProps } from './form-props.ts';

/** Somebody takes back what they said: a claim or a statement is retracted, a rebuttal is withdrawn. */
export function TakeBackForm({ act, target, prefilled, onAgain }: FormProps<Target>) {
  const send = useSend();
  const [statement, setStatement] = useState({ ...NO_STATEMENT, ...ownVoice(target), ...prefilled });
  const [reason, setReason] = useState('');
  const record = async (idempotencyKey: string) => {
    const what = {
      statement: statementInput(statement),
      reason: reason.trim() || undefined,
      idempotencyKey,
    };
    const id = idOfTarget(target);
    if (target.kind === 'REBUTTAL')
      await send(WithdrawRebuttalDocument, { input: { ...what, rebuttal: id } });
    else await send(TakeBackDocument, { input: { ...what, target: id } });
    const figure = figureOfTarget(target);
    return figure ? [figure] : [];
  };
  return (
    <ActForm act={act} onAgain={onAgain} send={record} check={() => statementFaults(statement)}>
      <StatementFields speaker={act.speaker} value={statement} onChange={setStatement} />
      <fieldset className="record-part stack">
        <legend>Why</legend>
        <LongText name="reason" label="The reason it gives" isOptional value={reason} onChange={setReason} />
      </fieldset>
    </ActForm>
  );
}
