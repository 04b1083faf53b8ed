import { useState } from 'react';
import { NO_CHOICE, type Choice, type Option } from '../../../fields/choice.ts';
import { Chosen } from '../../../fields/chosen.tsx';
import { Completion, type ChoiceProps } from '../../../fields/completion.tsx';
import { Group } from '../../../fields/group.tsx';
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

const containsOf = (contains: readonly Option[]): { contains?: string[] } =>
  contains.length === 0 ? {} : { contains: contains.map(({ id }) => id) };

function NewPlace({ typed, onAdded, onClose }: NewProps) {
  const send = useSend();
  const [name, setName] = useState(typed);
  const [within, setWithin] = useState<Choice>(NO_CHOICE);
  const found = useFoundPlaces(within);
  const [contains, setContains] = useState<readonly Option[]>([]);
  const [looked, look] = useState<Choice>(NO_CHOICE);
  const foundPart = useFoundPlaces(looked);
  const add = async (): Promise<void> => {
    const input = { ref: refOf(name), name: name.trim(), within: within.chosen?.id, ...containsOf(contains) };
    const { addPlace } = await send(AddPlaceDocument, { input });
    onAdded({ id: addPlace.place.id, text: addPlace.place.name });
  };
  return (
    <AddNew what="a new place" add={add} onClose={onClose}>
      <Text
        name="new.name"
        label="Its name"
        hint="A town, a river, a camp, a group of states: countries and their regions are known."
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
      <Group
        name="new.contains"
        label="Or exactly made up of"
        isOptional
        hint="For a region or a group of states: every place in it."
      >
        <Chosen
          label="Made up of"
          options={contains}
          remove={({ text }) => `Remove ${text}`}
          onRemove={(option) => setContains(contains.filter((one) => one !== option))}
        />
        <Completion
          name="new.looked"
          label={contains.length === 0 ? 'Look up a place' : 'Look up another place'}
          value={looked}
          found={foundPart}
          onChange={(choice) => {
            look(choice.chosen === null ? choice : NO_CHOICE);
            const part = choice.chosen;
            if (part)
              setContains([...contains.filter(({ id }) => id !== part.id), { id: part.id, text: part.text }]);
          }}
        />
      </Group>
    </AddNew>
  );
}
