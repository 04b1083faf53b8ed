import { present } from '../../kernel/certain.js';
import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import type { Entry, RollupFigure } from '../../domain/rollup/facts.js';
import type { Box } from '../../domain/scope/region.js';
import { statedTime } from '../../domain/claim/scoped-figure.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Reader } from '../reader.js';
import { readInside } from '../inside.js';
import type { LoadedClaims } from './claims.js';
import { countedBy, counts } from '../rules/as-of.js';

/** One time a claim was brought in. */
export interface EntryRow {
  readonly claim: Seq<'claim'>;
  readonly statement: Seq<'statement'>;
  readonly position: number;
  readonly saidStart: number;
}

/** The places directly within a place, of a region what it contains, by number. */
export async function readSubdivisions(reader: Reader, place: Seq<'place'> | null): Promise<Seq<'place'>[]> {
  if (place === null) return [];
  const rows = await reader.all<{ seq: Seq<'place'> }>(
    `select member as seq from place_member where place = ?
     union select seq from place where within = ? order by seq`,
    [place, place],
  );
  return rows.map(({ seq }) => seq);
}

/** The counted entries, by some voices, of figures of a measure whose box may lie within one. */
export async function readEntriesWithin(
  reader: Reader,
  {
    measure,
    box,
    voices,
    asOf,
  }: { measure: Seq<'measure'>; box: Box; voices: readonly FoldedVoice[]; asOf: AsOf },
): Promise<EntryRow[]> {
  const time = statedTime(box);
  const speaking = await reader.all<{ seq: Seq<'source'> }>(
    'select seq from source_summary where root in ??',
    [voices],
  );
  const period = time ? 'c.period_start >= ? and c.period_end <= ?' : 'c.period_start is null';
  // Few claims of a scope are theirs, which is kept by source: of each it is looked for once among all who brought it in.
  const entries = `select a.claim, a.statement, a.seq as position, s.said_start as "saidStart"
    from claim_summary c cross join assertion a cross join statement_summary s
    where c.measure = ? and ${period}
      and exists (select 1 from source_claim k where k.claim = c.seq and k.originates = 1 and +k.source in ??)
      and a.claim = c.seq and a.role = 'ORIGIN' and s.seq = a.statement and ${counts('s')}
      and exists (select 1 from statement_voice v where v.statement = s.seq and v.root in ??)`;
  const params = [
    measure,
    ...(time ? [time.start, time.end] : []),
    speaking.map(({ seq }) => seq),
    ...countedBy(asOf),
    voices,
  ];
  return box.place === null
    ? reader.all(`${entries} and c.place is null`, params)
    : reader.all(`${entries} and c.place in ??`, [...params, await readInside(reader, box.place)]);
}

/** The rows as entries of figures. */
export const entriesOf = (
  loaded: LoadedClaims,
  rows: readonly EntryRow[],
  side: readonly string[],
): Entry[] =>
  rows.map(({ claim, ...row }) => ({ ...row, figure: present(rollupFigure(loaded, claim, side)) }));

/** A claim as a figure to add up; undefined when it is none. */
export function rollupFigure(
  loaded: LoadedClaims,
  seq: Seq<'claim'>,
  side: readonly string[],
): RollupFigure | undefined {
  const { claim, scoped } = loaded.claim(seq);
  return scoped ? { claim, scoped, side } : undefined;
}
