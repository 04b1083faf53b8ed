import { requireRole, type Actor } from '../kernel/actor.js';
import { underField } from '../kernel/errors.js';
import type { Reader } from '../storage/reader.js';
import type { Transaction } from '../storage/transaction.js';
import type { ClaimInput } from './inputs.js';
import { openBook } from '../storage/record/book.js';
import { readClaim } from './record/claims.js';
import { isName } from './record/claims-in-statement.js';
import { givenClaim, givenStatement } from './record/given-of-input.js';
import { loadClaimsByHash, loadNamed } from '../storage/record/load.js';
import { namesIn } from '../domain/record/names-in.js';
import type { Services } from './services.js';

/** What a claim will be when it is recorded; nothing is kept. */
export interface ClaimPreview {
  readonly sentence: string;
  /** The recorded claim that it will join, by number. */
  readonly known: number | null;
}

/**
 * Reads a claim as recording it would, by the same rules.
 * @throws SaysoError with the field at fault, under `claim`
 */
export async function previewClaim(
  { reader }: Services,
  actor: Actor,
  input: ClaimInput,
): Promise<ClaimPreview> {
  requireRole(actor, 'READER');
  const given = givenClaim(input);
  const book = await openBook(readOnly(reader), 0);
  const mentions = namesIn(givenStatement({ source: '', saidOn: '' }, { claims: [given] }));
  await loadNamed(
    book,
    mentions.filter(([kind]) => kind !== 'source'),
  );
  if (isName(given)) {
    const { sentence, seq } = underField('claim', () => book.claims.get(given.known, 'id'));
    return { sentence, known: seq };
  }
  const { hash, wording } = underField('claim', () => readClaim(book, given));
  await loadClaimsByHash(book, [hash]);
  return { sentence: wording.sentence, known: book.claimsByHash.get(hash)?.seq ?? null };
}

/** A preview reads as a write would, and writes nothing. */
function readOnly(reader: Reader): Transaction {
  const refuse = (): Promise<never> => Promise.reject(new Error('A preview writes nothing.'));
  return {
    dialect: reader.dialect,
    all: (sql, params) => reader.all(sql, params),
    run: refuse,
    insert: refuse,
    update: refuse,
  };
}
