import { NO_CHOICE, type Choice, type Option } from '../../../fields/choice.ts';
import { Chosen } from '../../../fields/chosen.tsx';
import { Group } from '../../../fields/group.tsx';
import { SourceField } from './source-field.tsx';

interface JointFieldProps {
  readonly value: readonly Option[];
  readonly looked: Choice;
  readonly onChange: (value: readonly Option[], looked: Choice) => void;
}

/** One more of them, known by its name alone. */
const withNew = (value: readonly Option[], { id, text }: Option): Option[] => [
  ...value.filter((one) => one.id !== id),
  { id, text },
];

/** With whom something is said jointly: each is a voice of it as well. */
export function JointField({ value, looked, onChange }: JointFieldProps) {
  return (
    <Group
      name="statement.jointlyWith"
      label="Said together with"
      isOptional
      hint="A joint statement, a report of several authors: each has said it."
    >
      <Chosen
        label="Said together with"
        options={value}
        remove={({ text }) => `Remove ${text}`}
        onRemove={(option) =>
          onChange(
            value.filter((one) => one !== option),
            looked,
          )
        }
      />
      <SourceField
        name="statement.lookedWith"
        label={value.length === 0 ? 'Look up a source' : 'Look up another'}
        value={looked}
        onChange={(choice) =>
          choice.chosen === null
            ? onChange(value, choice)
            : onChange(withNew(value, choice.chosen), NO_CHOICE)
        }
      />
    </Group>
  );
}
