import { useEffect, useRef, useState, type ReactNode } from 'react';
import { faultOf } from '../../../api/fault.ts';
import { type Faults, FaultsContext, fieldNear, focusFirstFault, without } from '../../../fields/faults.ts';

interface AddNewProps {
  /** What is added: "a new source". */
  readonly what: string;
  readonly add: () => Promise<void>;
  readonly onClose: () => void;
  /** Its fields, each named `new.` and what the server calls it. */
  readonly children: ReactNode;
}

/** A small form within a form: records something that was missing, without leaving. */
export function AddNew({ what, add, onClose, children }: AddNewProps) {
  const [faults, setFaults] = useState<Faults>({});
  const [told, tell] = useState('');
  const [isSending, setSending] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const submit = async (): Promise<void> => {
    setSending(true);
    setFaults({});
    tell('');
    try {
      await add();
      onClose();
    } catch (error) {
      const { message, field } = faultOf(error);
      const near = box.current && field !== '' ? fieldNear(box.current, `new.${field}`) : undefined;
      if (near === undefined) tell(message);
      else setFaults({ [near]: message });
      setSending(false);
      setTimeout(() => box.current && focusFirstFault(box.current));
    }
  };
  const settle = (name: string): void => setFaults((before) => without(before, name));
  return (
    <FaultsContext.Provider value={{ faults, settle, isAloud: false }}>
      <fieldset
        ref={box}
        className="record-new stack"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
          if (event.defaultPrevented) return;
          event.preventDefault();
          void submit();
        }}
      >
        <legend>Add {what}</legend>
        {children}
        {told !== '' && <p role="alert">{told}</p>}
        <div className="buttons">
          <button type="button" className="button strong" disabled={isSending} onClick={() => void submit()}>
            {isSending ? 'Adding …' : `Add ${what}`}
          </button>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </fieldset>
    </FaultsContext.Provider>
  );
}
