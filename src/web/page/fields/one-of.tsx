import { Group } from './group.tsx';
import type { OneOfProps } from './select.tsx';

/** One of a few, all in sight. */
export function OneOf<Value extends string>({ value, options, onChange, ...field }: OneOfProps<Value>) {
  return (
    <Group {...field}>
      <div className="field-options">
        {options.map(([option, words]) => (
          <label key={option} className="field-check">
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
