import { useContext, useId, type ReactNode } from 'react';
import { FaultsContext, useFault } from './faults.ts';
import { ReadAsContext, ReadFrom } from './read-as.tsx';

/** What every field is given. */
export interface LabelledProps {
  /** As the server names it: `statement.saidOn`. */
  readonly name: string;
  readonly label: string;
  /** What helps to fill it. */
  readonly hint?: ReactNode;
  readonly isOptional?: boolean | undefined;
}

/** What stands around a control, and what ties it to the control for who is read to. */
interface Described {
  readonly id: string;
  readonly isAtFault: boolean;
  /** The ids of the hint, of what it was read from and of the fault, as far as they are there. */
  readonly describedBy: string | undefined;
  readonly hint: ReactNode;
  /** From which words it was filled, as long as nobody confirmed it. */
  readonly read: ReactNode;
  readonly fault: ReactNode;
}

/** The hint and the fault of a field, each with its id. */
export function useDescribed({ name, hint }: Pick<LabelledProps, 'name' | 'hint'>): Described {
  const id = useId();
  const fault = useFault(name);
  const words = useContext(ReadAsContext).words[name];
  const ids = { hint: `${id}-hint`, read: `${id}-read`, fault: `${id}-fault` };
  return {
    id,
    isAtFault: Boolean(fault),
    describedBy:
      [hint !== undefined && ids.hint, words !== undefined && ids.read, fault && ids.fault]
        .filter(Boolean)
        .join(' ') || undefined,
    hint: hint !== undefined && (
      <p id={ids.hint} className="field-hint">
        {hint}
      </p>
    ),
    read: <ReadFrom id={ids.read} name={name} words={words} />,
    fault: <FaultText id={ids.fault} fault={fault} />,
  };
}

/** What a field is called, and whether it may be left empty. */
export const LabelText = ({ label, isOptional }: Pick<LabelledProps, 'label' | 'isOptional'>): ReactNode => (
  <>
    {label}
    {isOptional && <span className="soft small"> (optional)</span>}
  </>
);

/** What is wrong with a field, in words. */
function FaultText({ id, fault }: { readonly id: string; readonly fault: string | undefined }) {
  const { isAloud } = useContext(FaultsContext);
  if (!fault) return null;
  return (
    <p id={id} className="field-fault" dir="auto" role={isAloud ? 'alert' : undefined}>
      {fault}
    </p>
  );
}
