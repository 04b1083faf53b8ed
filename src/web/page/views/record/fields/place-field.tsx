import { useState } from 'react';
import { NO_CHOICE, type Choice } from '../../../fields/choice.ts';
import { Completion, type ChoiceProps } from '../../../fields/completion.tsx';
import { Text } from '../../../fields/text.tsx';
import { AddPlaceDocument } from '../../../generated/graphql.ts';
import { useFoundPlaces } from '../../../parts/found/places.ts';
import { AddNew } from './add-new.tsx';
import { AddableCompletion, type NewProps } from './addable-completion.tsx';
import { refOf } from './ref-of.ts';
import { useSend } from './sending.ts';

/** A place, by some of its name or by its ISO 3166 code; one that is missing is added on the spot. */
export const PlaceField = (props: ChoiceProps) => (
  <AddableCompletion {...props} found={useFoundPlaces(props.value)} what="a new place" form={NewPlace} />
);

function NewPlace({ typed, onAdded, onClose }: NewProps) {
  const send = useSend();
  const [name, setName] = useState(typed);
  const [within, setWithin] = useState<Choice>(NO_CHOICE);
  const found = useFoundPlaces(within);
  const add = async (): Promise<void> => {
    const input = { ref: refOf(name), name: name.trim(), within: within.chosen?.id };
    const { addPlace } = await send(AddPlaceDocument, { input });
    onAdded({ id: addPlace.place.id, text: addPlace.place.name });
  };
  return (
    <AddNew what="a new place" add={add} onClose={onClose}>
      <Text
        name="new.name"
        label="Its name"
        hint="A town, a river, a camp: countries and their regions are known."
        value={name}
        onChange={setName}
      />
      <Completion
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
