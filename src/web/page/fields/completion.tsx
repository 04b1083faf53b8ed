import {
  useCombobox,
  type UseComboboxReturnValue,
  type UseComboboxState,
  type UseComboboxStateChangeOptions,
} from 'downshift';
import { useContext, type HTMLInputTypeAttribute, type KeyboardEvent, type ReactNode } from 'react';
import { folded } from '../words/folded.ts';
import { chosen, isOpenEnded, type Choice, type Option } from './choice.ts';
import type { LabelledProps } from './described.tsx';
import { FaultsContext } from './faults.ts';
import { Field } from './field.tsx';
import { OptionList } from './option-list.tsx';

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
  /** When a text of several lines is put in, which one line would not hold. */
  readonly onLines?: ((text: string) => void) | undefined;
  /** What can be done where nothing fits. */
  readonly children?: ReactNode;
}

/**
 * A field in which something recorded is chosen by typing some of it: by arrows and Enter, by pointing, or by leaving it
 * with just the text of one option (ARIA 1.2 combobox with a listbox).
 */
export function Completion<Item extends Option>(props: CompletionProps<Item>) {
  const { value, onChange, found, isFree = false, onLeave, onLines, children, ...rest } = props;
  const { placeholder, type, isFocused, ...field } = rest;
  const { settle } = useContext(FaultsContext);
  const options = found.isFresh ? [...found.options] : [];
  const choose = (option: Item): void => {
    settle(field.name);
    onChange(chosen(option));
  };
  const box = useBox({ value, options, isFree, choose });
  const leave = (): void => {
    const only = isFree || value.chosen !== null ? undefined : onlyNamed(value.typed, options);
    if (only) choose(only);
    else onLeave?.();
  };
  const isNothing = found.isFresh && options.length === 0 && isOpenEnded(value);
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
                onKeyDown: (event) => enter(event, box, isFree),
                onPaste: (event) => {
                  const text = event.clipboardData.getData('text/plain');
                  if (!onLines || !text.trim().includes('\n')) return;
                  event.preventDefault();
                  onLines(text);
                },
              })}
              type={type}
              dir="auto"
              autoComplete="off"
              autoFocus={isFocused}
              placeholder={placeholder}
            />
            <OptionList
              box={box}
              options={options}
              nothingHolds={isNothing ? value.typed.trim() : undefined}
            />
          </div>
        )}
      </Field>
      {children}
    </div>
  );
}

interface BoxOf<Item extends Option> {
  readonly value: Choice<Item>;
  readonly options: Item[];
  readonly isFree: boolean;
  readonly choose: (option: Item) => void;
}

const useBox = <Item extends Option>({ value, options, isFree, choose }: BoxOf<Item>) =>
  useCombobox<Item>({
    items: options,
    selectedItem: value.chosen,
    inputValue: value.typed,
    itemToString: (option) => option?.text ?? '',
    itemToKey: (option) => option?.id,
    defaultHighlightedIndex: isFree ? -1 : 0,
    stateReducer: keepWhatIsTyped,
    onSelectedItemChange: ({ selectedItem }) => selectedItem && choose(selectedItem),
  });

/** The option of just this text, where there is one alone. */
function onlyNamed<Item extends Option>(typed: string, options: readonly Item[]): Item | undefined {
  const [same, ...others] = options.filter(({ text }) => folded(text) === folded(typed));
  return others.length === 0 ? same : undefined;
}

/** Enter takes what is highlighted, never the form with it; where what is typed stands for itself, it sends that. */
function enter<Item>(
  event: KeyboardEvent<HTMLInputElement>,
  box: UseComboboxReturnValue<Item>,
  isFree: boolean,
): void {
  const isComposing = event.nativeEvent.isComposing;
  if (event.key !== 'Enter' || isComposing || (isFree && box.highlightedIndex >= 0)) return;
  event.preventDefault();
  if (!isFree) return;
  box.closeMenu();
  event.currentTarget.form?.requestSubmit();
}

/** Leaving the field or Escape chooses nothing and clears nothing. */
function keepWhatIsTyped<Item>(
  before: UseComboboxState<Item>,
  { type, changes }: UseComboboxStateChangeOptions<Item>,
): Partial<UseComboboxState<Item>> {
  const { InputBlur, InputKeyDownEscape } = useCombobox.stateChangeTypes;
  if (type !== InputBlur && type !== InputKeyDownEscape) return changes;
  return { ...changes, selectedItem: before.selectedItem, inputValue: before.inputValue };
}
