import { useAnswer } from '../../../api/answer.ts';
import { SearchPageDocument, type SearchKind, type SearchPageQuery } from '../../../generated/graphql.ts';
import type { Choice, Option } from '../draft/choice.ts';
import type { Found } from './completion-field.tsx';
import { useWords } from './found.ts';

type Hit = SearchPageQuery['search']['nodes'][number];

/** Claims, statements and rebuttals that hold what is typed. */
export function useFoundTargets(choice: Choice, kinds: readonly SearchKind[]): Found {
  const { words, isStill } = useWords(choice);
  const { data, isAsking } = useAnswer(
    SearchPageDocument,
    { words, kinds: [...kinds], first: 8 },
    { skip: words === '' },
  );
  const options = words === '' ? [] : (data?.search.nodes ?? []).flatMap(targetOption);
  return { options, isFresh: isStill && words !== '' && !isAsking };
}

function targetOption({ node, snippet }: Hit): readonly Option[] {
  switch (node.__typename) {
    case 'Claim':
      return [{ id: node.id, text: node.text }];
    case 'Statement':
      return [
        { id: node.id, text: `${node.source.name}, ${node.said.label}`, note: snippet.replaceAll('**', '') },
      ];
    case 'Rebuttal':
      return [{ id: node.id, text: node.summary ?? 'An objection', note: `by ${node.source.name}` }];
    case 'Source':
    case 'Document':
      return [];
  }
}
