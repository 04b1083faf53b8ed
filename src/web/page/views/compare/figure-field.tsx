import { useState } from 'react';
import { NO_CHOICE, type Choice } from '../../fields/choice.ts';
import { Completion } from '../../fields/completion.tsx';
import { useFoundRecorded, type RecordedOption } from '../../parts/found/recorded.tsx';

interface FigureFieldProps {
  readonly name: string;
  readonly label: string;
  /** The figure's ref, else its id. */
  readonly onChoose: (name: string) => void;
}

/** A figure, found by the words it was quoted in. */
export function FigureField({ name, label, onChoose }: FigureFieldProps) {
  const [looked, look] = useState<Choice<RecordedOption>>(NO_CHOICE);
  return (
    <Completion
      name={name}
      label={label}
      placeholder="382 civilians Iraq January 2017"
      value={looked}
      found={useFoundRecorded(looked, ['CLAIM'])}
      onChange={(choice) => {
        look(choice.chosen ? NO_CHOICE : choice);
        if (choice.chosen) onChoose(choice.chosen.name);
      }}
    />
  );
}
