import { seqOf, type Seq } from '../../kernel/seq.js';
import { eachOf, listAt } from '../../kernel/certain.js';
import type { Decision } from '../../domain/record/decide.js';
import type { GivenRecord } from '../../domain/record/given.js';
import { noteOnChangedCopy, type ExactFigure } from '../../domain/record/notes/changed-copy.js';
import { noteOnCutsOfPeople } from '../../domain/record/notes/cuts-of-people.js';
import { noteOnLeftAside } from '../../domain/record/notes/left-aside.js';
import {
  readBuiltIn,
  readExact,
  readOnlyUpstream,
  readSiblings,
  type ExactRow,
} from '../../storage/record/noted.js';
import type { Reader } from '../../storage/reader.js';

/** A record that was kept, or was known. */
export interface Kept {
  readonly record: GivenRecord;
  readonly decision: Decision;
}

/** What is likely a slip in a record, and no fault. */
export interface Noted {
  readonly record: GivenRecord;
  readonly message: string;
}

/** What is likely a slip in records that were written just now, in no order. */
export async function notesOn(reader: Reader, kept: readonly Kept[]): Promise<Noted[]> {
  return [
    ...(await onPopulations(reader, kept)),
    ...(await onPlaces(reader, kept)),
    ...(await onCopies(reader, kept)),
  ];
}

/** Once for all that lie within one population. */
async function onPopulations(reader: Reader, kept: readonly Kept[]): Promise<Noted[]> {
  const made = new Map(
    kept.flatMap(({ record, decision: { created, seq } }) =>
      created && record.type === 'population' ? [[seqOf('population', seq), record] as const] : [],
    ),
  );
  if (made.size === 0) return [];
  const within = new Set<number>();
  return (await readSiblings(reader, [...made.keys()])).flatMap((sibling) => {
    const message = noteOnCutsOfPeople(sibling.label, sibling.other);
    const record = made.get(sibling.population);
    if (message === undefined || !record || within.has(sibling.within)) return [];
    within.add(sibling.within);
    return [{ record, message }];
  });
}

async function onPlaces(reader: Reader, kept: readonly Kept[]): Promise<Noted[]> {
  const given = kept.flatMap(({ record, decision: { seq } }) =>
    record.type === 'place' ? [{ record, seq: seqOf('place', seq) }] : [],
  );
  if (given.length === 0) return [];
  const rows = await readBuiltIn(
    reader,
    given.map(({ seq }) => seq),
  );
  const builtIn = new Map(
    rows.map((row) => [row.place, { ...row, aliases: JSON.parse(row.aliases) as string[] }]),
  );
  return given.flatMap(({ record, seq }) => {
    const place = builtIn.get(seq);
    const message = place && noteOnLeftAside(record, place);
    return message === undefined ? [] : [{ record, message }];
  });
}

async function onCopies(reader: Reader, kept: readonly Kept[]): Promise<Noted[]> {
  const made = kept.flatMap(({ record, decision: { created, seq, statement } }) =>
    created && statement && record.type === 'statement' && record.relays && record.relays.length > 0
      ? [{ record, seq: seqOf('statement', seq), claims: statement.asserted.claims }]
      : [],
  );
  if (made.length === 0) return [];
  const only = new Map(
    (
      await readOnlyUpstream(
        reader,
        made.map(({ seq }) => seq),
      )
    ).map((row) => [row.statement, row]),
  );
  const exact = new Map<Seq<'statement'>, ExactRow[]>();
  for (const row of await readExact(reader, [
    ...new Set([...only.values()].flatMap(({ statement, upstream }) => [statement, upstream])),
  ]))
    exact.set(row.statement, [...listAt(exact, row.statement), row]);
  return made.flatMap(({ record, seq, claims }) => {
    const upstream = only.get(seq);
    if (!upstream) return [];
    const reported = new Set(claims.map(({ entry }) => entry.seq));
    const figures = [...eachOf(exact, upstream.upstream)].map(figureOf);
    return [...eachOf(exact, seq)].flatMap((row) => {
      const message = reported.has(row.claim)
        ? noteOnChangedCopy(figureOf(row), figures, upstream.name)
        : undefined;
      return message === undefined ? [] : [{ record, message }];
    });
  });
}

const figureOf = ({
  value,
  measure,
  place,
  period_start,
  period_end,
  population,
  categories,
}: ExactRow): ExactFigure => ({
  value,
  scope: JSON.stringify([measure, place, period_start, period_end, population, categories]),
});
