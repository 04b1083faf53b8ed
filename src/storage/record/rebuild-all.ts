import type { Seq } from '../../kernel/seq.js';
import { keepAllPaths } from '../document-paths.js';
import { nameAllRecords } from '../known-names.js';
import { nameAllPlaces } from '../place-names.js';
import { DERIVED_TABLES } from '../tables/all.js';
import type { Transaction } from '../transaction.js';
import { keepClaimLines } from './claim-lines.js';
import { countAllThere } from './claim-tally.js';
import { countFrom } from './counting.js';
import { keyFigures } from './figure-keys.js';
import { keepLines } from './lines.js';
import { renewSearchEntries } from './renew-search-entries.js';
import { writeSentences } from './sentences.js';
import { keepSourceActs } from './source-acts.js';
import { keepSourceClaims } from './source-claims.js';
import { StandingsLater } from './standings-later.js';
import { summarizeClaims, summarizeSources, summarizeStatements, summarizeVoices } from './summaries.js';

/** Raised whenever what is derived from the facts is worked out in another way: older databases make it anew once. */
export const VERSION = 9;

const BATCH = 1_000;

/** Makes all that is derived anew; returns how many statements there are. */
export async function rebuildAll(transaction: Transaction): Promise<number> {
  for (const { name } of DERIVED_TABLES) await transaction.run(`delete from ${name}`);
  const rows = await transaction.all<{ seq: Seq<'statement'> }>('select seq from statement order by seq');
  const batches = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) =>
    rows.slice(at * BATCH, (at + 1) * BATCH).map(({ seq }) => seq),
  );
  await nameAllPlaces(transaction);
  await keepAllPaths(transaction);
  await nameAllRecords(transaction);
  await summarizeSources(transaction);
  await summarizeStatements(transaction);
  await summarizeVoices(transaction);
  for (const statements of batches) await countFrom(transaction, statements);
  await summarizeClaims(transaction);
  await countAllThere(transaction);
  await writeSentences(transaction);
  await keyFigures(transaction);
  await renewSearchEntries(transaction);
  for (const statements of batches)
    await keepClaimLines(transaction, statements, await keepLines(transaction, statements));
  const standings = new StandingsLater();
  const { counting } = standings;
  for (const statements of batches) {
    await standings.note(transaction, statements, []);
    await keepSourceClaims(transaction, statements, [], counting);
    await counting.keepIfMany(transaction);
  }
  await standings.settle(transaction);
  for (const statements of batches) {
    await keepSourceActs(transaction, statements, counting);
    await counting.keepIfMany(transaction);
  }
  await counting.keep(transaction);
  await transaction.run('update derived set version = ?, statements = ?', [VERSION, rows.at(-1)?.seq ?? 0]);
  return rows.length;
}
