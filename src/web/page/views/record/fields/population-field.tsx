import { useState } from 'react';
import { AddPopulationDocument } from '../../../generated/graphql.ts';
import { NO_CHOICE, type Option } from '../draft/choice.ts';
import { AddNew, Addable } from './add-new.tsx';
import { CompletionField, type ChoiceProps } from './completion-field.tsx';
import { useFoundPopulations } from './found.ts';
import { refOf } from './ref-of.ts';
import { useSend } from './sending.ts';
import { TextField } from './simple-fields.tsx';

/** Whom a figure is about, by some of the label; a population that is missing is added on the spot. */
export function PopulationField(props: ChoiceProps) {
  const found = useFoundPopulations(props.value);
  return (
    <CompletionField {...props} found={found}>
      {props.value.chosen === null && (
        <Addable what="a new population">
          {(close) => (
            <NewPopulation
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

interface NewPopulationProps {
  readonly typed: string;
  readonly onAdded: (option: Option) => void;
  readonly onClose: () => void;
}

function NewPopulation({ typed, onAdded, onClose }: NewPopulationProps) {
  const send = useSend();
  const [label, setLabel] = useState(typed);
  const [within, setWithin] = useState(NO_CHOICE);
  const found = useFoundPopulations(within);
  const add = async (): Promise<void> => {
    const input = { ref: refOf(label), label: label.trim(), within: within.chosen?.id };
    const { addPopulation } = await send(AddPopulationDocument, { input });
    onAdded({ id: addPopulation.population.id, text: addPopulation.population.label });
  };
  return (
    <AddNew what="a new population" add={add} onClose={onClose}>
      <TextField
        name="new.label"
        label="Who they are"
        hint="As it is defined: Civilians, police not counted."
        value={label}
        onChange={setLabel}
      />
      <CompletionField
        name="new.within"
        label="Part of"
        isOptional
        value={within}
        onChange={setWithin}
        found={found}
      />
    </AddNew>
  );
}
