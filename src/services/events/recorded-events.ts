import { EVERYTHING } from '../../kernel/as-of.js';
import { held, listAt } from '../../kernel/certain.js';
import { grouped } from '../../kernel/grouped.js';
import type { Seq } from '../../kernel/seq.js';
import { inTurns, type Work } from '../../kernel/work.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import { timeline, whatWasDoneTo, type TimelineEvent } from '../../domain/dispute/timeline.js';
import { readRewordings } from '../../storage/analysis/lines.js';
import { loadDispute } from '../../storage/dispute-facts.js';
import { readNodes } from '../../storage/nodes.js';
import type { Reader } from '../../storage/reader.js';
import type { Written } from '../../storage/record/write-and-derive.js';

/** Something that was just recorded about a claim. */
export interface ClaimEventRecord extends TimelineEvent {
  /** The claim into whose timeline it comes. */
  readonly of: Seq<'claim'>;
}

/**
 * What was said about claims in what several writes recorded, write by write: the same events as on the claims'
 * timelines, and on those of the claims that go back to them. The number of SQL statements does not depend on the
 * writes.
 */
export async function readRecordedEvents(
  reader: Reader,
  work: Work,
  writes: readonly Written[],
): Promise<ClaimEventRecord[][]> {
  const claims = [...new Set(writes.flatMap((write) => write.claims))];
  // One after another: nobody waits for it, and those who ask have the connections.
  const rewordings = await readRewordings(reader, claims, EVERYTHING);
  const rows = await readNodes(reader, 'claim', claims);
  const facts = await loadDispute(reader, { claims }, claims);
  const moment = momentAsOf(readDispute(facts), EVERYTHING);
  const followers = grouped(rewordings, ({ from }) => from);
  const byStatement = (events: readonly TimelineEvent[]): EventsByStatement =>
    grouped(events, ({ statement }) => statement);
  const own = new Map<Seq<'claim'>, EventsByStatement>();
  for (const claim of claims) own.set(claim, byStatement(await inTurns(work, timeline(moment, claim))));
  const done = new Map(
    rows.map(({ seq: claim, sentence }) => [
      claim,
      followers.has(claim) ? byStatement(whatWasDoneTo(moment, { claim, sentence })) : NO_EVENTS,
    ]),
  );
  return writes.map((write) => [
    ...write.claims.flatMap((of) => newIn(write, held(own, of)).map((event) => ({ of, ...event }))),
    ...write.claims.flatMap((claim) =>
      newIn(write, held(done, claim)).flatMap((event) =>
        listAt(followers, claim).map(({ to: of }) => ({ of, ...event })),
      ),
    ),
  ]);
}

type EventsByStatement = ReadonlyMap<Seq<'statement'>, readonly TimelineEvent[]>;

const NO_EVENTS: EventsByStatement = new Map();

const newIn = ({ statements }: Written, events: EventsByStatement): TimelineEvent[] =>
  statements.flatMap((statement) => listAt(events, statement));
