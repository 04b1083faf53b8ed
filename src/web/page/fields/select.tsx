import type { LabelledProps } from './described.tsx';
import { Field } from './field.tsx';

/** What a field is given that holds one of a list: each option with the words it is shown in. */
export interface OneOfProps<Value extends string> extends LabelledProps {
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a list that folds up. */
export function Select<Value extends string>({ value, options, onChange, ...field }: OneOfProps<Value>) {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
