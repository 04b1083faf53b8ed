import { useId, useState } from 'react';
import { faultOfKey, keepKey, useKey } from '../api/key.ts';
import { aloud, FaultsContext } from '../fields/faults.ts';
import { Text } from '../fields/text.tsx';

interface KeyToReadProps {
  /** Why the server would not answer. */
  readonly refusal: string;
  readonly again: () => void;
}

/** Asks for a key where none, or not this one, may read, and asks the server again with it. */
export function KeyToRead({ refusal, again }: KeyToReadProps) {
  const id = useId();
  const kept = useKey();
  const [typed, setTyped] = useState('');
  const [fault, tell] = useState('');
  const use = (key: string): void => {
    keepKey(key);
    again();
  };
  return (
    <form
      className="notice failed stack reading"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        const key = typed.trim();
        const wrong = faultOfKey(key);
        if (wrong === undefined) use(key);
        else tell(wrong);
      }}
    >
      <h2 id={`${id}-title`}>{kept === '' ? 'Reading needs a key here' : 'This key may not read here'}</h2>
      <p>
        {kept !== '' && `${refusal} `}
        Whoever runs this Sayso can give you one. It is kept until this tab is closed, and nowhere else.
      </p>
      <FaultsContext.Provider value={aloud({ key: fault })}>
        <Text name="key" label="Your key" type="password" value={typed} onChange={setTyped} />
      </FaultsContext.Provider>
      <p className="buttons">
        <button type="submit" className="button strong">
          Use this key
        </button>
        {kept !== '' && (
          <button type="button" className="button" onClick={() => use('')}>
            Read without a key
          </button>
        )}
      </p>
    </form>
  );
}
