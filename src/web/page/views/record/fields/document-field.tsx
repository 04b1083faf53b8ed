import { useState } from 'react';
import { useAnswer } from '../../../api/answer.ts';
import { AddDocumentDocument, FindDocumentDocument, SearchPageDocument } from '../../../generated/graphql.ts';
import type { Choice, Option } from '../draft/choice.ts';
import { AddNew, Addable } from './add-new.tsx';
import { CompletionField, type ChoiceProps, type Found } from './completion-field.tsx';
import { useWords } from './found.ts';
import { useSend } from './sending.ts';
import { TextField } from './simple-fields.tsx';

/** The publication, by some of its title or by its web address; one that is missing is added on the spot. */
export function DocumentField(props: ChoiceProps) {
  const found = useFoundDocuments(props.value);
  return (
    <CompletionField {...props} found={found} placeholder="https://">
      {props.value.chosen === null && (
        <Addable what="a new document">
          {(close) => (
            <NewDocument
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
  const { words, isStill } = useWords(choice);
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

interface NewDocumentProps {
  readonly typed: string;
  readonly onAdded: (option: Option) => void;
  readonly onClose: () => void;
}

function NewDocument({ typed, onAdded, onClose }: NewDocumentProps) {
  const send = useSend();
  const words = typed.trim();
  const [url, setUrl] = useState(isAddress(words) ? words : '');
  const [title, setTitle] = useState(isAddress(words) ? '' : words);
  const [publishedOn, setPublishedOn] = useState('');
  const add = async (): Promise<void> => {
    const input = {
      url: url.trim() || null,
      title: title.trim() || null,
      publishedOn: publishedOn.trim() || null,
    };
    const { addDocument } = await send(AddDocumentDocument, { input });
    onAdded(documentOption(addDocument.document));
  };
  return (
    <AddNew what="a new document" add={add} onClose={onClose}>
      <TextField name="new.url" label="Its web address" isOptional value={url} onChange={setUrl} />
      <TextField name="new.title" label="Its title" isOptional value={title} onChange={setTitle} />
      <TextField
        name="new.publishedOn"
        label="Published on"
        isOptional
        hint="2017-02-01, or as much of it as is known."
        value={publishedOn}
        onChange={setPublishedOn}
      />
    </AddNew>
  );
}
