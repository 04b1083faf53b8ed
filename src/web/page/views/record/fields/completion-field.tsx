import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift';
import { useContext, type ReactNode } from 'react';
import type { Choice, Option } from '../draft/choice.ts';
import { Field, type LabelledProps } from './field.tsx';
import { FaultsContext } from './faults.ts';

export interface ChoiceProps extends LabelledProps {
  readonly value: Choice;
  readonly onChange: (value: Choice) => void;
}

/** What was found for what was typed. */
export interface Found {
  readonly options: readonly Option[];
  /** The options are those of what stands in the field now. */
  readonly isFresh: boolean;
}

interface CompletionFieldProps extends ChoiceProps {
  readonly found: Found;
  readonly placeholder?: string | undefined;
  /** What can be done where nothing fits. */
  readonly children?: ReactNode;
}

/** A field in which something recorded is chosen by typing some of it. */
export function CompletionField(props: CompletionFieldProps) {
  const { value, onChange, found, placeholder, children, ...field } = props;
  const { settle } = useContext(FaultsContext);
  const options = found.isFresh ? [...found.options] : [];
  const choose = (option: Option): void => {
    settle(field.name);
    onChange({ typed: option.text, chosen: option });
  };
  const box = useCombobox<Option>({
    items: options,
    selectedItem: value.chosen,
    inputValue: value.typed,
    itemToString: (option) => option?.text ?? '',
    itemToKey: (option) => option?.id,
    defaultHighlightedIndex: 0,
    stateReducer: keepWhatIsTyped,
    onSelectedItemChange: ({ selectedItem }) => selectedItem && choose(selectedItem),
  });
  const same = options.filter(({ text }) => folded(text) === folded(value.typed));
  const isNothing = found.isFresh && options.length === 0 && value.typed.trim() !== '';
  return (
    <div className="record-completion">
      <Field {...field} labelProps={box.getLabelProps()}>
        {({ id: _, ...control }) => (
          <div className="record-box">
            <input
              {...box.getInputProps({
                ...control,
                onChange: (event) => onChange({ typed: event.currentTarget.value, chosen: null }),
                onBlur: () => {
                  if (value.chosen === null && same.length === 1 && same[0]) choose(same[0]);
                },
                onKeyDown: (event) => {
                  if (event.key === 'Enter') event.preventDefault();
                },
              })}
              dir="auto"
              autoComplete="off"
              placeholder={placeholder}
            />
            <ul {...box.getMenuProps()} className="completions">
              {box.isOpen &&
                options.map((option, index) => (
                  <li key={option.id} {...box.getItemProps({ item: option, index })}>
                    <bdi>{option.text}</bdi>
                    {option.note && (
                      <span className="record-note" dir="auto">
                        {option.note}
                      </span>
                    )}
                  </li>
                ))}
            </ul>
            {box.isOpen && isNothing && (
              <p className="record-hint" role="status">
                Nothing recorded holds “<bdi>{value.typed.trim()}</bdi>”.
              </p>
            )}
          </div>
        )}
      </Field>
      {children}
    </div>
  );
}

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** Leaving the field or Escape chooses nothing and clears nothing. */
function keepWhatIsTyped(
  before: UseComboboxState<Option>,
  { type, changes }: UseComboboxStateChangeOptions<Option>,
): Partial<UseComboboxState<Option>> {
  const { InputBlur, InputKeyDownEscape } = useCombobox.stateChangeTypes;
  if (type !== InputBlur && type !== InputKeyDownEscape) return changes;
  return { ...changes, selectedItem: before.selectedItem, inputValue: before.inputValue };
}
