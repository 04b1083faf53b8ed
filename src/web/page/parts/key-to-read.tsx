import { useId, useState } from 'react';
import { isSendable, keepKey, useKey } from '../api/key.ts';

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
        if (isSendable(key)) use(key);
        else tell('A key has only letters, digits and signs, without spaces.');
      }}
    >
      <h2 id={`${id}-title`}>{kept === '' ? 'Reading needs a key here' : 'This key may not read here'}</h2>
      <p>
        {kept !== '' && `${refusal} `}
        Whoever runs this Sayso can give you one. It is kept until this tab is closed, and nowhere else.
      </p>
      <p className="field">
        <label htmlFor={id}>Your key</label>
        <input
          id={id}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          aria-invalid={fault === '' ? undefined : true}
          aria-describedby={`${id}-fault`}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </p>
      <p id={`${id}-fault`} className="small" role="alert">
        {fault}
      </p>
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
