import { useState, type ComponentType } from 'react';
import { chosen, type Option } from '../../../fields/choice.ts';
import { Completion, type ChoiceProps, type Found } from '../../../fields/completion.tsx';

/** What the small form is given that records something missing. */
export interface NewProps<Item extends Option = Option> {
  /** What was typed in the field that it belongs to. */
  readonly typed: string;
  readonly onAdded: (option: Item) => void;
  readonly onClose: () => void;
}

interface AddableProps<Item extends Option> {
  /** What can be added: "a new source". */
  readonly what: string;
  /** The small form that adds it. */
  readonly form: ComponentType<NewProps<Item>>;
}

interface AddableCompletionProps<Item extends Option> extends ChoiceProps<Item>, AddableProps<Item> {
  readonly found: Found<Item>;
  readonly placeholder?: string | undefined;
}

/** A field in which something recorded is chosen; what is missing is added on the spot. */
export function AddableCompletion<Item extends Option>({
  what,
  form,
  ...field
}: AddableCompletionProps<Item>) {
  const { value, onChange } = field;
  return (
    <Completion {...field}>
      {value.chosen === null && (
        <Addable what={what} form={form} typed={value.typed} onAdded={(option) => onChange(chosen(option))} />
      )}
    </Completion>
  );
}

/** A button that opens the small form in its place; closed, it leads back to the field that it belongs to. */
function Addable<Item extends Option>({
  what,
  form: Form,
  ...given
}: AddableProps<Item> & Omit<NewProps<Item>, 'onClose'>) {
  const [field, setField] = useState<HTMLElement>();
  const open = (button: HTMLElement): void =>
    setField(button.closest('.completion')?.querySelector('input') ?? button);
  const close = (): void => {
    field?.focus();
    setField(undefined);
  };
  if (field) return <Form {...given} onClose={close} />;
  return (
    <button
      type="button"
      className="button plain record-add"
      onClick={({ currentTarget }) => open(currentTarget)}
    >
      Add {what}
    </button>
  );
}
