import type { LabelHTMLAttributes, ReactNode } from 'react';
import { LabelText, useDescribed, type LabelledProps } from './described.tsx';

/** What a control carries so that its label, its hint and its fault are read out with it. */
export interface Control {
  readonly id: string;
  readonly name: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface FieldProps extends LabelledProps {
  readonly children: (control: Control) => ReactNode;
  /** What the label is given besides, where the control has props of its own for it. */
  readonly labelProps?: LabelHTMLAttributes<HTMLLabelElement>;
}

/** A label, a control, what helps to fill it, and what is wrong with it: every control of the page stands in one. */
export function Field({ name, label, hint, isOptional, labelProps, children }: FieldProps) {
  const described = useDescribed({ name, hint });
  return (
    <div className="field" data-field={name} data-fault={described.isAtFault ? '' : undefined}>
      <label htmlFor={described.id} {...labelProps}>
        <LabelText label={label} isOptional={isOptional} />
      </label>
      {children({
        id: described.id,
        name,
        'aria-invalid': described.isAtFault || undefined,
        'aria-describedby': described.describedBy,
      })}
      {described.hint}
      {described.read}
      {described.fault}
    </div>
  );
}
