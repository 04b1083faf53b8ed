import { held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { Additivity } from '../../domain/vocabulary/additivities.js';
import type { Codelists } from '../../domain/codelists.js';
import { none } from '../../domain/scope/tree.js';
import type { Reader } from '../reader.js';
import { membersOf, reachedFrom } from '../rules/regions.js';

/** The measures, places, populations and categories that something names. */
export interface Named {
  readonly measures: ReadonlySet<Seq<'measure'>>;
  readonly places: ReadonlySet<Seq<'place'>>;
  readonly populations: ReadonlySet<Seq<'population'>>;
  readonly categories: ReadonlySet<Seq<'category'>>;
}

type TreeKind = 'place' | 'population' | 'category';

interface MeasureRow {
  readonly seq: Seq<'measure'>;
  readonly label: string;
  readonly unit: string;
  readonly additivity: Additivity;
  readonly signed: number;
  readonly short: string;
}

interface TreeRow<K extends TreeKind> {
  readonly seq: Seq<K>;
  readonly label: string;
  readonly within: Seq<K> | null;
}

interface ShortRow<K extends TreeKind> extends TreeRow<K> {
  readonly short: string;
}

const SHORT = 'coalesce(t.short, t.label) as short';

interface CategoryRow extends ShortRow<'category'> {
  readonly dimension: string;
}

/** What is named, with everything it lies within, at any distance: four SQL statements for any number. */
export async function loadCodelists(reader: Reader, named: Named): Promise<Codelists> {
  const [measures, places, populations, categories] = await Promise.all([
    reader.all<MeasureRow>(
      'select seq, label, coalesce(short, label) as short, unit, additivity, signed from measure where seq in ??',
      [[...named.measures]],
    ),
    readPlaces(reader, named.places),
    readTree<'population', ShortRow<'population'>>(
      reader,
      'population',
      'label',
      named.populations,
      `, ${SHORT}`,
    ),
    readTree<'category', CategoryRow>(
      reader,
      'category',
      'label',
      named.categories,
      `, ${SHORT}, t.dimension`,
    ),
  ]);
  const measureOf = new Map(measures.map((row) => [row.seq, { ...row, signed: row.signed === 1 }]));
  return {
    measure: (seq) => held(measureOf, seq),
    place: (seq) => held(places, seq).label,
    population: (seq) => held(populations, seq).label,
    places: {
      parentOf: (seq) => places.get(seq)?.within ?? null,
      membersOf: (seq) => places.get(seq)?.contains ?? none(),
    },
    populations: { parentOf: (seq) => populations.get(seq)?.within ?? null, membersOf: none },
    category: (seq) => held(categories, seq),
    short: {
      measure: (seq) => ({ ...held(measureOf, seq), label: held(measureOf, seq).short }),
      place: (seq) => held(places, seq).label,
      population: (seq) => held(populations, seq).short,
      category: (seq) => ({ ...held(categories, seq), label: held(categories, seq).short }),
    },
    categories: {
      parentOf: (seq) => categories.get(seq)?.within ?? null,
      membersOf: none,
      dimensionOf: (seq) => held(categories, seq).dimension,
    },
  };
}

interface PlaceRow extends TreeRow<'place'> {
  readonly contains: readonly Seq<'place'>[];
}

/** Places with what they lie within and, of regions, what they contain. */
async function readPlaces(
  reader: Reader,
  seqs: ReadonlySet<Seq<'place'>>,
): Promise<Map<Seq<'place'>, PlaceRow>> {
  if (seqs.size === 0) return new Map();
  const rows = await reader.all<TreeRow<'place'> & { readonly contains: string }>(
    `with recursive ${reachedFrom('select seq from place where seq in ??')}
     select t.seq, t.name as label, t.within, ${membersOf(reader.dialect, 't')} as contains
     from reached cross join place t where t.seq = reached.seq`,
    [[...seqs]],
  );
  return new Map(
    rows.map((row) => [row.seq, { ...row, contains: JSON.parse(row.contains) as Seq<'place'>[] }]),
  );
}

/** @param columns of the node `t`, beside those of a TreeRow */
async function readTree<K extends TreeKind, R extends TreeRow<K> = TreeRow<K>>(
  reader: Reader,
  table: K,
  label: 'name' | 'label',
  seqs: ReadonlySet<Seq<K>>,
  columns = '',
): Promise<Map<Seq<K>, R>> {
  if (seqs.size === 0) return new Map();
  const rows = await reader.all<R>(
    `with recursive up(seq) as (
       select t.seq from ${table} t where t.seq in ??
       union select t.within from up cross join ${table} t where t.seq = up.seq and t.within is not null)
     select t.seq, t.${label} as label, t.within${columns} from up cross join ${table} t where t.seq = up.seq`,
    [[...seqs]],
  );
  return new Map(rows.map((row) => [row.seq, row]));
}
