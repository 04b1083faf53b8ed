import { readNumber } from '../draft/number.ts';
import { numeral } from '../../../words/count.ts';
import { Field, Group, type LabelledProps } from './field.tsx';

interface TypedProps extends LabelledProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text. */
export function TextField({ value, onChange, ...field }: TypedProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          dir="auto"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Some lines of text. */
export function LongField({ value, onChange, ...field }: TypedProps) {
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

/** A number as it is written, with what it is understood as where that may surprise. */
export function NumberField({ value, onChange, ...field }: TypedProps) {
  const read = readNumber(value);
  const told = read.value === null || read.value === undefined ? undefined : numeral(read.value);
  const isPlain = told === undefined || told === value.trim();
  return (
    <Field {...field} hint={isPlain ? field.hint : `Understood as ${told}`}>
      {(control) => (
        <input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface OneOfProps<Value extends string> extends LabelledProps {
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a list that folds up. */
export function SelectField<Value extends string>({ value, options, onChange, ...field }: OneOfProps<Value>) {
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

/** One of a few, all in sight. */
export function RadioField<Value extends string>({ value, options, onChange, ...field }: OneOfProps<Value>) {
  return (
    <Group {...field}>
      <div className="record-options">
        {options.map(([option, words]) => (
          <label key={option}>
            <input
              type="radio"
              name={field.name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            {words}
          </label>
        ))}
      </div>
    </Group>
  );
}

interface AnyOfProps<Value extends string> extends LabelledProps {
  readonly values: readonly Value[];
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any of a few, all in sight. */
export function CheckField<Value extends string>({ values, options, onChange, ...field }: AnyOfProps<Value>) {
  return (
    <Group {...field}>
      <div className="record-options">
        {options.map(([option, words]) => (
          <label key={option}>
            <input
              type="checkbox"
              name={field.name}
              value={option}
              checked={values.includes(option)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? [...values, option] : values.filter((value) => value !== option))
              }
            />
            {words}
          </label>
        ))}
      </div>
    </Group>
  );
}
