import type { CategoryEntry, MeasureEntry, TreeEntry } from '../../domain/record/entries.js';
import type { Memory } from '../../domain/record/known.js';
import type { KeptBranches } from '../kept-entries.js';
import type { Reader } from '../reader.js';
import { throughKept } from '../through-kept.js';

/** Brings into memory the measures named. */
export async function loadMeasures(
  reader: Reader,
  { measures }: Memory,
  names: readonly string[],
): Promise<void> {
  const found = await throughEntries(reader.kept?.entries.measures, names, async (some) => {
    const rows = await reader.all<Omit<MeasureEntry, 'signed'> & { readonly signed: number }>(
      'select seq, id, ref, label, unit, additivity, signed, fingerprint from measure where id in ?? or ref in ??',
      [some, some],
    );
    return rows.map(({ signed, ...row }) => [{ ...row, signed: signed === 1 }]);
  });
  for (const measure of found) measures.add(measure);
}

type Tree<E> = Omit<E, 'builtIn' | 'aliases'> & {
  /** JSON array of strings. */
  readonly aliases: string;
};

/** Named populations and all they lie within, up to the roots. */
export async function loadPopulations(
  reader: Reader,
  { populations }: Memory,
  names: readonly string[],
): Promise<void> {
  const found = await throughEntries(reader.kept?.entries.populations, names, async (some) =>
    branches(
      some,
      await reader.all<Tree<TreeEntry<'population'>>>(
        `with recursive up(seq) as (
           select seq from population where id in ?? or ref in ??
           union select t.within from up cross join population t where t.seq = up.seq and t.within is not null)
         select t.seq, t.id, t.ref, t.label, t.within, t.fingerprint, t.aliases
         from up cross join population t where t.seq = up.seq`,
        [some, some],
      ),
    ),
  );
  for (const population of found) populations.add(population);
}

/** Named categories and all they lie within, up to the roots. */
export async function loadCategories(
  reader: Reader,
  { categories }: Memory,
  names: readonly string[],
): Promise<void> {
  const found = await throughEntries(reader.kept?.entries.categories, names, async (some) =>
    branches(
      some,
      await reader.all<Tree<CategoryEntry>>(
        `with recursive up(seq) as (
           select seq from category where id in ?? or ref in ??
           union select t.within from up cross join category t where t.seq = up.seq and t.within is not null)
         select t.seq, t.id, t.ref, t.dimension, t.label, t.short, t.within, t.aliases, t.fingerprint
         from up cross join category t where t.seq = up.seq`,
        [some, some],
      ),
    ),
  );
  for (const category of found) categories.add(category);
}

/** From each of what is named up to its root. */
function branches<E extends { readonly seq: number; readonly within: number | null } & Named>(
  names: readonly string[],
  rows: readonly Tree<E>[],
): (E & { readonly builtIn: false; readonly aliases: string[] })[][] {
  const entries = rows.map((row) => ({
    ...(row as unknown as E),
    builtIn: false as const,
    aliases: JSON.parse(row.aliases) as string[],
  }));
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const asked = new Set(names);
  return entries
    .filter(({ id, ref }) => asked.has(id) || asked.has(ref))
    .map((entry) => {
      const branch = [entry];
      for (let up = entry.within; up !== null; up = branch.at(-1)?.within ?? null) {
        const above = bySeq.get(up);
        if (above === undefined) break;
        branch.push(above);
      }
      return branch;
    });
}

interface Named {
  readonly id: string;
  readonly ref: string;
}

/**
 * What some names stand for, each with all that comes with it: kept between reads, where anything is.
 * @param read what is named, each first of what comes with it
 */
async function throughEntries<E extends Named>(
  kept: KeptBranches<E> | undefined,
  names: readonly string[],
  read: (names: readonly string[]) => Promise<readonly (readonly E[])[]>,
): Promise<E[]> {
  if (names.length === 0) return [];
  if (!kept) return (await read(names)).flat();
  const found = await throughKept(kept, names, async (missing) => {
    const asked = new Set(missing);
    return (await read(missing)).flatMap((entries) =>
      [entries[0]?.id, entries[0]?.ref].flatMap((name) =>
        name !== undefined && asked.has(name) ? [[name, entries] as const] : [],
      ),
    );
  });
  return [...found.values()].flat();
}
