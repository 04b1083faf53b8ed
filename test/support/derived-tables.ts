import type { World } from './world.js';

/** What follows from facts about how they stand. */
const DERIVED = {
  claim_standing: 'claim, state, from_at, to_at, place, period_start, period_end, first_said',
  own_standing: 'claim, state, from_at, to_at',
  standing_told: 'claim, whole_from, state, since, corrected_by, explanation, course',
  rebuttal_standing: 'rebuttal, state, from_at, to_at',
  source_claim:
    'source, claim, originates, relays, disputed, state, first_said, originated_from, relayed_from, course',
  source_change: 'source, stretch, start, counted, begun, ended',
  source_tally: 'source, originates, relays, disputed, state, total',
  claim_summary:
    'seq, contested, shadowed, entered, original, reworded, spread_count, first_said, there_from, statement_count, rebuttal_count',
  statement_summary: 'seq, counts_from',
  statement_voice: 'statement, position, voice, root',
  behind: 'statement, claim, upstream, upstream_claim, position, rewords',
  rewording: 'claim, of_claim',
  source_act: 'source, kind, said_start, act',
  source_act_tally: 'source, kind, total',
  source_summary: 'seq, root',
  search_entry: 'seq, kind, node, length, body',
  search_word: 'word, entries',
} as const;

/** What a world holds of what is derived, by table, its rows in one order. */
export async function derivedIn(world: World): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const [table, columns] of Object.entries(DERIVED))
    tables[table] = await world.parts.reader.all(
      `select ${columns} from ${table} order by ${columns
        .split(', ')
        .map((_, at) => at + 1)
        .join(', ')}`,
      [],
    );
  return tables;
}
