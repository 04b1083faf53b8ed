import { useState } from 'react';
import { useAnswer } from '../../api/answer.ts';
import { SearchPageDocument } from '../../generated/graphql.ts';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { ClaimSentence, WorstMark } from '../../parts/figure-entry.tsx';
import { usePause } from '../../parts/pause.ts';
import { withoutFillers } from '../../words/fillers.ts';

const PAUSE_MS = 140;

interface FigureFieldProps {
  readonly label: string;
  readonly fault?: string | undefined;
  /** The figure's ref, else its id. */
  readonly onChoose: (name: string) => void;
}

/** A figure, found by the words it was quoted in. */
export function FigureField({ label, fault, onChoose }: FigureFieldProps) {
  const [words, setWords] = useState('');
  const asked = usePause(withoutFillers(words).trim(), PAUSE_MS);
  const { data, isAsking } = useAnswer(
    SearchPageDocument,
    { words: asked, kinds: ['CLAIM'], first: 8 },
    { skip: asked === '' },
  );
  const choices = (words.trim() === '' ? [] : (data?.search.nodes ?? [])).flatMap(({ node }) =>
    node.__typename === 'Claim'
      ? {
          key: node.id,
          name: node.ref ?? node.id,
          text: node.text,
          shown: (
            <>
              <div className="entry-text" dir="auto">
                <ClaimSentence text={node.text} />
              </div>
              <WorstMark standing={node.standing} />
            </>
          ),
        }
      : [],
  );
  return (
    <ChoiceField
      label={label}
      words={words}
      onWords={setWords}
      choices={choices}
      isEmpty={asked !== '' && !isAsking && choices.length === 0}
      placeholder="382 civilians Iraq January 2017"
      fault={fault}
      onChoose={({ name }) => {
        setWords('');
        onChoose(name);
      }}
    />
  );
}
