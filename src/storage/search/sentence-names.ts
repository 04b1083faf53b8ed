import type { Sought } from '../../domain/search/sought.js';
import { tokenize } from '../../domain/text/tokens.js';
import type { Reader } from '../reader.js';

/** So many records that a query names are marked where sentences name them otherwise. */
const MOST_NAMES = 30;

const NAMES: Readonly<Record<string, string>> = {
  measure: "select coalesce(short, '') as name from measure where seq in ??",
  place: 'select name from place where seq in ??',
  population: 'select coalesce(short, label) as name from population where seq in ??',
  category: 'select coalesce(short, label) as name from category where seq in ??',
};

const ALL = Object.values(NAMES).join(' union all ');

/** The words by which the sentences of figures call what a query names, by whatever name it does. */
export async function readSentenceNames(reader: Reader, sought: readonly Sought[]): Promise<Set<string>> {
  const names = sought.flatMap((one) => one.names).slice(0, MOST_NAMES);
  const means = Object.keys(NAMES).map((kind) =>
    names.flatMap((name): readonly number[] => (name.kind === kind ? name.means : [])),
  );
  if (means.every((some) => some.length === 0)) return new Set();
  const rows = await reader.all<{ name: string }>(ALL, means);
  return new Set(rows.flatMap(({ name }) => tokenize(name).map(({ token }) => token)));
}
