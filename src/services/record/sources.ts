import { badInput } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { sourceText } from '../../storage/search/entries.js';
import { addRow, nextSeq, type Book } from '../../storage/record/book.js';
import { checkAliases, checkNotEmpty, checkRef, checkShort, checkUrl } from './check-text.js';
import { refuseItself, type SourceEntry } from '../../domain/record/entries.js';
import type { GivenSource } from '../../domain/record/given.js';
import { addedSince, compact, created, fingerprintOf, knownOrConflict, type Outcome } from './outcome.js';
import { addSearchEntry } from '../../storage/record/search-row.js';

const KINDS = ['PERSON', 'ORGANIZATION', 'GOVERNMENT_BODY', 'NEWS_OUTLET', 'DATASET', 'ANONYMOUS', 'UNKNOWN'];

/** Records a party that can say something. */
export function recordSource(book: Book, given: GivenSource): Outcome<SourceEntry> {
  const ref = checkRef(given.ref);
  refuseItself(ref, given.partOf, 'be part of', 'partOf');
  const partOf = book.sources.getOptional(given.partOf, 'partOf');
  checkNotEmpty(given.name, 'name');
  const short = checkShort(given.short);
  const url = checkUrl(given.url);
  if (!KINDS.includes(given.kind))
    throw badInput(`"${given.kind}" is no kind of source: give ${KINDS.join(', ')}.`, 'kind');
  const wikidata = given.wikidata ?? null;
  if (wikidata !== null && !/^Q[0-9]+$/.test(wikidata)) {
    throw badInput(`"${wikidata}" is no Wikidata item: give Q and a number, like Q1065.`, 'wikidata');
  }
  const aliases = checkAliases(given.aliases);
  const description = given.description ?? null;
  const fingerprint = fingerprintOf([
    given.kind,
    given.name,
    aliases,
    description,
    partOf?.seq,
    url,
    wikidata,
    ...addedSince({ short }),
  ]);
  const known = ref === null ? undefined : book.sources.find(ref);
  if (known) return knownOrConflict(known, fingerprint, 'source', ref!);

  const seq = nextSeq(book, 'source');
  const entry = { seq, id: newId('source'), ref, root: partOf?.root ?? seq, fingerprint };
  const content = compact({ ...given, ref: ref ?? entry.id, partOf: partOf && (partOf.ref ?? partOf.id) });
  addRow(book, 'source', [
    seq,
    entry.id,
    ref,
    given.kind,
    given.name,
    short,
    JSON.stringify(aliases),
    description,
    partOf?.seq ?? null,
    entry.root,
    url,
    wikidata,
    JSON.stringify(content),
    fingerprint,
    book.now,
  ]);
  addSearchEntry(book, 'SOURCE', seq, sourceText({ name: given.name, aliases, description }));
  return created(book.sources.add(entry));
}
