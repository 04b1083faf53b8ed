import { firstOf } from '../../kernel/certain.js';
import { grouped } from '../../kernel/grouped.js';
import type { Seq } from '../../kernel/seq.js';
import { speakerOf, type Speaker } from '../../domain/phrases.js';
import type { Reader } from '../reader.js';

/** A voice of a statement, as a row beside what is read of the statement. */
export interface SpokenRow {
  readonly seq: Seq<'statement'>;
  readonly sourceName: string;
  readonly voiceName: string;
}

/**
 * The columns of `SpokenRow`, the tables that they come from, and what these are joined on: statement `s` once for each of
 * its voices `v`, its source `source` and each voice's `voice`.
 */
export const SPOKEN = 'source.name as "sourceName", voice.name as "voiceName"';
export const SPEAKERS =
  'statement_summary s cross join source cross join statement_voice v cross join source voice';
export const SPEAKING = 'source.seq = s.source and v.statement = s.seq and voice.seq = v.voice';

/**
 * Rows of statements in the order of their voices, by statement: those of each, and who spoke.
 * @param keyOf tells rows apart where a statement is read more than once
 */
export function bySpeakers<R extends SpokenRow>(
  rows: readonly R[],
  keyOf: (row: R) => number = ({ seq }) => seq,
): { readonly row: R; readonly voices: readonly R[]; readonly speaker: Speaker }[] {
  return [...grouped(rows, keyOf).values()].map((voices) => {
    const row = firstOf(voices);
    return {
      row,
      voices,
      speaker: speakerOf(
        row.sourceName,
        voices.map(({ voiceName }) => voiceName),
      ),
    };
  });
}

/** Who spoke in each of some statements. */
export async function readSpeakers(
  reader: Reader,
  statements: readonly Seq<'statement'>[],
): Promise<Map<Seq<'statement'>, Speaker>> {
  if (statements.length === 0) return new Map();
  const rows = await reader.all<SpokenRow>(
    `select s.seq, ${SPOKEN} from ${SPEAKERS} where s.seq in ?? and ${SPEAKING} order by s.seq, v.position`,
    [[...new Set(statements)]],
  );
  return new Map(bySpeakers(rows).map(({ row, speaker }) => [row.seq, speaker]));
}
