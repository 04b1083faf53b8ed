import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import type { LabelledProps } from './described.tsx';
import { Field } from './field.tsx';

/** What a field is given that holds what is typed. */
export interface TypedProps extends LabelledProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface TextProps extends TypedProps {
  readonly placeholder?: string | undefined;
  readonly type?: HTMLInputTypeAttribute | undefined;
  readonly inputMode?: 'decimal' | undefined;
  /** When it is left, and when Enter is pressed. */
  readonly onEnter?: (() => void) | undefined;
  /** What stands beside it in its line. */
  readonly children?: ReactNode;
}

/** One line of text. */
export function Text({
  value,
  onChange,
  onEnter,
  placeholder,
  type,
  inputMode,
  children,
  ...field
}: TextProps) {
  // Of dates and keys nothing is spelled.
  const isProse = type === undefined && onEnter === undefined;
  return (
    <Field {...field}>
      {(control) => (
        <div className="field-line">
          <input
            {...control}
            type={type}
            inputMode={inputMode}
            dir="auto"
            autoComplete="off"
            spellCheck={isProse ? undefined : false}
            placeholder={placeholder}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            onBlur={onEnter}
            onKeyDown={(event) => event.key === 'Enter' && onEnter?.()}
          />
          {children}
        </div>
      )}
    </Field>
  );
}

/** Some lines of text. */
export function LongText({ value, onChange, ...field }: TypedProps) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          dir="auto"
          rows={3}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
