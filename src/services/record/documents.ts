import { badInput, underField } from '../../kernel/errors.js';
import { sha256 } from '../../kernel/hash.js';
import { newId } from '../../kernel/ids.js';
import { parsePeriod } from '../../domain/period.js';
import { documentText } from '../../storage/search/entries.js';
import { addRow, nextSeq, type Book } from '../../storage/record/book.js';
import { checkRef, checkUrl } from './check-text.js';
import type { FingerprintEntry } from '../../domain/record/entries.js';
import type { GivenDocument } from '../../domain/record/given.js';
import { created, compact, fingerprintOf, knownOrConflict, type Outcome } from './outcome.js';
import { addSearchEntry } from '../../storage/record/search-row.js';

/** Records a publication. */
export function recordDocument(book: Book, given: GivenDocument): Outcome<FingerprintEntry> {
  const ref = checkRef(given.ref);
  const url = checkUrl(given.url);
  const publisher = book.sources.getOptional(given.publisher, 'publisher');
  const { publishedOn = null, title = null, language = null, text = null } = given;
  if (publishedOn !== null) underField('publishedOn', () => parsePeriod(publishedOn));
  if (ref === null && url === null && !title && !text) {
    throw badInput(
      'Nothing tells this document from others: give at least one of url, title and text.',
      'url',
    );
  }
  const fingerprint = fingerprintOf([url, title, publisher?.seq, publishedOn, language, text]);
  const known = ref === null ? undefined : book.documents.find(ref);
  if (known) return knownOrConflict(known, fingerprint, 'document', ref!);

  const seq = nextSeq(book, 'document');
  const entry = { seq, id: newId('document'), ref, fingerprint };
  const content = compact({
    ...given,
    ref: ref ?? entry.id,
    publisher: publisher && (publisher.ref ?? publisher.id),
  });
  addRow(book, 'document', [
    seq,
    entry.id,
    ref,
    url,
    title,
    publisher?.seq ?? null,
    publishedOn,
    language,
    text === null ? null : sha256(text),
    text,
    JSON.stringify(content),
    fingerprint,
    book.now,
  ]);
  addSearchEntry(book, 'DOCUMENT', seq, documentText({ title, url, body: text }));
  return created(book.documents.add(entry));
}
