import { useState } from 'react';
import { NO_CHOICE, type Choice } from '../../../fields/choice.ts';
import { Completion, type ChoiceProps } from '../../../fields/completion.tsx';
import { Text } from '../../../fields/text.tsx';
import { AddPopulationDocument } from '../../../generated/graphql.ts';
import { AddNew } from './add-new.tsx';
import { AddableCompletion, type NewProps } from './addable-completion.tsx';
import { useFoundPopulations } from './found.ts';
import { refOf } from './ref-of.ts';
import { useSend } from './sending.ts';

/** Whom a figure is about, by some of the label; a population that is missing is added on the spot. */
export const PopulationField = (props: ChoiceProps) => (
  <AddableCompletion
    {...props}
    found={useFoundPopulations(props.value)}
    what="a new population"
    form={NewPopulation}
  />
);

function NewPopulation({ typed, onAdded, onClose }: NewProps) {
  const send = useSend();
  const [label, setLabel] = useState(typed);
  const [within, setWithin] = useState<Choice>(NO_CHOICE);
  const found = useFoundPopulations(within);
  const add = async (): Promise<void> => {
    const input = { ref: refOf(label), label: label.trim(), within: within.chosen?.id };
    const { addPopulation } = await send(AddPopulationDocument, { input });
    onAdded({ id: addPopulation.population.id, text: addPopulation.population.label });
  };
  return (
    <AddNew what="a new population" add={add} onClose={onClose}>
      <Text
        name="new.label"
        label="Who they are"
        hint="As it is defined: Civilians, police not counted."
        value={label}
        onChange={setLabel}
      />
      <Completion
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
