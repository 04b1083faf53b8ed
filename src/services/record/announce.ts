import { readDispute } from '../../domain/dispute/reading.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { timeline } from '../../domain/dispute/timeline.js';
import { loadDispute } from '../../storage/dispute-facts.js';
import type { Services } from '../services.js';

/** Tells listeners what some new statements said about claims: the same events as on the claims' timelines. */
export async function announce(
  { reader, events }: Services,
  { statements, claims }: { readonly statements: readonly number[]; readonly claims: readonly number[] },
): Promise<void> {
  if (statements.length === 0) return;
  const moment = momentAsOf(readDispute(await loadDispute(reader, { claims, statements: [] }, true)));
  const news = new Set(statements);
  events.publish(
    claims.flatMap((claim) =>
      timeline(moment, claim)
        .filter(({ statement }) => news.has(statement))
        .map((event) => ({ claim, ...event })),
    ),
  );
}
