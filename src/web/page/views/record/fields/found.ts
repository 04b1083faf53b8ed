import { useAnswer } from '../../../api/answer.ts';
import type { Choice, Option } from '../../../fields/choice.ts';
import type { Found } from '../../../fields/completion.tsx';
import { useTypedWords } from '../../../fields/typed-words.ts';
import {
  FindStatementsDocument,
  VocabularyDocument,
  type FindStatementsQuery,
} from '../../../generated/graphql.ts';
import { folded } from '../../../words/folded.ts';
import type { CategoryOption } from '../draft/drafts.ts';
import { speakersOf, type Spoken } from '../../../words/voices.ts';

const MOST = 12;

const holding = <Item extends Option>(options: readonly Item[], { typed, chosen }: Choice): Item[] => {
  const words = chosen === null ? folded(typed).split(/\s+/) : [];
  return options.filter(({ text, note }) =>
    words.every((word) => folded(`${text} ${note ?? ''}`).includes(word)),
  );
};

/** Measures whose label or unit holds what is typed. */
export function useFoundMeasures(choice: Choice): Found {
  const { data } = useAnswer(VocabularyDocument, {}, { isShared: true });
  const options = (data?.measures ?? []).map(({ id, label, unit }) => ({
    id,
    text: label,
    note: `in ${unit}`,
  }));
  return { options: holding(options, choice), isFresh: data !== undefined };
}

/** Populations whose label holds what is typed. */
export function useFoundPopulations(choice: Choice): Found {
  const { data } = useAnswer(VocabularyDocument, {}, { isShared: true });
  const options = (data?.populations ?? []).map(({ id, label, within }) => ({
    id,
    text: label,
    note: within ? `among ${within.label}` : undefined,
  }));
  return { options: holding(options, choice), isFresh: data !== undefined };
}

interface Cut {
  readonly id: string;
  readonly dimension: string;
  readonly label: string;
  readonly within?: { readonly label: string } | null;
}

/** A category as it is chosen: told apart by its dimension. */
export const categoryOption = ({ id, dimension, label, within }: Cut): CategoryOption => ({
  id,
  dimension,
  text: label,
  note: within ? `${dimension}, within ${within.label}` : dimension,
});

/** Categories whose label or dimension holds what is typed. */
export function useFoundCategories(choice: Choice<CategoryOption>): Found<CategoryOption> {
  const { data } = useAnswer(VocabularyDocument, {}, { isShared: true });
  const options = (data?.categories ?? []).map(categoryOption);
  return { options: holding(options, choice), isFresh: data !== undefined };
}

type Said = Extract<FindStatementsQuery['search']['nodes'][number]['node'], { __typename: 'Statement' }>;

/** A statement as it is chosen: who said it and when, told apart by what was said. */
export const statementOption = ({
  id,
  quote,
  said,
  claims,
  ...spoken
}: Pick<Said, 'id' | 'quote' | 'said' | 'claims' | keyof Spoken>): Option => ({
  id,
  text: `${speakersOf(spoken)}, ${said.label}`,
  note: claims[0]?.text ?? quote ?? undefined,
});

/** Statements of a source, of a figure or in words that hold what is typed; until then those that suggest themselves. */
export function useFoundStatements(choice: Choice, suggested: readonly Option[]): Found {
  const { words, isStill } = useTypedWords(choice);
  const { data, isAsking } = useAnswer(FindStatementsDocument, { words }, { skip: words === '' });
  if (words === '') return { options: suggested, isFresh: isStill };
  const statements = (data?.search.nodes ?? []).flatMap(({ node }) => {
    if (node.__typename === 'Statement') return [node];
    return node.__typename === 'Claim' || node.__typename === 'Source' ? node.statements.nodes : [];
  });
  const options = new Map(statements.map((statement) => [statement.id, statementOption(statement)]));
  // Of those that hold the words, the ones that suggest themselves come first, in their order.
  const likely = suggested.filter(({ id }) => options.has(id));
  const ordered = new Map([...likely, ...options.values()].map((option) => [option.id, option]));
  return { options: [...ordered.values()].slice(0, MOST), isFresh: isStill && !isAsking };
}
