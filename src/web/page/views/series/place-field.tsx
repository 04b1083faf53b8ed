import { useState } from 'react';
import { chosen } from '../../fields/choice.ts';
import { Completion } from '../../fields/completion.tsx';
import { useFoundPlaces, type PlaceOption } from '../../parts/found/places.ts';

interface PlaceFieldProps {
  /** The place of the address, and its name. */
  readonly place: string;
  readonly name: string;
  readonly onChoose: (ref: string) => void;
}

/** A place by its name or code; emptied, everywhere. */
export function PlaceField({ place, name, onChoose }: PlaceFieldProps) {
  const before = chosen<PlaceOption>(place === '' ? null : { id: place, ref: place, text: name });
  const [choice, choose] = useState(before);
  return (
    <Completion
      name="place"
      label="Place"
      placeholder="Everywhere"
      value={choice}
      found={useFoundPlaces(choice)}
      onChange={(next) => {
        choose(next);
        if (next.chosen) onChoose(next.chosen.ref);
      }}
      onLeave={() => {
        if (choice.typed.trim() === '' && place !== '') onChoose('');
        else choose(before);
      }}
    />
  );
}
