import { useAnswer } from '../../../api/answer.ts';
import type { Choice, Option } from '../../../fields/choice.ts';
import type { Found } from '../../../fields/completion.tsx';
import { useTypedWords } from '../../../fields/typed-words.ts';
import {
  FindStatementsDocument,
  MeasuresAndPopulationsDocument,
  type FindStatementsQuery,
} from '../../../generated/graphql.ts';
import { folded } from '../../../words/folded.ts';

const MOST = 12;

const holding = (options: readonly Option[], { typed, chosen }: Choice): Option[] => {
  const words = chosen === null ? folded(typed).split(/\s+/) : [];
  return options.filter(({ text, note }) =>
    words.every((word) => folded(`${text} ${note ?? ''}`).includes(word)),
  );
};

/** Measures whose label or unit holds what is typed. */
export function useFoundMeasures(choice: Choice): Found {
  const { data } = useAnswer(MeasuresAndPopulationsDocument, {});
  const options = (data?.measures ?? []).map(({ id, label, unit }) => ({
    id,
    text: label,
    note: `in ${unit}`,
  }));
  return { options: holding(options, choice), isFresh: data !== undefined };
}

/** Populations whose label holds what is typed. */
export function useFoundPopulations(choice: Choice): Found {
  const { data } = useAnswer(MeasuresAndPopulationsDocument, {});
  const options = (data?.populations ?? []).map(({ id, label, within }) => ({
    id,
    text: label,
    note: within ? `among ${within.label}` : undefined,
  }));
  return { options: holding(options, choice), isFresh: data !== undefined };
}

type Said = Extract<FindStatementsQuery['search']['nodes'][number]['node'], { __typename: 'Statement' }>;

/** A statement as it is chosen: who said it and when, told apart by what was said. */
export const statementOption = ({
  id,
  quote,
  said,
  source,
  claims,
}: Pick<Said, 'id' | 'quote' | 'said' | 'source' | 'claims'>): Option => ({
  id,
  text: `${source.name}, ${said.label}`,
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
  return { options: [...options.values()].slice(0, MOST), isFresh: isStill && !isAsking };
}
