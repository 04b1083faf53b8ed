import { useState } from 'react';
import { useAnswer } from '../../../api/answer.ts';
import type { Choice, Option } from '../../../fields/choice.ts';
import type { ChoiceProps, Found } from '../../../fields/completion.tsx';
import { Text } from '../../../fields/text.tsx';
import { useTypedWords } from '../../../fields/typed-words.ts';
import { AddDocumentDocument, FindDocumentDocument, SearchPageDocument } from '../../../generated/graphql.ts';
import { DateField } from '../../../parts/date-field.tsx';
import { edtfOf } from '../../../words/dates-read.ts';
import { AddNew } from './add-new.tsx';
import { AddableCompletion, type NewProps } from './addable-completion.tsx';
import { useSend } from './sending.ts';

/** The publication, by some of its title or by its web address; one that is missing is added on the spot. */
export const DocumentField = (props: ChoiceProps) => (
  <AddableCompletion
    {...props}
    found={useFoundDocuments(props.value)}
    what="a new document"
    form={NewDocument}
    placeholder="https://"
  />
);

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

interface Published {
  readonly id: string;
  readonly title?: string | null;
  readonly url?: string | null;
  readonly publishedOn?: string | null;
  readonly publisher?: { readonly name: string } | null;
}

/** A document as it is chosen. */
export const documentOption = ({ id, title, url, publishedOn, publisher }: Published): Option => ({
  id,
  text: title || url || 'Untitled document',
  note: [publisher?.name, publishedOn, title && url].filter(Boolean).join(', '),
});

function useFoundDocuments(choice: Choice): Found {
  const { words, isStill } = useTypedWords(choice);
  const byUrl = useAnswer(FindDocumentDocument, { id: null, url: words }, { skip: !isAddress(words) });
  const isSearch = words !== '' && !isAddress(words);
  const byWords = useAnswer(
    SearchPageDocument,
    { words, kinds: ['DOCUMENT'], first: 8 },
    { skip: !isSearch },
  );
  const isFresh = isStill && words !== '' && !byUrl.isAsking && !byWords.isAsking;
  if (isAddress(words)) {
    return { options: byUrl.data?.document ? [documentOption(byUrl.data.document)] : [], isFresh };
  }
  const nodes = isSearch ? (byWords.data?.search.nodes ?? []) : [];
  const options = nodes.flatMap(({ node }) => (node.__typename === 'Document' ? [documentOption(node)] : []));
  return { options, isFresh };
}

function NewDocument({ typed, onAdded, onClose }: NewProps) {
  const send = useSend();
  const words = typed.trim();
  const [url, setUrl] = useState(isAddress(words) ? words : '');
  const [title, setTitle] = useState(isAddress(words) ? '' : words);
  const [publishedOn, setPublishedOn] = useState('');
  const add = async (): Promise<void> => {
    const input = {
      url: url.trim() || null,
      title: title.trim() || null,
      publishedOn: edtfOf(publishedOn) || null,
    };
    const { addDocument } = await send(AddDocumentDocument, { input });
    onAdded(documentOption(addDocument.document));
  };
  return (
    <AddNew what="a new document" add={add} onClose={onClose}>
      <Text name="new.url" label="Its web address" isOptional value={url} onChange={setUrl} />
      <Text name="new.title" label="Its title" isOptional value={title} onChange={setTitle} />
      <DateField
        name="new.publishedOn"
        label="Published on"
        isOptional
        hint="1 February 2017, or as much of it as is known."
        value={publishedOn}
        onChange={setPublishedOn}
      />
    </AddNew>
  );
}
