import { badInput, SaysoError } from '../../kernel/errors.js';
import { addRow, nextSeq, type Book } from '../../storage/record/book.js';
import { markReferenced } from './claims-in-statement.js';
import type { ClaimEntry } from '../../domain/record/entries.js';
import type { GivenDerivation } from '../../domain/record/given.js';
import { compact, fingerprintOf, type Outcome } from './outcome.js';

const METHODS = ['SUM', 'DIFFERENCE', 'RATIO', 'OTHER'];

/** Records that a claim was computed from other claims. */
export function recordDerivation(book: Book, given: GivenDerivation): Outcome<ClaimEntry> {
  const claim = book.claims.get(given.claim, 'claim');
  const from = [...new Set(given.from.map((name, index) => book.claims.get(name, `from.${index}`)))];
  const method = given.method ?? null;
  if (from.length === 0)
    throw badInput('Nothing is given to compute the claim from: name at least one claim.', 'from');
  if (method !== null && !METHODS.includes(method)) {
    throw badInput(`"${method}" is no method: give ${METHODS.join(', ')}.`, 'method');
  }
  const fingerprint = fingerprintOf([claim.seq, from.map(({ seq }) => seq), method]);
  if (book.derivations.has(fingerprint)) return { entry: claim, created: false };
  refuseCycle(book, claim, from);

  const seq = nextSeq(book, 'derivation');
  for (const named of [claim, ...from]) markReferenced(book, named);
  const names = { claim: claim.ref ?? claim.id, from: from.map(({ ref, id }) => ref ?? id) };
  const content = JSON.stringify(compact({ type: given.type, ...names, method }));
  addRow(book, 'derivation', [seq, claim.seq, method, content, fingerprint, book.now]);
  from.forEach((part, position) => {
    addRow(book, 'derivation_part', [seq, claim.seq, part.seq, position]);
    book.derivedFrom.set(claim.seq, [...(book.derivedFrom.get(claim.seq) ?? []), part.seq]);
  });
  book.derivations.add(fingerprint);
  return { entry: claim, created: true };
}

/** @throws SaysoError CYCLE when `claim` stands, at any distance, behind one of the claims it is to be computed from */
function refuseCycle(book: Book, claim: ClaimEntry, from: readonly ClaimEntry[]): void {
  const seen = new Set<number>();
  const waiting = from.map(({ seq }) => seq);
  for (let seq = waiting.pop(); seq !== undefined; seq = waiting.pop()) {
    if (seq === claim.seq) {
      throw new SaysoError(
        'CYCLE',
        `A claim cannot be computed from itself, at any distance: ${claim.sentence}`,
        'from',
      );
    }
    if (seen.has(seq)) continue;
    seen.add(seq);
    waiting.push(...(book.derivedFrom.get(seq) ?? []));
  }
}
