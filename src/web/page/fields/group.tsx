import type { ReactNode } from 'react';
import { LabelText, useDescribed, type LabelledProps } from './described.tsx';

interface GroupProps extends LabelledProps {
  readonly children: ReactNode;
}

/** Controls that are one field together. */
export function Group({ name, label, hint, isOptional, children }: GroupProps) {
  const described = useDescribed({ name, hint });
  return (
    <fieldset
      className="field-group"
      data-field={name}
      data-fault={described.isAtFault ? '' : undefined}
      aria-describedby={described.describedBy}
    >
      <legend>
        <LabelText label={label} isOptional={isOptional} />
      </legend>
      {described.hint}
      {children}
      {described.read}
      {described.fault}
    </fieldset>
  );
}

/** What is wrong with a part of a form as a whole, where it is the server that finds it. */
export function PartFault({ name }: { readonly name: string }) {
  const { isAtFault, fault } = useDescribed({ name });
  if (!isAtFault) return null;
  return (
    <div role="alert" tabIndex={-1} data-field={name} data-fault="">
      {fault}
    </div>
  );
}
