import { LANGUAGES } from '../domain/reading/languages/languages.js';
import type { NamedInTexts } from '../domain/reading/name-read.js';
import { knownNames, type CalledRecord, type KnownName } from '../domain/reading/names/known-names.js';
import { lengthOf, openingOf } from '../domain/reading/names/name-key.js';
import type { Dialect } from './dialect.js';
import type { NewRows } from './record/new-rows.js';
import { CATEGORY } from './tables/category.js';
import { MEASURE } from './tables/measure.js';
import { PLACE, PLACE_ALIAS } from './tables/place.js';
import { POPULATION } from './tables/population.js';
import { SOURCE } from './tables/source.js';
import type { Transaction } from './transaction.js';

/** A record as a row that tells what it is called. */
interface CalledRow {
  readonly node: number;
  readonly label: string;
  readonly short: string | null;
  /** JSON array of strings. */
  readonly aliases: string;
  readonly unit: string | null;
}

/** A name as it is kept. */
interface NameRow extends KnownName {
  readonly kind: NamedInTexts;
  readonly node: number;
}

/** SQL for all records of a kind. */
const ALL: Readonly<Record<NamedInTexts, string>> = {
  measure: 'select seq as node, label, short, aliases, unit from measure',
  place: 'select seq as node, name as label, null as short, aliases, null as unit from place',
  population: 'select seq as node, label, short, aliases, null as unit from population',
  category: 'select seq as node, label, short, aliases, null as unit from category',
  source: 'select seq as node, name as label, short, aliases, null as unit from source',
};

/** Writes anew by which names the words of texts name what is on record. */
export async function nameAllRecords(
  transaction: Pick<Transaction, 'dialect' | 'all' | 'run'>,
): Promise<void> {
  for (const [kind, sql] of Object.entries(ALL) as [NamedInTexts, string][])
    await keepNames(
      transaction,
      (await transaction.all<CalledRow>(sql)).flatMap((row) => namesOfRow(kind, row)),
    );
  await keepNames(
    transaction,
    namesOfAliases(
      await transaction.all<{ place: number; alias: string }>('select place, alias from place_alias'),
    ),
  );
}

/** Adds the names of new records, and those that built-in places were given. */
export async function nameRecords(transaction: Transaction, rows: NewRows): Promise<void> {
  const called = (kind: NamedInTexts, given: readonly GivenRow[]): NameRow[] =>
    given.flatMap((row) => namesOfRow(kind, calledRow(row)));
  await keepNames(transaction, [
    ...called('measure', rows.of(MEASURE)),
    ...called('place', rows.of(PLACE)),
    ...called('population', rows.of(POPULATION)),
    ...called('category', rows.of(CATEGORY)),
    ...called('source', rows.of(SOURCE)),
    ...namesOfAliases(rows.of(PLACE_ALIAS)),
  ]);
}

/** A row as it is written. */
interface GivenRow {
  readonly seq: number;
  readonly label?: string;
  readonly name?: string;
  readonly short?: string | null;
  readonly aliases?: string;
  readonly unit?: string | null;
}

const calledRow = ({ seq, label, name, short = null, aliases = '[]', unit = null }: GivenRow): CalledRow => ({
  node: seq,
  label: label ?? name ?? '',
  short,
  aliases,
  unit,
});

const namesOfRow = (kind: NamedInTexts, { node, label, short, aliases, unit }: CalledRow): NameRow[] =>
  namesOf(node, {
    kind,
    names: [label, ...(short === null ? [] : [short]), ...(JSON.parse(aliases) as string[])],
    unit,
  });

const namesOfAliases = (aliases: readonly { readonly place: number; readonly alias: string }[]): NameRow[] =>
  aliases.flatMap(({ place, alias }) => namesOf(place, { kind: 'place', names: [alias], unit: null }));

const NAMINGS = LANGUAGES.map(({ naming }) => naming);

const namesOf = (node: number, record: CalledRecord): NameRow[] =>
  knownNames(record, NAMINGS).map((name) => ({ ...name, kind: record.kind, node }));

/** So many names go in one statement. */
const AT_ONCE = 5_000;

async function keepNames(
  transaction: Pick<Transaction, 'dialect' | 'run'>,
  names: readonly NameRow[],
): Promise<void> {
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE);
    await transaction.run(KEEPING[transaction.dialect], [JSON.stringify(some)]);
    await transaction.run(OPENING[transaction.dialect], [JSON.stringify(openingsOf(some))]);
  }
}

const openingsOf = (names: readonly NameRow[]): { opening: string; pieces: number }[] =>
  [...new Set(names.map(({ folded }) => folded))].map((folded) => ({
    opening: openingOf(folded),
    pieces: lengthOf(folded),
  }));

/** What has a name already is not given it twice. */
const KEEPING: Readonly<Record<Dialect, string>> = {
  sqlite: `insert into known_name (folded, kind, node, name, how, needs)
    select value ->> 'folded', value ->> 'kind', value ->> 'node', value ->> 'name', value ->> 'how', value ->> 'needs'
      from json_each(?) where true on conflict do nothing`,
  postgres: `insert into known_name (folded, kind, node, name, how, needs)
    select folded, kind, node, name, how, needs
      from json_to_recordset(cast(? as json))
        as n(folded text, kind text, node bigint, name text, how text, needs text)
    on conflict do nothing`,
};

const OPENING: Readonly<Record<Dialect, string>> = {
  sqlite: `insert into name_opening (opening, pieces)
    select value ->> 'opening', value ->> 'pieces' from json_each(?) where true on conflict do nothing`,
  postgres: `insert into name_opening (opening, pieces)
    select opening, pieces from json_to_recordset(cast(? as json)) as n(opening text, pieces bigint)
    on conflict do nothing`,
};
