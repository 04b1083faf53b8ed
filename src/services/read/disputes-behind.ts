import { held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { countsAsOf } from '../../domain/record/counting-from.js';
import { statementsAbout } from '../../domain/dispute/bearing.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import type { DisputesBehind } from '../../domain/lineage/omitted.js';
import type { LoadedClaims } from '../../storage/analysis/claims.js';
import { readPassedOn, type PassedOn } from '../../storage/analysis/passed-on.js';
import type { AsOf } from '../../kernel/as-of.js';
import { loadDispute } from '../../storage/dispute-facts.js';
import type { Reading } from '../services.js';

/**
 * What was ever said against some claims, all of them loaded, and where it was mentioned, as of an instant in epoch seconds; undefined
 * where nothing was.
 */
export async function disputesBehind(
  reading: Reading,
  claims: readonly Seq<'claim'>[],
  known: LoadedClaims,
  asOf: AsOf,
): Promise<DisputesBehind | undefined> {
  const contested = claims.filter((claim) => known.contested.has(claim));
  if (contested.length === 0) return undefined;
  const moment = momentAsOf(readDispute(await loadDispute(reading, { claims: contested })), asOf);
  const about = new Map(contested.map((claim) => [claim, statementsAbout(moment, claim)]));
  const passedOn = await readPassedOn(reading, [...new Set([...about.values()].flat())]);
  const mentioned = new Map(
    contested.map((claim) => [claim, mentionsOf(passedOn, held(about, claim), asOf)]),
  );
  return {
    contested,
    moment,
    sentenceOf: (claim) => known.claim(claim).sentence,
    mentions: ({ seq, document }, claim) => {
      const { statements, documents } = held(mentioned, claim);
      return document === null ? statements.has(seq) : documents.has(document);
    },
  };
}

/** The statements that are or relay, at any distance, one of some; and the documents in which any that counts stands. */
function mentionsOf(
  passedOn: PassedOn,
  about: readonly Seq<'statement'>[],
  asOf: AsOf,
): { readonly statements: ReadonlySet<Seq<'statement'>>; readonly documents: ReadonlySet<Seq<'document'>> } {
  const statements = new Set(about);
  for (const seq of statements) for (const downstream of passedOn.relayedBy(seq)) statements.add(downstream);
  const documents = [...statements]
    .filter((seq) => countsAsOf(passedOn.countsFrom(seq), asOf))
    .flatMap((seq) => passedOn.documentOf(seq) ?? []);
  return { statements, documents: new Set(documents) };
}
