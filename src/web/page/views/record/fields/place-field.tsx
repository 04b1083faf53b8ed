import { useState } from 'react';
import { AddPlaceDocument } from '../../../generated/graphql.ts';
import { NO_CHOICE, type Option } from '../draft/choice.ts';
import { AddNew, Addable } from './add-new.tsx';
import { CompletionField, type ChoiceProps } from './completion-field.tsx';
import { useFoundPlaces } from './found.ts';
import { refOf } from './ref-of.ts';
import { useSend } from './sending.ts';
import { TextField } from './simple-fields.tsx';

/** A place, by some of its name or by its ISO 3166 code; one that is missing is added on the spot. */
export function PlaceField(props: ChoiceProps) {
  const found = useFoundPlaces(props.value);
  return (
    <CompletionField {...props} found={found}>
      {props.value.chosen === null && (
        <Addable what="a new place">
          {(close) => (
            <NewPlace
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

interface NewPlaceProps {
  readonly typed: string;
  readonly onAdded: (option: Option) => void;
  readonly onClose: () => void;
}

function NewPlace({ typed, onAdded, onClose }: NewPlaceProps) {
  const send = useSend();
  const [name, setName] = useState(typed);
  const [within, setWithin] = useState(NO_CHOICE);
  const found = useFoundPlaces(within);
  const add = async (): Promise<void> => {
    const input = { ref: refOf(name), name: name.trim(), within: within.chosen?.id };
    const { addPlace } = await send(AddPlaceDocument, { input });
    onAdded({ id: addPlace.place.id, text: addPlace.place.name });
  };
  return (
    <AddNew what="a new place" add={add} onClose={onClose}>
      <TextField
        name="new.name"
        label="Its name"
        hint="A town, a river, a camp: countries and their regions are known."
        value={name}
        onChange={setName}
      />
      <CompletionField
        name="new.within"
        label="Within"
        isOptional
        value={within}
        onChange={setWithin}
        found={found}
      />
    </AddNew>
  );
}
