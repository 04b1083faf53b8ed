import { useState } from 'react';
import type { ChoiceProps } from '../../../fields/completion.tsx';
import { Select } from '../../../fields/select.tsx';
import { Text } from '../../../fields/text.tsx';
import { AddSourceDocument, type SourceKind } from '../../../generated/graphql.ts';
import { useFoundSources } from '../../../parts/found/sources.ts';
import { SOURCE_KINDS } from '../../../words/kinds.ts';
import { AddNew } from './add-new.tsx';
import { AddableCompletion, type NewProps } from './addable-completion.tsx';
import { useSend } from './sending.ts';

/** A source, by some of its name; one that is missing is added on the spot. */
export const SourceField = (props: ChoiceProps) => (
  <AddableCompletion {...props} found={useFoundSources(props.value)} what="a new source" form={NewSource} />
);

const KINDS = Object.entries(SOURCE_KINDS) as [SourceKind, string][];

function NewSource({ typed, onAdded, onClose }: NewProps) {
  const send = useSend();
  const [name, setName] = useState(typed);
  const [kind, setKind] = useState<SourceKind>('NEWS_OUTLET');
  const add = async (): Promise<void> => {
    const { addSource } = await send(AddSourceDocument, { input: { name: name.trim(), kind } });
    onAdded({ id: addSource.source.id, text: addSource.source.name });
  };
  return (
    <AddNew what="a new source" add={add} onClose={onClose}>
      <Text name="new.name" label="Its name" value={name} onChange={setName} />
      <Select name="new.kind" label="What it is" value={kind} options={KINDS} onChange={setKind} />
    </AddNew>
  );
}
