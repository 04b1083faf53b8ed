import { useState } from 'react';
import { AddMeasureDocument, type Additivity } from '../../../generated/graphql.ts';
import type { Option } from '../draft/choice.ts';
import { AddNew, Addable } from './add-new.tsx';
import { CompletionField, type ChoiceProps } from './completion-field.tsx';
import { useFoundMeasures } from './found.ts';
import { refOf } from './ref-of.ts';
import { useSend } from './sending.ts';
import { RadioField, TextField } from './simple-fields.tsx';

/** What is counted, by some of its label; a measure that is missing is added on the spot. */
export function MeasureField(props: ChoiceProps) {
  const found = useFoundMeasures(props.value);
  return (
    <CompletionField {...props} found={found}>
      {props.value.chosen === null && (
        <Addable what="a new measure">
          {(close) => (
            <NewMeasure
              typed={props.value.typed}
              onClose={close}
              onAdded={(option) => props.onChange({ typed: option.text, chosen: option })}
            />
          )}
        </Addable>
      )}
    </CompletionField>
  );
}

const ADDITIVITY: readonly (readonly [Additivity, string])[] = [
  ['ADDITIVE', 'Yes: such as deaths'],
  ['SEMI_ADDITIVE', 'Over places, not over time: such as people displaced on a day'],
  ['NON_ADDITIVE', 'No: such as a rate or a share'],
];

interface NewMeasureProps {
  readonly typed: string;
  readonly onAdded: (option: Option) => void;
  readonly onClose: () => void;
}

function NewMeasure({ typed, onAdded, onClose }: NewMeasureProps) {
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
      <TextField
        name="new.label"
        label="What is counted"
        hint="As it would stand after the number: Persons killed."
        value={label}
        onChange={setLabel}
      />
      <TextField
        name="new.unit"
        label="Counted in"
        hint="Persons, dollars, percent."
        value={unit}
        onChange={setUnit}
      />
      <RadioField
        name="new.additivity"
        label="Do parts of it add up to a whole?"
        value={additivity}
        options={ADDITIVITY}
        onChange={setAdditivity}
      />
    </AddNew>
  );
}
