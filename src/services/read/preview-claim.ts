import { underField } from '../../kernel/errors.js';
import { seqOf, type Seq } from '../../kernel/seq.js';
import type { Transaction } from '../../storage/transaction.js';
import type { ClaimInput } from '../inputs.js';
import { openBook } from '../record/book.js';
import { readClaim } from '../record/claims.js';
import { isName } from '../record/claims-in-statement.js';
import { givenClaim, givenStatement } from '../record/given-of-input.js';
import { loadClaimsByHash, loadNamed } from '../record/load.js';
import { namesIn } from '../record/names-in.js';
import type { Reading } from '../services.js';

/** What a claim will be when it is recorded; nothing is kept. */
export interface ClaimPreview {
  readonly sentence: string;
  /** The recorded claim that it will join, by number. */
  readonly known: Seq<'claim'> | null;
}

/**
 * Reads a claim as recording it would, by the same rules.
 * @throws SaysoError with the field at fault, under `claim`
 */
export async function previewClaim(reading: Reading, input: ClaimInput): Promise<ClaimPreview> {
  const given = givenClaim(input);
  const book = await openBook(readOnly(reading), 0);
  const mentions = namesIn(givenStatement({ source: '', saidOn: '' }, { claims: [given] }));
  await loadNamed(
    book,
    mentions.filter(([kind]) => kind !== 'source'),
  );
  if (isName(given)) {
    const { sentence, seq } = underField('claim', () => book.claims.get(given.known, 'id'));
    return { sentence, known: seqOf('claim', seq) };
  }
  const { hash, wording } = underField('claim', () => readClaim(book, given));
  await loadClaimsByHash(book, [hash]);
  const known = book.claimsByHash.get(hash);
  return { sentence: wording.sentence, known: known ? seqOf('claim', known.seq) : null };
}

/** A preview reads as a write would, and writes nothing. */
function readOnly(reading: Reading): Transaction {
  const refuse = (): Promise<never> => Promise.reject(new Error('A preview writes nothing.'));
  return {
    dialect: reading.dialect,
    all: (sql, params) => reading.all(sql, params),
    run: refuse,
    insert: refuse,
    update: refuse,
  };
}
