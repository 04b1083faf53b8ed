import { useState } from 'react';
import { useAnswer } from '../../api/answer.ts';
import { SearchPageDocument } from '../../generated/graphql.ts';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { usePause } from '../../parts/pause.ts';
import { SOURCE_KINDS } from '../../words/kinds.ts';

const PAUSE_MS = 140;

interface SourceFieldsProps {
  /** Refs or ids. */
  readonly sources: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly fault: string | undefined;
  readonly onChange: (sources: readonly string[]) => void;
}

/** Whose word is shown: everyone's, or that of some. */
export function SourceFields({ sources, names, fault, onChange }: SourceFieldsProps) {
  const [words, setWords] = useState('');
  const asked = usePause(words.trim(), PAUSE_MS);
  const { data, isAsking } = useAnswer(
    SearchPageDocument,
    { words: asked, kinds: ['SOURCE'], first: 8 },
    { skip: asked === '' },
  );
  const choices = (words.trim() === '' ? [] : (data?.search.nodes ?? [])).flatMap(({ node }) =>
    node.__typename === 'Source'
      ? {
          key: node.id,
          name: node.ref ?? node.id,
          text: node.name,
          shown: (
            <>
              <bdi>{node.name}</bdi> <span className="soft small">{SOURCE_KINDS[node.kind]}</span>
            </>
          ),
        }
      : [],
  );
  return (
    <div className="source-fields">
      <ChoiceField
        label="Sources"
        words={words}
        onWords={setWords}
        choices={choices}
        isEmpty={asked !== '' && asked === words.trim() && !isAsking && choices.length === 0}
        placeholder={sources.length === 0 ? 'Everyone' : 'One more'}
        fault={fault}
        onChoose={({ name }) => {
          setWords('');
          if (!sources.includes(name)) onChange([...sources, name]);
        }}
        onLeave={() => setWords('')}
      />
      {sources.length > 0 && (
        <ul className="chosen" aria-label="Only these sources">
          {sources.map((name) => (
            <li key={name}>
              <button
                type="button"
                className="button"
                aria-label={`No longer only ${names.get(name) ?? name}`}
                onClick={() => onChange(sources.filter((other) => other !== name))}
              >
                <bdi>{names.get(name) ?? name}</bdi> <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
