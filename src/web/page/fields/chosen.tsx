import type { Option } from './choice.ts';
import { OptionText } from './option-text.tsx';

interface ChosenProps {
  /** What they are chosen as: "Only these sources". */
  readonly label: string;
  readonly options: readonly Option[];
  /** What taking one of them out means. */
  readonly remove: (option: Option) => string;
  readonly onRemove: (option: Option) => void;
}

/** What was chosen so far where several things may be; each can be taken out again. */
export function Chosen({ label, options, remove, onRemove }: ChosenProps) {
  if (options.length === 0) return null;
  return (
    <ul className="chosen" aria-label={label}>
      {options.map((option) => (
        <li key={option.id}>
          <button
            type="button"
            className="button"
            aria-label={remove(option)}
            onClick={() => onRemove(option)}
          >
            <span className="option-text">
              <OptionText option={option} />
            </span>
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
