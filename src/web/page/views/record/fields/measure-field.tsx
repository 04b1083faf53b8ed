import { useState } from 'react';
import type { ChoiceProps } from '../../../fields/completion.tsx';
import { OneOf } from '../../../fields/one-of.tsx';
import { Text } from '../../../fields/text.tsx';
import { AddMeasureDocument, type Additivity } from '../../../generated/graphql.ts';
import { AddNew } from './add-new.tsx';
import { AddableCompletion, type NewProps } from './addable-completion.tsx';
import { useFoundMeasures } from './found.ts';
import { refOf } from './ref-of.ts';
import { useSend } from './sending.ts';

/** What is counted, by some of its label; a measure that is missing is added on the spot. */
export const MeasureField = (props: ChoiceProps) => (
  <AddableCompletion
    {...props}
    found={useFoundMeasures(props.value)}
    what="a new measure"
    form={NewMeasure}
  />
);

const ADDITIVITY: readonly (readonly [Additivity, string])[] = [
  ['ADDITIVE', 'Yes: such as deaths'],
  ['SEMI_ADDITIVE', 'Over places, not over time: such as people displaced on a day'],
  ['NON_ADDITIVE', 'No: such as a rate or a share'],
];

function NewMeasure({ typed, onAdded, onClose }: NewProps) {
  const send = useSend();
  const [label, setLabel] = useState(typed);
  const [unit, setUnit] = useState('persons');
  const [additivity, setAdditivity] = useState<Additivity>('ADDITIVE');
  const add = async (): Promise<void> => {
    const input = { ref: refOf(label), label: label.trim(), unit: unit.trim(), additivity };
    const { addMeasure } = await send(AddMeasureDocument, { input });
    onAdded({ id: addMeasure.measure.id, text: addMeasure.measure.label });
  };
  return (
    <AddNew what="a new measure" add={add} onClose={onClose}>
      <Text
        name="new.label"
        label="What is counted"
        hint="As it would stand after the number: Persons killed."
        value={label}
        onChange={setLabel}
      />
      <Text
        name="new.unit"
        label="Counted in"
        hint="Persons, dollars, percent."
        value={unit}
        onChange={setUnit}
      />
      <OneOf
        name="new.additivity"
        label="Do parts of it add up to a whole?"
        value={additivity}
        options={ADDITIVITY}
        onChange={setAdditivity}
      />
    </AddNew>
  );
}
