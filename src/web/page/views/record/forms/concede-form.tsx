import { useState } from 'react';
import { OneOf } from '../../../fields/one-of.tsx';
import { LongText } from '../../../fields/text.tsx';
import { ConcedePointDocument, type Extent } from '../../../generated/graphql.ts';
import { ActForm } from '../act-form.tsx';
import { statementFaults } from '../draft/checks.ts';
import { NO_STATEMENT } from '../draft/drafts.ts';
import { statementInput } from '../draft/inputs.ts';
import { useSend } from '../fields/sending.ts';
import { StatementFields } from '../fields/statement-fields.tsx';
import { attackedVoice, figureOfTarget, type TargetRebuttal } from '../target.ts';
import type { FormProps } from './form-props.ts';

const EXTENTS: readonly (readonly [Extent, string])[] = [
  ['FULL', 'in full'],
  ['PARTIAL', 'in part'],
];

/** The attacked side grants the point of a rebuttal. */
export function ConcedeForm({ act, target, prefilled, onAgain }: FormProps<TargetRebuttal>) {
  const send = useSend();
  const [statement, setStatement] = useState({ ...NO_STATEMENT, ...attackedVoice(target), ...prefilled });
  const [extent, setExtent] = useState<Extent>('FULL');
  const [summary, setSummary] = useState('');
  const record = async (idempotencyKey: string) => {
    const input = {
      rebuttal: target.id,
      extent,
      statement: statementInput(statement),
      summary: summary.trim() || undefined,
      idempotencyKey,
    };
    await send(ConcedePointDocument, { input });
    const figure = figureOfTarget({ kind: 'REBUTTAL', rebuttal: target });
    return figure ? [figure] : [];
  };
  return (
    <ActForm act={act} onAgain={onAgain} send={record} check={() => statementFaults(statement)}>
      <StatementFields speaker={act.speaker} value={statement} onChange={setStatement} />
      <fieldset className="record-part stack">
        <legend>What is granted</legend>
        <OneOf
          name="extent"
          label="It grants the point"
          value={extent}
          options={EXTENTS}
          onChange={setExtent}
        />
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
