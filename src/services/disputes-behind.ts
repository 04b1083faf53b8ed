import { statementsAbout } from '../domain/dispute/bearing.js';
import { momentAsOf } from '../domain/dispute/moment.js';
import { readDispute } from '../domain/dispute/reading.js';
import type { DisputesBehind } from '../domain/lineage/omitted.js';
import { readPassedOn, type PassedOn } from '../storage/analysis/passed-on.js';
import { FOREVER } from '../storage/dialect.js';
import { loadDispute } from '../storage/dispute-facts.js';
import { readNodes } from '../storage/nodes.js';
import type { Reader } from '../storage/reader.js';

/**
 * What was ever said against some claims, and where it was mentioned, as of an instant in epoch seconds; undefined
 * where nothing was.
 */
export async function disputesBehind(
  reader: Reader,
  claims: readonly number[],
  asOf?: number,
): Promise<DisputesBehind | undefined> {
  const rows = await readNodes(reader, 'claim', claims);
  const sentences = new Map(
    rows.filter((row) => row.contested === 1).map(({ seq, sentence }) => [seq, sentence]),
  );
  if (sentences.size === 0) return undefined;
  const contested = [...sentences.keys()];
  const moment = momentAsOf(
    readDispute(await loadDispute(reader, { claims: contested, statements: [] })),
    asOf,
  );
  const about = new Map(contested.map((claim) => [claim, statementsAbout(moment, claim)]));
  const passedOn = await readPassedOn(reader, [...new Set([...about.values()].flat())]);
  const mentioned = new Map(
    contested.map((claim) => [claim, mentionsOf(passedOn, about.get(claim)!, asOf ?? FOREVER)]),
  );
  return {
    contested,
    moment,
    sentenceOf: (claim) => sentences.get(claim)!,
    mentions: ({ seq, document }, claim) => {
      const { statements, documents } = mentioned.get(claim)!;
      return document === null ? statements.has(seq) : documents.has(document);
    },
  };
}

/** The statements that are or relay, at any distance, one of some; and the documents in which any that counts stands. */
function mentionsOf(
  passedOn: PassedOn,
  about: readonly number[],
  asOf: number,
): { readonly statements: ReadonlySet<number>; readonly documents: ReadonlySet<number> } {
  const statements = new Set(about);
  for (const seq of statements) for (const downstream of passedOn.relayedBy(seq)) statements.add(downstream);
  const documents = [...statements]
    .filter((seq) => passedOn.countsFrom(seq) <= asOf)
    .flatMap((seq) => passedOn.documentOf(seq) ?? []);
  return { statements, documents: new Set(documents) };
}
