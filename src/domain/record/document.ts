import { listAt } from '../../kernel/certain.js';
import { badInput, SaysoError, underField } from '../../kernel/errors.js';
import { sha256 } from '../../kernel/hash.js';
import { parsePeriod } from '../period.js';
import { addressKey, addressOf, looseKey } from './address.js';
import type { Draft } from './draft.js';
import type { DocumentContent, DocumentEntry } from './entries.js';
import type { DocumentRecordFact } from './facts.js';
import { fingerprintOf, refuseOtherContent } from './fingerprint.js';
import type { GivenDocument } from './given.js';
import type { Outcome } from './outcome.js';
import { checkRef, checkUrl } from './texts.js';

/** A record of a document, read and checked. */
type ReadDocument = Omit<DocumentRecordFact, 'seq' | 'id' | 'document'>;

/**
 * A publication. One whose address is on record is the document that is there already, under another name
 * (semantics.md, Claim identity).
 * @throws SaysoError BAD_USER_INPUT, NOT_FOUND or CONFLICT with the field at fault
 */
export function decideDocument(draft: Draft, given: GivenDocument): Outcome<'document'> {
  const { documents, documentFingerprints, documentsByAddress } = draft.known;
  const read = readDocument(draft, given);
  const { ref, url, fingerprint } = read;
  const named = ref === null ? undefined : documents.find(ref);
  if (ref !== null && named) {
    const same = listAt(documentFingerprints, ref).includes(fingerprint);
    refuseOtherContent(
      { seq: named.seq, fingerprint: same ? fingerprint : '' },
      fingerprint,
      'document',
      ref,
    );
    return { created: false, seq: named.seq };
  }
  const same = url === null ? undefined : documentsByAddress.get(addressKey(url));
  return same ? recordAgain(draft, same, read) : recordFirst(draft, read);
}

function readDocument(draft: Draft, given: GivenDocument): ReadDocument {
  const ref = checkRef(given.ref);
  const url = checkUrl(given.url);
  const publisher = draft.known.sources.getOptional(given.publisher, 'publisher')?.seq ?? null;
  const { publishedOn = null, title = null, language = null, text = null } = given;
  if (publishedOn !== null) underField('publishedOn', () => parsePeriod(publishedOn));
  if (ref === null && url === null && !title && !text) {
    throw badInput(
      'Nothing tells this document from others: give at least one of url, title and text.',
      'url',
    );
  }
  const fingerprint = documentFingerprint({ url, title, publisher, publishedOn, language, text });
  return { ref, url, title, publisher, publishedOn, language, text, fingerprint };
}

/** Equal for two records of documents exactly when they say the same; of addresses it counts where they lead. */
export const documentFingerprint = ({
  url,
  title,
  publisher,
  publishedOn,
  language,
  text,
}: Omit<ReadDocument, 'ref' | 'fingerprint'>): string =>
  fingerprintOf([url === null ? null : addressOf(url), title, publisher, publishedOn, language, text]);

function recordFirst(draft: Draft, read: ReadDocument): Outcome<'document'> {
  const seq = draft.next('document');
  const { url } = read;
  const address = url === null ? null : { key: addressKey(url), loose: looseKey(url) };
  draft.add('document', { seq, id: draft.newId('document'), ...read, address });
  return { created: true, seq };
}

/** Another record of a document: a further name, with what was left out before. Without either it adds nothing. */
function recordAgain(draft: Draft, same: DocumentEntry, read: ReadDocument): Outcome<'document'> {
  const given = contentOf(read);
  refuseContrary(same, given);
  const isNew = CONTENT.some((field) => same.content[field] === null && given[field] !== null);
  if (read.ref === null && !isNew) return { created: false, seq: same.seq };
  draft.add('documentRecord', {
    seq: draft.next('document_record'),
    id: draft.newId('document'),
    document: same.seq,
    ...read,
  });
  return { created: true, seq: same.seq };
}

/** What a record says of a document. */
export const contentOf = ({
  title,
  publisher,
  publishedOn,
  language,
  text,
}: Pick<ReadDocument, 'title' | 'publisher' | 'publishedOn' | 'language' | 'text'>): DocumentContent => ({
  title,
  publisher,
  publishedOn,
  language,
  textHash: text === null ? null : sha256(text),
});

/** What is on record of a document, with what a further record adds. */
export const withAdded = (known: DocumentContent, added: DocumentContent): DocumentContent => ({
  title: known.title ?? added.title,
  publisher: known.publisher ?? added.publisher,
  publishedOn: known.publishedOn ?? added.publishedOn,
  language: known.language ?? added.language,
  textHash: known.textHash ?? added.textHash,
});

const CONTENT = ['title', 'publisher', 'publishedOn', 'language', 'textHash'] as const;

/** What contradicts what is on record of a document, by the fields of a record. */
export const contraryFields = (
  known: DocumentContent,
  given: DocumentContent,
): (Exclude<keyof DocumentContent, 'textHash'> | 'text')[] =>
  CONTENT.filter((field) => {
    const [before, now] = [known[field], given[field]];
    return before !== null && now !== null && before !== now && !isSamePeriod(field, before, now);
  }).map((field) => (field === 'textHash' ? 'text' : field));

const isSamePeriod = (field: string, before: string | number, now: string | number): boolean => {
  if (field !== 'publishedOn') return false;
  const [a, b] = [parsePeriod(String(before)), parsePeriod(String(now))];
  return a.start === b.start && a.end === b.end;
};

function refuseContrary(
  { ref, id, content: known }: Pick<DocumentEntry, 'ref' | 'id' | 'content'>,
  given: DocumentContent,
): void {
  const [field] = contraryFields(known, given);
  if (field === undefined) return;
  const said = field === 'text' || field === 'publisher' ? '' : ` (${JSON.stringify(known[field])})`;
  throw new SaysoError(
    'CONFLICT',
    `The document of this address is on record as "${ref ?? id}", with another ${field}${said}: documents of one address are one, so give the same or leave it out.`,
    field,
  );
}
