import { listAt } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { inTurns } from '../../kernel/work.js';
import { EVERYTHING } from '../../kernel/as-of.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import { timeline, whatWasDoneTo, type TimelineEvent } from '../../domain/dispute/timeline.js';
import { readRewordings } from '../../storage/analysis/lines.js';
import { loadDispute } from '../../storage/dispute-facts.js';
import { readNodes } from '../../storage/nodes.js';
import type { Writing } from '../services.js';

/**
 * Tells listeners what some new statements said about claims: the same events as on the claims' timelines, and on
 * those of the claims that go back to them.
 */
export async function announce(
  { reader, events }: Pick<Writing, 'reader' | 'events'>,
  {
    statements,
    claims,
  }: { readonly statements: readonly Seq<'statement'>[]; readonly claims: readonly Seq<'claim'>[] },
): Promise<void> {
  if (statements.length === 0) return;
  const [facts, rewordings, rows] = await Promise.all([
    loadDispute(reader, { claims, statements: [] }, claims),
    readRewordings(reader, claims, EVERYTHING),
    readNodes(reader, 'claim', claims),
  ]);
  const moment = momentAsOf(readDispute(facts), EVERYTHING);
  const news = new Set(statements);
  const isNew = ({ statement }: TimelineEvent): boolean => news.has(statement);
  const followers = new Map<Seq<'claim'>, Seq<'claim'>[]>();
  for (const { from, to } of rewordings) {
    const others = followers.get(from);
    if (others) others.push(to);
    else followers.set(from, [to]);
  }
  const timelines = new Map<Seq<'claim'>, readonly TimelineEvent[]>();
  for (const claim of claims) timelines.set(claim, await inTurns(reader.work, timeline(moment, claim)));
  events.publish([
    ...claims.flatMap((of) =>
      listAt(timelines, of)
        .filter(isNew)
        .map((event) => ({ of, ...event })),
    ),
    ...rows.flatMap(({ seq: claim, sentence }) =>
      whatWasDoneTo(moment, { claim, sentence })
        .filter(isNew)
        .flatMap((event) => (followers.get(claim) ?? []).map((of) => ({ of, ...event }))),
    ),
  ]);
}
