import { useState } from 'react';
import { AnyOf } from '../../../fields/any-of.tsx';
import { Check } from '../../../fields/check.tsx';
import type { Faults } from '../../../fields/faults.ts';
import { PartFault } from '../../../fields/group.tsx';
import { OneOf } from '../../../fields/one-of.tsx';
import { LongText } from '../../../fields/text.tsx';
import { RebutFigureDocument, type Aspect, type Direction } from '../../../generated/graphql.ts';
import { ASPECTS } from '../../../words/kinds.ts';
import { ActForm } from '../act-form.tsx';
import { claimFaultsAt, statementFaults } from '../draft/checks.ts';
import { newClaim, NO_STATEMENT } from '../draft/drafts.ts';
import { claimInput, statementInput } from '../draft/inputs.ts';
import { ClaimFields } from '../fields/claim-fields.tsx';
import { useSend } from '../fields/sending.ts';
import { StatementFields } from '../fields/statement-fields.tsx';
import { figureOfTarget, idOfTarget, type Target } from '../target.ts';
import { figureOfClaim } from './figure-of-claim.ts';
import type { FormProps } from './form-props.ts';

const ASPECT_OPTIONS = Object.entries(ASPECTS) as [Aspect, string][];

const DIRECTIONS: readonly (readonly [Direction | '', string])[] = [
  ['', 'neither, or it does not say'],
  ['TOO_HIGH', 'too high'],
  ['TOO_LOW', 'too low'],
];

/** A source says that something is wrong. */
export function RebutForm({ act, target, prefilled, onAgain }: FormProps<Target>) {
  const send = useSend();
  const [statement, setStatement] = useState({ ...NO_STATEMENT, ...prefilled });
  const [aspects, setAspects] = useState<readonly Aspect[]>([]);
  const [direction, setDirection] = useState<Direction | ''>('');
  const [summary, setSummary] = useState('');
  const [counter, setCounter] = useState(() => counterTo(target));
  const [isCountered, setCountered] = useState(false);
  const record = async (idempotencyKey: string) => {
    const input = {
      target: idOfTarget(target),
      statement: statementInput(statement),
      aspects: [...aspects],
      direction: direction || undefined,
      summary: summary.trim() || undefined,
      counterClaim: isCountered ? claimInput(counter) : undefined,
      idempotencyKey,
    };
    await send(RebutFigureDocument, { input });
    const figure = figureOfTarget(target);
    return figure ? [figure] : [];
  };
  const check = (): Faults => ({
    ...statementFaults(statement),
    ...(aspects.length === 0 ? { aspects: 'Say what is disputed: choose at least one.' } : {}),
    ...(isCountered ? claimFaultsAt('counterClaim', counter) : {}),
  });
  return (
    <ActForm act={act} onAgain={onAgain} send={record} check={check}>
      <StatementFields speaker={act.speaker} value={statement} onChange={setStatement} />
      <fieldset className="record-part stack">
        <legend>What it says against it</legend>
        <AnyOf
          name="aspects"
          label="What is disputed"
          values={aspects}
          options={ASPECT_OPTIONS}
          onChange={setAspects}
        />
        <OneOf
          name="direction"
          label="It holds the number to be"
          value={direction}
          options={DIRECTIONS}
          onChange={setDirection}
        />
        <LongText
          name="summary"
          label="Summed up in your words"
          isOptional
          value={summary}
          onChange={setSummary}
        />
        <Check
          name="isCountered"
          label="It says what is right instead"
          isChecked={isCountered}
          onChange={setCountered}
        />
        {isCountered && (
          <div className="record-claim" data-field="counterClaim">
            <ClaimFields name="counterClaim" value={counter} onChange={setCounter} />
            <PartFault name="counterClaim" />
          </div>
        )}
      </fieldset>
    </ActForm>
  );
}

/** Another number of the same thing, most often. */
function counterTo(target: Target) {
  const figure = target.kind === 'CLAIM' ? figureOfClaim(target.claim) : undefined;
  const empty = newClaim();
  return figure ? { ...empty, figure: { ...figure, value: '', low: '', high: '', asWritten: '' } } : empty;
}
