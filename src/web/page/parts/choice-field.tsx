import { useCombobox } from 'downshift';
import { useId, type ReactNode } from 'react';

/** One thing that can be chosen. */
export interface Choice {
  readonly key: string;
  /** What the field holds once it is chosen. */
  readonly text: string;
  /** How it is shown in the list; its text when left out. */
  readonly shown?: ReactNode;
}

interface ChoiceFieldProps<Item extends Choice> {
  readonly label: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** What the words could mean. */
  readonly choices: readonly Item[];
  readonly onChoose: (choice: Item) => void;
  /** When the field is left with words that were not chosen. */
  readonly onLeave?: () => void;
  /** Nothing was found for the words. */
  readonly isEmpty?: boolean;
  readonly placeholder?: string;
  /** What is wrong with what was chosen. */
  readonly fault?: string | undefined;
}

/** A field that completes what is typed from a list. */
export function ChoiceField<Item extends Choice>(props: ChoiceFieldProps<Item>) {
  const { label, words, onWords, choices, onChoose, onLeave, isEmpty, placeholder, fault } = props;
  const id = useId();
  const box = useCombobox<Item>({
    id,
    items: [...choices],
    inputValue: words,
    selectedItem: null,
    itemToString: (item) => item?.text ?? '',
    itemToKey: (item) => item?.key,
    defaultHighlightedIndex: 0,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) onChoose(selectedItem);
    },
  });
  return (
    <div className="field choice-field">
      <label {...box.getLabelProps()}>{label}</label>
      <input
        {...box.getInputProps({
          // What is typed must be shown at once, before anything else is done about it.
          onChange: (event) => onWords(event.currentTarget.value),
          onBlur: () => onLeave?.(),
        })}
        dir="auto"
        autoComplete="off"
        placeholder={placeholder}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
      />
      <ul {...box.getMenuProps()} className="completions">
        {box.isOpen &&
          choices.map((choice, index) => (
            <li key={choice.key} {...box.getItemProps({ item: choice, index })}>
              {choice.shown ?? <bdi>{choice.text}</bdi>}
            </li>
          ))}
        {box.isOpen && isEmpty && (
          <li className="note" role="presentation">
            Nothing recorded holds “{words.trim()}”.
          </li>
        )}
      </ul>
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  );
}

/** What is wrong with the field beside which it stands. */
export function FieldFault({ id, fault }: { readonly id: string; readonly fault: string | undefined }) {
  if (fault === undefined) return null;
  return (
    <p id={id} className="field-fault small" role="alert">
      {fault}
    </p>
  );
}
