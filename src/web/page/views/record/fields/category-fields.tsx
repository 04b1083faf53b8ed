import { useState } from 'react';
import { NO_CHOICE, type Choice } from '../../../fields/choice.ts';
import { Chosen } from '../../../fields/chosen.tsx';
import { Completion } from '../../../fields/completion.tsx';
import { Group } from '../../../fields/group.tsx';
import { Text } from '../../../fields/text.tsx';
import { AddCategoryDocument } from '../../../generated/graphql.ts';
import type { CategoryOption } from '../draft/drafts.ts';
import { AddNew } from './add-new.tsx';
import { AddableCompletion, type NewProps } from './addable-completion.tsx';
import { categoryOption, useFoundCategories } from './found.ts';
import { refOf } from './ref-of.ts';
import { useSend } from './sending.ts';

interface CategoryFieldsProps {
  /** As the server names what is cut: `claims.0.figure`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: readonly CategoryOption[];
  readonly looked: Choice<CategoryOption>;
  readonly onChange: (value: readonly CategoryOption[], looked: Choice<CategoryOption>) => void;
}

/** By what a figure is cut: at most one category of each dimension; one of a dimension takes the place of the other. */
export function CategoryFields({ name, label, hint, value, looked, onChange }: CategoryFieldsProps) {
  const found = useFoundCategories(looked);
  const isNew = ({ id }: CategoryOption): boolean => value.every((one) => one.id !== id);
  const withNew = (added: CategoryOption): CategoryOption[] => [
    ...value.filter(({ dimension }) => dimension !== added.dimension),
    { ...added, note: undefined },
  ];
  return (
    <Group name={`${name}.categories`} label={label} isOptional hint={hint}>
      <Chosen
        label="Counted alone"
        options={value}
        remove={({ text }) => `Remove ${text}`}
        onRemove={(option) =>
          onChange(
            value.filter((one) => one !== option),
            looked,
          )
        }
      />
      <AddableCompletion
        name={`${name}.lookedCategory`}
        label={value.length === 0 ? 'Look up a part' : 'And of another kind'}
        value={looked}
        found={{ ...found, options: found.options.filter(isNew) }}
        onChange={(choice) =>
          choice.chosen === null ? onChange(value, choice) : onChange(withNew(choice.chosen), NO_CHOICE)
        }
        what="a new part"
        form={NewCategory}
      />
    </Group>
  );
}

function NewCategory({ typed, onAdded, onClose }: NewProps<CategoryOption>) {
  const send = useSend();
  const [dimension, setDimension] = useState('');
  const [label, setLabel] = useState(typed);
  const [within, setWithin] = useState<Choice<CategoryOption>>(NO_CHOICE);
  const found = useFoundCategories(within);
  const add = async (): Promise<void> => {
    const input = {
      ref: refOf(label),
      dimension: dimension.trim(),
      label: label.trim(),
      within: within.chosen?.id,
    };
    const { addCategory } = await send(AddCategoryDocument, { input });
    onAdded(categoryOption(addCategory.category));
  };
  return (
    <AddNew what="a new part" add={add} onClose={onClose}>
      <Text
        name="new.label"
        label="What it is called"
        hint="Women, The market bombing."
        value={label}
        onChange={setLabel}
      />
      <Text
        name="new.dimension"
        label="By what it is told apart"
        hint="In one word, always the same: sex, age, perpetrator, event."
        value={dimension}
        onChange={setDimension}
      />
      <Completion
        name="new.within"
        label="Part of"
        isOptional
        value={within}
        onChange={setWithin}
        found={found}
      />
    </AddNew>
  );
}
