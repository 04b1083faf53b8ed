import { useAnswer } from '../../../api/answer.ts';
import {
  FindPlacesDocument,
  FindSourcesDocument,
  FindStatementsDocument,
  MeasuresAndPopulationsDocument,
  type FindStatementsQuery,
} from '../../../generated/graphql.ts';
import { usePause } from '../../../parts/pause.ts';
import { SOURCE_KINDS } from '../../../words/kinds.ts';
import type { Choice, Option } from '../draft/choice.ts';
import type { Found } from './completion-field.tsx';

const PAUSE_MS = 180;
const MOST = 12;

/** The words to look for, once typing pauses; none when something is chosen, for then all there is may be shown. */
export function useWords({ typed, chosen }: Choice): { readonly words: string; readonly isStill: boolean } {
  const now = chosen === null ? typed.trim() : '';
  const words = usePause(now, PAUSE_MS);
  return { words, isStill: words === now };
}

/** Sources whose name or alias holds what is typed. */
export function useFoundSources(choice: Choice): Found {
  const { words, isStill } = useWords(choice);
  const { data, isAsking } = useAnswer(FindSourcesDocument, { words: words || null, first: 8 });
  const options = (data?.sources.nodes ?? []).map(({ id, name, kind, partOf }) => ({
    id,
    text: name,
    note: [SOURCE_KINDS[kind], partOf && `of ${partOf.name}`].filter(Boolean).join(' '),
  }));
  return { options, isFresh: isStill && !isAsking };
}

/** Places whose name holds what is typed, or whose code begins with it. */
export function useFoundPlaces(choice: Choice): Found {
  const { words, isStill } = useWords(choice);
  const { data, isAsking } = useAnswer(FindPlacesDocument, { words }, { skip: words.length < 2 });
  const places = words.length < 2 ? [] : (data?.places ?? []);
  const options = places
    .map((place) => ({ place, rank: rankOf(place, folded(words)) }))
    .sort((a, b) => a.rank - b.rank || a.place.name.localeCompare(b.place.name))
    .slice(0, MOST)
    .map(({ place: { id, ref, name, within } }) => ({
      id,
      text: name,
      note: [within?.name, ref].filter(Boolean).join(', '),
    }));
  return { options, isFresh: isStill && !isAsking };
}

/** The place of just this code first, then of just this name, then those that begin so, then the rest. */
function rankOf({ ref, name }: { readonly ref: string; readonly name: string }, words: string): number {
  if (folded(ref) === words) return 0;
  if (folded(name) === words) return 1;
  return folded(name).startsWith(words) ? 2 : 3;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

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
  const { words, isStill } = useWords(choice);
  const { data, isAsking } = useAnswer(FindStatementsDocument, { words }, { skip: words === '' });
  if (words === '') return { options: suggested, isFresh: isStill };
  const statements = (data?.search.nodes ?? []).flatMap(({ node }) => {
    if (node.__typename === 'Statement') return [node];
    return node.__typename === 'Claim' || node.__typename === 'Source' ? node.statements.nodes : [];
  });
  const options = new Map(statements.map((statement) => [statement.id, statementOption(statement)]));
  return { options: [...options.values()].slice(0, MOST), isFresh: isStill && !isAsking };
}
