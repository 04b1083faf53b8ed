import { useId, type ReactNode } from 'react';
import { useFault } from './faults.ts';

/** What a control carries so that its label, its hint and its fault are read out with it. */
export interface Control {
  readonly id: string;
  readonly name: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

export interface LabelledProps {
  /** As the server names it: `statement.saidOn`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isOptional?: boolean | undefined;
}

interface FieldProps extends LabelledProps {
  readonly children: (control: Control) => ReactNode;
  /** What the label is given besides, where the control has props of its own for it. */
  readonly labelProps?: React.LabelHTMLAttributes<HTMLLabelElement>;
}

/** A label, a control, what helps to fill it, and what is wrong with it. */
export function Field({ name, label, hint, isOptional, labelProps, children }: FieldProps) {
  const id = useId();
  const fault = useFault(name);
  const described = [hint !== undefined && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="record-field" data-field={name} data-fault={fault ? '' : undefined}>
      <label htmlFor={id} {...labelProps}>
        {label}
        {isOptional && <span className="soft small"> (optional)</span>}
      </label>
      {children({
        id,
        name,
        'aria-invalid': fault ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="record-hint">
          {hint}
        </p>
      )}
      <FaultText id={`${id}-fault`} fault={fault} />
    </div>
  );
}

/** What is wrong with a field, in words and with a mark. */
export function FaultText({ id, fault }: { readonly id: string; readonly fault: string | undefined }) {
  if (!fault) return null;
  return (
    <p id={id} className="record-fault" dir="auto">
      <span aria-hidden="true">! </span>
      {fault}
    </p>
  );
}

interface GroupProps extends LabelledProps {
  readonly children: ReactNode;
}

/** Controls that are one field together. */
export function Group({ name, label, hint, isOptional, children }: GroupProps) {
  const id = useId();
  const fault = useFault(name);
  const described = [hint !== undefined && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <fieldset
      className="record-group"
      data-field={name}
      data-fault={fault ? '' : undefined}
      aria-describedby={described || undefined}
    >
      <legend>
        {label}
        {isOptional && <span className="soft small"> (optional)</span>}
      </legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="record-hint">
          {hint}
        </p>
      )}
      {children}
      <FaultText id={`${id}-fault`} fault={fault} />
    </fieldset>
  );
}

/** What is wrong with a part of a form as a whole, where it is the server that finds it. */
export function PartFault({ name }: { readonly name: string }) {
  const id = useId();
  const fault = useFault(name);
  if (!fault) return null;
  return (
    <div role="alert" tabIndex={-1} data-field={name} data-fault="">
      <FaultText id={id} fault={fault} />
    </div>
  );
}
