import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import type { Memory } from '../../domain/record/known.js';
import { SOURCE } from '../tables/source.js';
import { SOURCE_SUMMARY } from '../tables/source-summary.js';
import type { Transaction } from '../transaction.js';
import type { NewRows } from './new-rows.js';

/**
 * Tells which voice new sources count for, and which voice older ones of the same Wikidata items count for now. The
 * older statements of a voice that now counts for another are returned.
 */
export async function foldSources(
  transaction: Transaction,
  rows: NewRows,
  { sources, folding }: Memory,
): Promise<Seq<'statement'>[]> {
  if (rows.of(SOURCE).length === 0) return [];
  const moved = folding.moved();
  const older =
    moved.length === 0
      ? []
      : await transaction.all<{ seq: Seq<'source'>; root: FoldedVoice }>(
          'select seq, root from source_summary where root in ??',
          [moved],
        );
  await transaction.insert(
    SOURCE_SUMMARY,
    rows.of(SOURCE).map(({ seq }) => ({ seq, root: folding.now(sources.of(seq).root) })),
  );
  if (older.length === 0) return [];
  await transaction.update(
    SOURCE_SUMMARY,
    ['root'],
    older.map(({ seq, root }) => ({ seq, root: folding.now(root) })),
  );
  const voices = older.map(({ seq }) => seq);
  await transaction.run(
    `update statement_voice set root = (select m.root from source_summary m where m.seq = statement_voice.voice)
     where voice in ??`,
    [voices],
  );
  const statements = await transaction.all<{ statement: Seq<'statement'> }>(
    'select distinct statement from statement_voice where voice in ?? order by statement',
    [voices],
  );
  return statements.map(({ statement }) => statement);
}
