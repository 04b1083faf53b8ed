import { createContext, useContext } from 'react';
import { FaultsContext } from './faults.ts';

/** The words of a text from which fields were filled and not confirmed yet, by the name of the field. */
export interface ReadAs {
  readonly words: Readonly<Record<string, string>>;
  confirm(name: string): void;
}

/** What was read into the fields of the form around a field; nothing where no text was read. */
export const ReadAsContext = createContext<ReadAs>({ words: {}, confirm: () => undefined });

interface ReadFromProps {
  readonly id: string;
  readonly name: string;
  readonly words: string | undefined;
}

/** From which words a field was filled, until somebody says that they were read right. */
export function ReadFrom({ id, name, words }: ReadFromProps) {
  const { confirm } = useContext(ReadAsContext);
  const { settle } = useContext(FaultsContext);
  if (words === undefined) return null;
  return (
    <p id={id} className="field-read">
      Read from <q dir="auto">{words}</q>{' '}
      <button
        type="button"
        className="button"
        onClick={() => {
          confirm(name);
          settle(name);
        }}
      >
        That is right
      </button>
    </p>
  );
}
