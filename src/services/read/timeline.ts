import { held, listAt } from '../../kernel/certain.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { grouped } from '../../kernel/grouped.js';
import { inTurns } from '../../kernel/work.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import { timeline, type TimelineEvent } from '../../domain/dispute/timeline.js';
import type { Period } from '../../domain/period.js';
import { readGoesBackTo } from '../../storage/analysis/lines.js';
import { loadDispute } from '../../storage/dispute-facts.js';
import { readNodes } from '../../storage/nodes.js';
import { readAffirmed } from '../../storage/relations.js';
import type { Reading } from '../services.js';

/** An event with when it was said. */
export type DatedEvent = TimelineEvent & { readonly said: Period };

/**
 * What was said about claims up to an instant, and about what they go back to (semantics.md,
 * Disputes): by claim, in order of said time.
 */
export async function timelinesOf(
  reading: Reading,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'claim'>, readonly DatedEvent[]>> {
  const back = await readGoesBackTo(reading, claims, asOf);
  const others = [...new Set(back.map(({ to }) => to))];
  const [rows, affirmed] = await Promise.all([
    readNodes(reading, 'claim', others),
    readAffirmed(reading, others),
  ]);
  const eventful = new Map<Seq<'claim'>, string>(
    rows
      .filter(({ seq, contested }) => contested === 1 || affirmed.has(seq))
      .map(({ seq, sentence }) => [seq, sentence]),
  );
  const facts = await loadDispute(reading, { claims: [...new Set([...claims, ...eventful.keys()])] }, claims);
  const moment = momentAsOf(readDispute(facts), asOf);
  const backFrom = grouped(back, ({ from }) => from);
  const timelines = new Map<Seq<'claim'>, readonly DatedEvent[]>();
  for (const claim of claims) {
    const goesBackTo = listAt(backFrom, claim).flatMap(({ to }) =>
      eventful.has(to) ? [{ claim: to, sentence: held(eventful, to) }] : [],
    );
    const events = await inTurns(reading.work, timeline(moment, claim, goesBackTo));
    timelines.set(
      claim,
      events.map((event) => ({ ...event, said: held(facts.statements, event.statement).said })),
    );
  }
  return timelines;
}
