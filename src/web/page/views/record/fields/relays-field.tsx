import { NO_CHOICE, type Choice, type Option } from '../../../fields/choice.ts';
import { Chosen } from '../../../fields/chosen.tsx';
import { Completion } from '../../../fields/completion.tsx';
import { Group } from '../../../fields/group.tsx';
import { useFoundStatements } from './found.ts';

interface RelaysFieldProps {
  readonly value: readonly Option[];
  readonly looked: Choice;
  readonly onChange: (value: readonly Option[], looked: Choice) => void;
  /** Statements that are likely passed on: of the figure that is reported. */
  readonly suggested: readonly Option[];
}

/** The earlier statements that this one passes on. */
export function RelaysField({ value, looked, onChange, suggested }: RelaysFieldProps) {
  const found = useFoundStatements(looked, suggested);
  const isNew = ({ id }: Option): boolean => value.every((one) => one.id !== id);
  return (
    <Group
      name="statement.relays"
      label="It passes on what was said by"
      isOptional
      hint="Leave empty where the source says it on its own word."
    >
      <Chosen
        label="Passed on"
        options={value}
        remove={({ text }) => `Remove ${text}`}
        onRemove={(option) =>
          onChange(
            value.filter((one) => one !== option),
            looked,
          )
        }
      />
      <Completion
        name="statement.looked"
        label={value.length === 0 ? 'Look up a statement' : 'Look up another'}
        hint="By its source, by words of its quote, or by the figure."
        value={looked}
        found={{ ...found, options: found.options.filter(isNew) }}
        onChange={(choice) =>
          choice.chosen === null ? onChange(value, choice) : onChange([...value, choice.chosen], NO_CHOICE)
        }
      />
    </Group>
  );
}
