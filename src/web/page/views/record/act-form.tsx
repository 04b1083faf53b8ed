import { useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { figureAddress } from '../../address/addresses.ts';
import { faultOf, type Fault } from '../../api/fault.ts';
import { keepKey } from '../../api/key.ts';
import { type Faults, FaultsContext, fieldNear, focusFirstFault, without } from '../../fields/faults.ts';
import { ClaimSentence } from '../../parts/figure-entry.tsx';
import { To } from '../../parts/to.tsx';
import type { ActInWords } from './acts.ts';
import { newKey } from './draft/drafts.ts';
import { isRefusalOfKey, KeyRefusedContext } from './key-refused.ts';
import type { NamedClaim } from './target.ts';
import { useUnsent } from './unsent.ts';

interface ActFormProps {
  readonly act: ActInWords;
  /** What is wrong before anything is sent. */
  readonly check: () => Faults;
  /** Sends it under a key that makes a second sending of the same harmless; answers with the figures it is about. */
  readonly send: (idempotencyKey: string) => Promise<readonly NamedClaim[]>;
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

/** A form for an act: sends it once, and puts what the server will not have beside the field at fault. */
export function ActForm({ act, check, send, onAgain, children }: ActFormProps) {
  const { form, faults, told, isSending, done, settle, submit } = useSubmission(check, send);
  const [isTouched, touch] = useState(false);
  useUnsent(isTouched && done === undefined);
  if (done) return <Recorded act={act} claims={done} onAgain={onAgain} />;
  return (
    <FaultsContext.Provider value={{ faults, settle, isAloud: false }}>
      <form
        ref={form}
        noValidate
        aria-label={act.name}
        aria-busy={isSending}
        onChange={({ target }) => {
          touch(true);
          settle((target as EventTarget as HTMLInputElement).name);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="record-parts">{children}</div>
        <div className="record-end">
          {told !== '' && (
            <p className="notice failed" role="alert" tabIndex={-1} data-field="" data-fault="">
              {told}
            </p>
          )}
          <button type="submit" className="button strong" disabled={isSending}>
            {isSending ? 'Recording …' : act.does}
          </button>
          <p className="soft small">
            What is recorded stays; it can be corrected or taken back by a further act.
          </p>
        </div>
      </form>
    </FaultsContext.Provider>
  );
}

function useSubmission(check: ActFormProps['check'], send: ActFormProps['send']) {
  const form = useRef<HTMLFormElement>(null);
  const [idempotencyKey] = useState(newKey);
  const [faults, setFaults] = useState<Faults>({});
  const [told, tell] = useState('');
  const [isSending, setSending] = useState(false);
  const [done, finish] = useState<readonly NamedClaim[]>();
  const [failures, fail] = useState(0);
  const refuseKey = useContext(KeyRefusedContext);
  useEffect(() => {
    if (failures > 0 && form.current) focusFirstFault(form.current);
  }, [failures]);

  const place = (error: unknown): void => {
    const fault = faultOf(error);
    const { message, field, code } = fault;
    if (isRefusalOfKey(code)) {
      keepKey('');
      refuseKey(message);
      return;
    }
    const near = form.current ? placeOf(form.current, fault) : undefined;
    if (near === undefined) tell(field === 'idempotencyKey' ? RECORDED_BEFORE : message);
    else setFaults({ [near]: message });
    fail((before) => before + 1);
  };
  const submit = async (): Promise<void> => {
    if (isSending) return;
    const found = check();
    setFaults(found);
    tell('');
    if (Object.keys(found).length > 0) {
      fail((before) => before + 1);
      return;
    }
    setSending(true);
    try {
      finish(await send(idempotencyKey));
    } catch (error) {
      place(error);
    }
    setSending(false);
  };
  const settle = (name: string): void => setFaults((before) => without(before, name));
  return { form, faults, told, isSending, done, settle, submit };
}

/** The field beside which a fault is told: where the target is not for this form to change, what was said of it is. */
function placeOf(form: HTMLElement, { code, field }: Fault): string | undefined {
  if (code.startsWith('NOT_YOURS')) return 'statement.source';
  return fieldNear(form, field) ?? (code === 'OUT_OF_ORDER' ? 'statement.saidOn' : undefined);
}

const RECORDED_BEFORE =
  'An earlier attempt did arrive and was recorded as the form then stood. Look it up before you record this again.';

interface RecordedProps {
  readonly act: ActInWords;
  readonly claims: readonly NamedClaim[];
  readonly onAgain: () => void;
}

/** Says that it is done, and leads to where it is seen. */
function Recorded({ act, claims, onAgain }: RecordedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div className="notice stack reading record-done">
      <h2 ref={heading} tabIndex={-1}>
        {act.done}
      </h2>
      <ul className="stack">
        {claims.map((claim) => (
          <li key={claim.id} className="record-sentence" dir="auto">
            <To to={figureAddress(claim)}>
              <ClaimSentence text={claim.text} />
            </To>
          </li>
        ))}
      </ul>
      <div className="buttons">
        <button type="button" className="button" onClick={onAgain}>
          Record another
        </button>
        <To to="/record" className="button">
          Record something else
        </To>
      </div>
    </div>
  );
}
