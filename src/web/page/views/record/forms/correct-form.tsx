import { useState } from 'react';
import { PartFault } from '../../../fields/group.tsx';
import { CorrectFigureDocument } from '../../../generated/graphql.ts';
import { ActForm } from '../act-form.tsx';
import { figureFaultsAt, numberFaultsAt, statementFaults } from '../draft/checks.ts';
import { newClaim, NO_FIGURE, NO_STATEMENT } from '../draft/drafts.ts';
import { canBePreviewed, figureInput, statementInput } from '../draft/inputs.ts';
import { FigureFields } from '../fields/figure-fields.tsx';
import { Previewed } from '../fields/previewed.tsx';
import { useSend } from '../fields/sending.ts';
import { StatementFields } from '../fields/statement-fields.tsx';
import { ownVoice, type TargetClaim } from '../target.ts';
import { figureOfClaim } from './figure-of-claim.ts';
import type { FormProps } from './form-props.ts';

/** A claim's side puts another figure in its place. */
export function CorrectForm({ act, target, prefilled, onAgain }: FormProps<TargetClaim>) {
  const send = useSend();
  const [statement, setStatement] = useState({
    ...NO_STATEMENT,
    ...ownVoice({ kind: 'CLAIM', claim: target }),
    ...prefilled,
  });
  const [figure, setFigure] = useState(() => figureOfClaim(target) ?? NO_FIGURE);
  const record = async (idempotencyKey: string) => {
    const input = {
      claim: target.id,
      figure: figureInput(figure),
      statement: statementInput(statement),
      idempotencyKey,
    };
    return [(await send(CorrectFigureDocument, { input })).correct.claim];
  };
  const canPreview = canBePreviewed({ ...newClaim(), figure });
  return (
    <ActForm
      act={act}
      onAgain={onAgain}
      send={record}
      check={() => ({ ...statementFaults(statement), ...figureFaultsAt('figure', figure) })}
    >
      <StatementFields speaker={act.speaker} value={statement} onChange={setStatement} />
      <fieldset className="record-part stack" data-field="figure">
        <legend>The figure in its place</legend>
        <Previewed
          input={canPreview ? { figure: figureInput(figure) } : undefined}
          under=""
          other={target.id}
          faults={numberFaultsAt('figure', figure)}
        >
          <FigureFields name="figure" value={figure} onChange={setFigure} />
          <PartFault name="figure" />
        </Previewed>
      </fieldset>
    </ActForm>
  );
}
