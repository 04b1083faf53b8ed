import { useState } from 'react';
import { NO_CHOICE, type Choice } from '../../fields/choice.ts';
import { Chosen } from '../../fields/chosen.tsx';
import { Completion } from '../../fields/completion.tsx';
import { useFoundSources, type SourceOption } from '../../parts/found/sources.ts';

interface SourceFieldsProps {
  /** Refs or ids. */
  readonly sources: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly onChange: (sources: readonly string[]) => void;
}

/** Whose word is shown: everyone's, or that of some. */
export function SourceFields({ sources, names, onChange }: SourceFieldsProps) {
  const [looked, look] = useState<Choice<SourceOption>>(NO_CHOICE);
  const add = ({ name }: SourceOption): void => {
    look(NO_CHOICE);
    if (!sources.includes(name)) onChange([...sources, name]);
  };
  return (
    <div className="source-fields">
      <Completion
        name="sources"
        label="Sources"
        placeholder={sources.length === 0 ? 'Everyone' : 'One more'}
        value={looked}
        found={useFoundSources(looked)}
        onChange={(choice) => (choice.chosen ? add(choice.chosen) : look(choice))}
        onLeave={() => look(NO_CHOICE)}
      />
      <Chosen
        label="Only these sources"
        options={sources.map((name) => ({ id: name, text: names.get(name) ?? name }))}
        remove={({ text }) => `No longer only ${text}`}
        onRemove={({ id }) => onChange(sources.filter((other) => other !== id))}
      />
    </div>
  );
}
