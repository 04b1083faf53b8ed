import { held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { Codelists } from '../../domain/codelists.js';
import { none } from '../../domain/scope/tree.js';
import type { CategoryCode, Kept, MeasureCode, PlaceCode, PopulationCode } from '../kept-codes.js';
import type { Reader } from '../reader.js';
import { membersOf, reachedFrom } from '../rules/regions.js';

/** The measures, places, populations and categories that something names. */
export interface Named {
  readonly measures: ReadonlySet<Seq<'measure'>>;
  readonly places: ReadonlySet<Seq<'place'>>;
  readonly populations: ReadonlySet<Seq<'population'>>;
  readonly categories: ReadonlySet<Seq<'category'>>;
}

const SHORT = 'coalesce(t.short, t.label) as short';

/** What is named, with everything it lies within, at any distance: at most four SQL statements, for what is not kept. */
export async function loadCodelists(reader: Reader, named: Named): Promise<Codelists> {
  const kept = reader.kept?.codes;
  const [measures, places, populations, categories] = await Promise.all([
    codesOf(kept?.measures, named.measures, nothingElse, (seqs) => readMeasures(reader, seqs)),
    codesOf(kept?.places, named.places, reachedBy, (seqs) => readPlaces(reader, seqs)),
    codesOf(kept?.populations, named.populations, whole, (seqs) =>
      readTree<PopulationCode>(reader, 'population', SHORT, seqs),
    ),
    codesOf(kept?.categories, named.categories, whole, (seqs) =>
      readTree<CategoryCode>(reader, 'category', `${SHORT}, t.dimension`, seqs),
    ),
  ]);
  return {
    measure: (seq) => held(measures, seq),
    place: (seq) => held(places, seq).label,
    population: (seq) => held(populations, seq).label,
    places: {
      parentOf: (seq) => places.get(seq)?.within ?? null,
      membersOf: (seq) => places.get(seq)?.contains ?? none(),
    },
    populations: { parentOf: (seq) => populations.get(seq)?.within ?? null, membersOf: none },
    category: (seq) => held(categories, seq),
    short: {
      measure: (seq) => ({ ...held(measures, seq), label: held(measures, seq).short }),
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

const nothingElse = (): never[] => [];

const whole = <S>({ within }: { readonly within: S | null }): S[] => (within === null ? [] : [within]);

const reachedBy = (place: PlaceCode): Seq<'place'>[] => [...whole(place), ...place.contains];

/**
 * Codes by their number, with all that they lead to.
 * @param read those that are not kept, with all that they lead to
 */
async function codesOf<Code extends { readonly seq: number }>(
  kept: Kept<Code> | undefined,
  seqs: ReadonlySet<Code['seq']>,
  leadsTo: (code: Code) => readonly Code['seq'][],
  read: (seqs: readonly Code['seq'][]) => Promise<readonly Code[]>,
): Promise<Map<Code['seq'], Code>> {
  const codes = new Map<Code['seq'], Code>();
  const missing: Code['seq'][] = [];
  const reached = new Set(seqs);
  for (const seq of reached) {
    const code = kept?.get(seq);
    if (code) {
      codes.set(seq, code);
      for (const next of leadsTo(code)) reached.add(next);
    } else missing.push(seq);
  }
  for (const code of missing.length > 0 ? await read(missing) : []) {
    codes.set(code.seq, code);
    kept?.set(code.seq, code);
  }
  return codes;
}

async function readMeasures(reader: Reader, seqs: readonly Seq<'measure'>[]): Promise<MeasureCode[]> {
  const rows = await reader.all<Omit<MeasureCode, 'signed'> & { readonly signed: number }>(
    'select seq, label, coalesce(short, label) as short, unit, additivity, signed from measure where seq in ??',
    [seqs],
  );
  return rows.map((row) => ({ ...row, signed: row.signed === 1 }));
}

/** Places with what they lie within and, of regions, what they contain. */
async function readPlaces(reader: Reader, seqs: readonly Seq<'place'>[]): Promise<PlaceCode[]> {
  const rows = await reader.all<Omit<PlaceCode, 'contains'> & { readonly contains: string }>(
    `with recursive ${reachedFrom('select seq from place where seq in ??')}
     select t.seq, t.name as label, t.within, ${membersOf(reader.dialect, 't')} as contains
     from reached cross join place t where t.seq = reached.seq`,
    [seqs],
  );
  return rows.map((row) => ({ ...row, contains: JSON.parse(row.contains) as Seq<'place'>[] }));
}

/** @param columns of the node `t`, beside its number, its label and what it lies within */
const readTree = <Code extends PopulationCode | CategoryCode>(
  reader: Reader,
  table: 'population' | 'category',
  columns: string,
  seqs: readonly Code['seq'][],
): Promise<Code[]> =>
  reader.all<Code>(
    `with recursive up(seq) as (
       select t.seq from ${table} t where t.seq in ??
       union select t.within from up cross join ${table} t where t.seq = up.seq and t.within is not null)
     select t.seq, t.label, t.within, ${columns} from up cross join ${table} t where t.seq = up.seq`,
    [seqs],
  );
