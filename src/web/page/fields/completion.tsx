import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift';
import { useContext, type HTMLInputTypeAttribute, type KeyboardEvent, type ReactNode } from 'react';
import type { Choice, Option } from './choice.ts';
import type { LabelledProps } from './described.tsx';
import { FaultsContext } from './faults.ts';
import { Field } from './field.tsx';
import { OptionText } from './option-text.tsx';

/** What a field is given in which something recorded is chosen. */
export interface ChoiceProps<Item extends Option = Option> extends LabelledProps {
  readonly value: Choice<Item>;
  readonly onChange: (value: Choice<Item>) => void;
}

/** What was found for what was typed. */
export interface Found<Item extends Option = Option> {
  readonly options: readonly Item[];
  /** The options are those of what stands in the field now. */
  readonly isFresh: boolean;
}

interface CompletionProps<Item extends Option> extends ChoiceProps<Item> {
  readonly found: Found<Item>;
  readonly placeholder?: string | undefined;
  readonly type?: HTMLInputTypeAttribute | undefined;
  /** What is typed may stand for itself: no option is the first choice, and Enter sends the form. */
  readonly isFree?: boolean;
  readonly isFocused?: boolean;
  /** When it is left with words that name none of the options. */
  readonly onLeave?: (() => void) | undefined;
  /** What can be done where nothing fits. */
  readonly children?: ReactNode;
}

/**
 * A field in which something recorded is chosen by typing some of it: by arrows and Enter, by pointing, or by leaving it
 * with just the text of one option (ARIA 1.2 combobox with a listbox).
 */
export function Completion<Item extends Option>(props: CompletionProps<Item>) {
  const {
    value,
    onChange,
    found,
    placeholder,
    type,
    isFree = false,
    isFocused,
    onLeave,
    children,
    ...field
  } = props;
  const { settle } = useContext(FaultsContext);
  const options = found.isFresh ? [...found.options] : [];
  const choose = (option: Item): void => {
    settle(field.name);
    onChange({ typed: option.text, chosen: option });
  };
  const box = useCombobox<Item>({
    items: options,
    selectedItem: value.chosen,
    inputValue: value.typed,
    itemToString: (option) => option?.text ?? '',
    itemToKey: (option) => option?.id,
    defaultHighlightedIndex: isFree ? -1 : 0,
    stateReducer: keepWhatIsTyped,
    onSelectedItemChange: ({ selectedItem }) => selectedItem && choose(selectedItem),
  });
  const leave = (): void => {
    const [same, ...others] = options.filter(({ text }) => folded(text) === folded(value.typed));
    if (!isFree && value.chosen === null && same && others.length === 0) choose(same);
    else onLeave?.();
  };
  const enter = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (isFree && box.highlightedIndex >= 0) return;
    event.preventDefault();
    if (!isFree) return;
    box.closeMenu();
    event.currentTarget.form?.requestSubmit();
  };
  const isNothing = found.isFresh && options.length === 0 && isTyped(value);
  return (
    <div className={children === undefined ? 'completion' : 'completion has-more'}>
      <Field {...field} labelProps={box.getLabelProps()}>
        {({ id: _, ...control }) => (
          <div className="completion-box">
            <input
              {...box.getInputProps({
                ...control,
                // What is typed must be shown at once, before anything else is done about it.
                onChange: (event) => onChange({ typed: event.currentTarget.value, chosen: null }),
                onBlur: leave,
                onKeyDown: enter,
              })}
              type={type}
              dir="auto"
              autoComplete="off"
              autoFocus={isFocused}
              placeholder={placeholder}
            />
            <ul {...box.getMenuProps()} className="options">
              {box.isOpen &&
                options.map((option, index) => [
                  option.heading !== options[index - 1]?.heading && (
                    <li key={option.heading} className="heading" role="presentation">
                      {option.heading}
                    </li>
                  ),
                  <li key={option.id} {...box.getItemProps({ item: option, index })} className="option-text">
                    <OptionText option={option} />
                  </li>,
                ])}
            </ul>
            {box.isOpen && <div role="status">{isNothing && <Nothing words={value.typed.trim()} />}</div>}
          </div>
        )}
      </Field>
      {children}
    </div>
  );
}

const isTyped = ({ typed, chosen }: Choice): boolean => chosen === null && typed.trim() !== '';

const Nothing = ({ words }: { readonly words: string }) => (
  <p className="options-none">
    Nothing recorded holds “<bdi>{words}</bdi>”.
  </p>
);

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** Leaving the field or Escape chooses nothing and clears nothing. */
function keepWhatIsTyped<Item>(
  before: UseComboboxState<Item>,
  { type, changes }: UseComboboxStateChangeOptions<Item>,
): Partial<UseComboboxState<Item>> {
  const { InputBlur, InputKeyDownEscape } = useCombobox.stateChangeTypes;
  if (type !== InputBlur && type !== InputKeyDownEscape) return changes;
  return { ...changes, selectedItem: before.selectedItem, inputValue: before.inputValue };
}
