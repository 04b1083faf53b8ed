import { useApolloClient } from '@apollo/client/react';
import { useEffect, useId, useRef, useState } from 'react';
import { faultOf } from '../../api/fault.ts';
import { faultOfKey, keepKey, useKey } from '../../api/key.ts';
import { FaultsContext, focusFirstFault } from '../../fields/faults.ts';
import { Text } from '../../fields/text.tsx';
import { CheckKeyDocument } from '../../generated/graphql.ts';

interface KeyPanelProps {
  /** Why the server would not have the key it was sent; empty while it has. */
  readonly refusal: string;
  readonly onKept: () => void;
}

/** Asks for a reporter's key; once there is one, says so and lets it be forgotten. */
export function KeyPanel({ refusal, onKept }: KeyPanelProps) {
  const key = useKey();
  if (key === '') return <KeyForm key={refusal} refusal={refusal} onKept={onKept} />;
  return (
    <div className="record-key-kept">
      <p className="soft small">
        You record with a key. It is kept until this tab is closed, and nowhere else.
      </p>
      <button type="button" className="button" onClick={() => keepKey('')}>
        Forget the key
      </button>
    </div>
  );
}

function useCheck(): (key: string) => Promise<void> {
  const client = useApolloClient();
  return async (key) => {
    const headers = { authorization: `Bearer ${key}` };
    await client.mutate({ mutation: CheckKeyDocument, context: { headers } });
  };
}

function KeyForm({ refusal, onKept }: KeyPanelProps) {
  const id = useId();
  const check = useCheck();
  const [typed, setTyped] = useState('');
  const [fault, tell] = useState(refusal);
  const [isSending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fault !== '' && form.current) focusFirstFault(form.current);
  }, [fault]);
  const submit = async (): Promise<void> => {
    const key = typed.trim();
    const wrong = faultOfKey(key);
    if (wrong !== undefined) {
      tell(wrong);
      return;
    }
    setSending(true);
    tell('');
    try {
      await check(key);
      keepKey(key);
      onKept();
    } catch (error) {
      setSending(false);
      tell(faultOf(error).message);
    }
  };
  return (
    <form
      ref={form}
      className="notice stack reading record-key"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2 id={`${id}-title`}>Recording needs a key</h2>
      <p>What is recorded stays, under the name of the key, so that it is known who entered it.</p>
      <FaultsContext.Provider value={{ faults: { key: fault }, settle: () => tell(''), isAloud: false }}>
        <Text name="key" label="Your key" type="password" hint={HINT} value={typed} onChange={setTyped}>
          <button type="submit" className="button strong" disabled={isSending}>
            {isSending ? 'Checking …' : 'Use this key'}
          </button>
        </Text>
      </FaultsContext.Provider>
    </form>
  );
}

const HINT = (
  <>
    Whoever runs this Sayso makes one with{' '}
    <code>sayso keys add --name &quot;Your Name&quot; --role REPORTER</code>. It is kept until this tab is
    closed, and nowhere else.
  </>
);
