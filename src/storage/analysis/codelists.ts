import { held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { Additivity } from '../../domain/vocabulary/additivities.js';
import type { Codelists } from '../../domain/codelists.js';
import type { Reader } from '../reader.js';

/** The measures, places and populations that something names. */
export interface Named {
  readonly measures: ReadonlySet<Seq<'measure'>>;
  readonly places: ReadonlySet<Seq<'place'>>;
  readonly populations: ReadonlySet<Seq<'population'>>;
}

interface MeasureRow {
  readonly seq: Seq<'measure'>;
  readonly label: string;
  readonly unit: string;
  readonly additivity: Additivity;
}

interface TreeRow<K extends 'place' | 'population'> {
  readonly seq: Seq<K>;
  readonly label: string;
  readonly within: Seq<K> | null;
}

/** What is named, with everything it lies within, at any distance: three SQL statements for any number. */
export async function loadCodelists(reader: Reader, named: Named): Promise<Codelists> {
  const [measures, places, populations] = await Promise.all([
    reader.all<MeasureRow>('select seq, label, unit, additivity from measure where seq in ??', [
      [...named.measures],
    ]),
    readTree(reader, 'place', 'name', named.places),
    readTree(reader, 'population', 'label', named.populations),
  ]);
  const measureOf = new Map(measures.map((row) => [row.seq, row]));
  return {
    measure: (seq) => held(measureOf, seq),
    place: (seq) => held(places, seq).label,
    population: (seq) => held(populations, seq).label,
    places: { parentOf: (seq) => places.get(seq)?.within ?? null },
    populations: { parentOf: (seq) => populations.get(seq)?.within ?? null },
  };
}

async function readTree<K extends 'place' | 'population'>(
  reader: Reader,
  table: K,
  label: 'name' | 'label',
  seqs: ReadonlySet<Seq<K>>,
): Promise<Map<Seq<K>, TreeRow<K>>> {
  if (seqs.size === 0) return new Map();
  const rows = await reader.all<TreeRow<K>>(
    `with recursive up(seq) as (
       select t.seq from ${table} t where t.seq in ??
       union select t.within from up cross join ${table} t where t.seq = up.seq and t.within is not null)
     select t.seq, t.${label} as label, t.within from up cross join ${table} t where t.seq = up.seq`,
    [[...seqs]],
  );
  return new Map(rows.map((row) => [row.seq, row]));
}
