import type { FoldedVoice, Instant, Seq } from '../kernel/seq.js';
import {
  NO_FACTS,
  type DisputeFacts,
  type RetractionFact,
  type StatementFact,
} from '../domain/dispute/facts.js';
import type { Basis } from '../domain/vocabulary/bases.js';
import { bySpeakers, SPEAKERS, SPEAKING, SPOKEN, type SpokenRow } from './analysis/speakers.js';
import { ofManyRows } from './many-rows.js';
import type { Reader } from './reader.js';

/** Of a statement `s`, as `takenBack`: 1 where it was ever taken back, or a voice's part in it; mostly nothing was. */
export const TAKEN_BACK = `case when exists (select 1 from retraction t where t.target_statement = s.seq)
  then 1 else 0 end as "takenBack"`;

/**
 * What was ever recorded about the taking back of some statements.
 * @param seqs only those that were taken back need be among them (`TAKEN_BACK`)
 */
export async function loadRetractions(
  reader: Reader,
  seqs: readonly Seq<'statement'>[],
): Promise<DisputeFacts> {
  const retractions = await readStatementRetractions(reader, seqs);
  const said = new Set(
    retractions.flatMap(({ statement, retracted }) => [
      statement,
      ...(retracted === undefined ? [] : [retracted]),
    ]),
  );
  return { ...NO_FACTS, retractions, statements: (await readStatements(reader, [...said])).statements };
}

/** Some statements, their retractions, and the statements by which these were made, at any distance. */
export async function readSaid(
  reader: Reader,
  said: readonly Seq<'statement'>[],
): Promise<Pick<DisputeFacts, 'statements' | 'retractions'>> {
  const { statements, takenBack } = await readStatements(reader, said);
  const retractions = await readStatementRetractions(reader, takenBack);
  const others = new Set(retractions.map(({ statement }) => statement));
  for (const seq of statements.keys()) others.delete(seq);
  const retracting = await readStatements(reader, [...others]);
  return { statements: new Map([...statements, ...retracting.statements]), retractions };
}

/** Retractions of some statements, and of the statements by which they were retracted, at any distance. */
async function readStatementRetractions(
  reader: Reader,
  statements: readonly Seq<'statement'>[],
): Promise<RetractionFact[]> {
  if (statements.length === 0) return [];
  return reader.all(
    `with recursive back(seq) as (
       select r.seq from retraction r where r.target_statement in ??
       union select r.seq from back cross join retraction b cross join retraction r
         where b.seq = back.seq and r.target_statement = b.statement)
     select r.statement, r.target_statement as retracted, r.reason
     from back cross join retraction r where r.seq = back.seq order by r.seq`,
    [statements],
  );
}

interface StatementRow extends SpokenRow {
  /** 1 where it was ever taken back, or a voice's part in it. */
  readonly takenBack: number;
  readonly edtf: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly countsFrom: Instant;
  readonly basis: Basis;
  readonly voice: FoldedVoice;
}

const STATEMENTS = ofManyRows(
  ['seq', 'edtf', 'start', 'end', 'countsFrom', 'basis', 'voice', 'sourceName', 'voiceName', 'takenBack'],
  `select s.seq, s.said_on as edtf, s.said_start as start, s.said_end as "end", s.counts_from as "countsFrom", s.basis,
     v.root as voice, ${SPOKEN}, ${TAKEN_BACK}
   from ${SPEAKERS} where s.seq in ?? and ${SPEAKING} order by s.seq, v.position`,
);

async function readStatements(
  reader: Reader,
  seqs: readonly Seq<'statement'>[],
): Promise<{
  readonly statements: ReadonlyMap<Seq<'statement'>, StatementFact>;
  readonly takenBack: readonly Seq<'statement'>[];
}> {
  if (seqs.length === 0) return { statements: new Map(), takenBack: [] };
  const rows = await reader.all<StatementRow>(STATEMENTS, [seqs]);
  const spoken = bySpeakers(rows);
  const statements = new Map(
    spoken.map(({ row: { seq, edtf, start, end, countsFrom, basis }, voices, speaker }) => [
      seq,
      {
        seq,
        said: { edtf, start, end },
        countsFrom,
        basis,
        voices: [...new Set(voices.map(({ voice }) => voice))],
        ...speaker,
      },
    ]),
  );
  return {
    statements,
    takenBack: spoken.filter(({ row }) => row.takenBack === 1).map(({ row }) => row.seq),
  };
}
