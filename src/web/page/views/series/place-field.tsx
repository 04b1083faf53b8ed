import { useState } from 'react';
import { useAnswer } from '../../api/answer.ts';
import { SeriesPlacesDocument } from '../../generated/graphql.ts';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { usePause } from '../../parts/pause.ts';

const PAUSE_MS = 140;
const MOST = 30;

interface PlaceFieldProps {
  readonly name: string;
  readonly fault: string | undefined;
  readonly onChoose: (ref: string) => void;
}

/** A place by its name or code; emptied, everywhere. */
export function PlaceField({ name, fault, onChoose }: PlaceFieldProps) {
  const [words, setWords] = useState(name);
  const asked = usePause(words.trim(), PAUSE_MS);
  const isSkipped = asked.length < 2 || asked === name;
  const { data, isAsking } = useAnswer(SeriesPlacesDocument, { words: asked }, { skip: isSkipped });
  const isMatched = !isSkipped && asked === words.trim();
  const choices = (isMatched && data ? best(data.places, asked) : []).map((place) => ({
    key: place.id,
    ref: place.ref,
    text: place.name,
    shown: (
      <>
        <bdi>{place.name}</bdi> <span className="soft small">{place.within?.name}</span>
      </>
    ),
  }));
  return (
    <ChoiceField
      label="Place"
      words={words}
      onWords={setWords}
      choices={choices}
      isEmpty={isMatched && !isAsking && choices.length === 0}
      placeholder="Everywhere"
      fault={fault}
      onChoose={({ ref }) => onChoose(ref)}
      onLeave={() => {
        if (words.trim() === '' && name !== '') onChoose('');
        else setWords(name);
      }}
    />
  );
}

interface Named {
  readonly name: string;
  readonly within: unknown;
}

/** Those whose name begins with what was typed go first, countries before their parts. */
function best<Place extends Named>(places: readonly Place[], words: string): Place[] {
  const start = words.toLowerCase();
  const rank = ({ name, within }: Place): number =>
    (name.toLowerCase().startsWith(start) ? 0 : 2) + (within === null ? 0 : 1);
  return [...places].sort((one, other) => rank(one) - rank(other)).slice(0, MOST);
}
