import { Check } from './check.tsx';
import type { LabelledProps } from './described.tsx';
import { Group } from './group.tsx';

interface AnyOfProps<Value extends string> extends LabelledProps {
  readonly values: readonly Value[];
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any of a few, all in sight. */
export function AnyOf<Value extends string>({ values, options, onChange, ...field }: AnyOfProps<Value>) {
  const others = (value: Value): readonly Value[] => values.filter((one) => one !== value);
  return (
    <Group {...field}>
      <div className="field-options">
        {options.map(([option, words]) => (
          <Check
            key={option}
            name={field.name}
            label={words}
            isChecked={values.includes(option)}
            onChange={(isChecked) => onChange(isChecked ? [...values, option] : others(option))}
          />
        ))}
      </div>
    </Group>
  );
}
