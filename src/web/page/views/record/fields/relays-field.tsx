import { NO_CHOICE, type Choice, type Option } from '../draft/choice.ts';
import { CompletionField } from './completion-field.tsx';
import { Group } from './field.tsx';
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
      {value.length > 0 && (
        <ul className="record-chosen">
          {value.map((option) => (
            <li key={option.id}>
              <span>
                <bdi>{option.text}</bdi>
                <span className="record-note" dir="auto">
                  {option.note}
                </span>
              </span>
              <button
                type="button"
                className="button"
                aria-label={`Remove ${option.text}`}
                onClick={() =>
                  onChange(
                    value.filter((one) => one !== option),
                    looked,
                  )
                }
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
      <CompletionField
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
