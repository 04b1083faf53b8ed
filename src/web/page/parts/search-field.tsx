import { useCombobox } from 'downshift';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { documentAddress, figureAddress, searchAddress, sourceAddress } from '../address/addresses.ts';
import { useFewerWords } from '../api/fewer-words.ts';
import { LookUpDocument, type LookUpQuery } from '../generated/graphql.ts';
import { SOURCE_KINDS } from '../words/kinds.ts';
import { FoldedOption } from './folded-option.tsx';
import { figuresOf } from './one-figure.ts';
import { usePause } from './pause.ts';

/** One completion: where it leads, and how it is shown under the heading of its kind. */
interface Completion {
  readonly heading: string;
  readonly key: string;
  readonly to: string;
  readonly text: string;
  readonly shown: React.ReactNode;
}

const PAUSE_MS = 140;
/** Figures that are offered; more wordings are asked for, as some are of one figure. */
const MOST = 6;
const ASKED = 12;

/** Looks up figures, sources and documents while words are typed; Enter lists everything. */
export function SearchField({ label, initial = '', isFocused = false }: SearchFieldProps) {
  const [, go] = useLocation();
  const id = useId();
  const [words, setWords] = useState(initial);
  const asked = usePause(words.trim(), PAUSE_MS);
  const {
    answer: { data, isAsking },
  } = useFewerWords(asked, {
    document: LookUpDocument,
    of: (some) => ({ words: some, first: ASKED }),
    isEmpty: ({ figures }) => figures.totalCount === 0,
  });
  const completions = words.trim() === '' || !data ? [] : completionsOf(data);

  const box = useCombobox<Completion>({
    id,
    items: completions,
    inputValue: words,
    itemToString: (item) => item?.text ?? '',
    itemToKey: (item) => item?.key,
    defaultHighlightedIndex: -1,
    stateReducer: (_state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.ItemClick ||
      type === useCombobox.stateChangeTypes.InputKeyDownEnter
        ? { ...changes, inputValue: words }
        : changes,
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      box.selectItem(null);
      go(selectedItem.to);
    },
  });

  const nothingFound = asked !== '' && asked === words.trim() && !isAsking && completions.length === 0;
  return (
    <form
      role="search"
      className="search-field"
      action="/search"
      onSubmit={(event) => {
        event.preventDefault();
        box.closeMenu();
        if (words.trim() !== '') go(searchAddress(words.trim()));
      }}
    >
      <label {...box.getLabelProps()}>{label}</label>
      <input
        {...box.getInputProps({
          // What is typed must be shown at once, before anything else is done about it.
          onChange: (event) => setWords(event.currentTarget.value),
          onKeyDown: (event) => {
            if (event.key !== 'Enter' || box.highlightedIndex >= 0) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          },
        })}
        name="q"
        type="search"
        dir="auto"
        placeholder="382 civilians Iraq January 2017"
        autoComplete="off"
        autoFocus={isFocused}
      />
      <ul {...box.getMenuProps()} className="completions">
        {box.isOpen &&
          completions.map((completion, index) => [
            completion.heading !== completions[index - 1]?.heading && (
              <li key={completion.heading} className="heading" role="presentation">
                {completion.heading}
              </li>
            ),
            <li key={completion.key} {...box.getItemProps({ item: completion, index })}>
              {completion.shown}
            </li>,
          ])}
        {box.isOpen && nothingFound && (
          <li className="note" role="presentation">
            Nothing recorded holds “{words.trim()}”.
          </li>
        )}
      </ul>
    </form>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly initial?: string;
  readonly isFocused?: boolean;
}

function completionsOf({ figures, sources, documents }: LookUpQuery): Completion[] {
  return [
    ...figuresOf(
      figures.nodes.flatMap(({ node }) => (node.__typename === 'Claim' ? node : [])),
      (claim) => claim,
    )
      .slice(0, MOST)
      .map((figure) => ({
        heading: 'Figures',
        key: figure.head.id,
        to: figureAddress(figure.head),
        text: figure.head.text,
        shown: <FoldedOption figure={figure} found={figure.hits[0]!} />,
      })),
    ...sources.nodes.flatMap(({ node: source }) => {
      if (source.__typename !== 'Source') return [];
      return {
        heading: 'Sources',
        key: source.id,
        to: sourceAddress(source),
        text: source.name,
        shown: (
          <>
            <bdi>{source.name}</bdi> <span className="soft small">{SOURCE_KINDS[source.kind]}</span>
          </>
        ),
      };
    }),
    ...documents.nodes.flatMap(({ node: document }) => {
      if (document.__typename !== 'Document') return [];
      const text = document.title || document.url || 'Untitled document';
      return {
        heading: 'Documents',
        key: document.id,
        to: documentAddress(document),
        text,
        shown: (
          <>
            <bdi>{text}</bdi> <span className="soft small">{document.publisher?.name}</span>
          </>
        ),
      };
    }),
  ];
}
