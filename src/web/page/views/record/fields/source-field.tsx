import { useState } from 'react';
import { AddSourceDocument, type SourceKind } from '../../../generated/graphql.ts';
import { SOURCE_KINDS } from '../../../words/kinds.ts';
import type { Option } from '../draft/choice.ts';
import { AddNew, Addable } from './add-new.tsx';
import { CompletionField, type ChoiceProps } from './completion-field.tsx';
import { useFoundSources } from './found.ts';
import { useSend } from './sending.ts';
import { SelectField, TextField } from './simple-fields.tsx';

/** A source, by some of its name; one that is missing is added on the spot. */
export function SourceField(props: ChoiceProps) {
  const found = useFoundSources(props.value);
  const isMissing = props.value.chosen === null;
  return (
    <CompletionField {...props} found={found}>
      {isMissing && (
        <Addable what="a new source">
          {(close) => (
            <NewSource
              typed={props.value.typed}
              onClose={close}
              onAdded={(option) => props.onChange({ typed: option.text, chosen: option })}
            />
          )}
        </Addable>
      )}
    </CompletionField>
  );
}

interface NewSourceProps {
  readonly typed: string;
  readonly onAdded: (option: Option) => void;
  readonly onClose: () => void;
}

const KINDS = Object.entries(SOURCE_KINDS) as [SourceKind, string][];

function NewSource({ typed, onAdded, onClose }: NewSourceProps) {
  const send = useSend();
  const [name, setName] = useState(typed);
  const [kind, setKind] = useState<SourceKind>('NEWS_OUTLET');
  const add = async (): Promise<void> => {
    const { addSource } = await send(AddSourceDocument, { input: { name: name.trim(), kind } });
    onAdded({ id: addSource.source.id, text: addSource.source.name });
  };
  return (
    <AddNew what="a new source" add={add} onClose={onClose}>
      <TextField name="new.name" label="Its name" value={name} onChange={setName} />
      <SelectField name="new.kind" label="What it is" value={kind} options={KINDS} onChange={setKind} />
    </AddNew>
  );
}
