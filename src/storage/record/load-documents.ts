import type { Seq } from '../../kernel/seq.js';
import type { DocumentEntry } from '../../domain/record/entries.js';
import type { Memory } from '../../domain/record/known.js';
import type { Reader } from '../reader.js';
import { documentColumns } from '../tables/document.js';

/** Brings in the recorded documents that are named, by any of their names. */
export async function loadDocuments(reader: Reader, memory: Memory, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const rows = await reader.all<{
    id: string;
    ref: string | null;
    document: Seq<'document'>;
    fingerprint: string;
    kept: string | null;
    was: Seq<'document'> | null;
  }>(
    `select id, ref, seq as document, fingerprint, null as kept, cast(null as bigint) as was
       from document where id in ?? or ref in ??
     union all select id, ref, document, fingerprint, kept_fingerprint, was_document from document_record where id in ?? or ref in ??`,
    [names, names, names, names],
  );
  await loadBySeq(
    reader,
    memory,
    rows.map(({ document }) => document),
  );
  for (const { id, ref, document, fingerprint, kept, was } of rows)
    for (const name of [id, ref]) {
      if (name === null) continue;
      memory.documents.addName(name, memory.documents.of(document));
      memory.documentFingerprints.set(name, kept === null ? [fingerprint] : [fingerprint, kept]);
      if (was !== null) memory.documentsBefore.set(name, was);
    }
}

/** Brings in the recorded documents of some addresses, which are given by their keys. */
export async function loadDocumentsOfAddresses(
  reader: Reader,
  memory: Memory,
  addresses: readonly string[],
): Promise<void> {
  if (addresses.length === 0) return;
  const rows = await reader.all<{ address: string; document: Seq<'document'> }>(
    'select address, document from document_address where address in ??',
    [addresses],
  );
  await loadBySeq(
    reader,
    memory,
    rows.map(({ document }) => document),
  );
  for (const { address, document } of rows)
    memory.documentsByAddress.set(address, memory.documents.of(document));
}

type ContentRow = Pick<DocumentEntry, 'seq' | 'id' | 'ref'> & DocumentEntry['content'];

async function loadBySeq(
  reader: Reader,
  { documents }: Memory,
  seqs: readonly Seq<'document'>[],
): Promise<void> {
  const missing = [...new Set(seqs)].filter((seq) => !documents.at(seq));
  if (missing.length === 0) return;
  const rows = await reader.all<ContentRow>(
    `select d.seq, d.id, d.ref, d.title, d.publisher, d.published_on as "publishedOn", d.language, d.sha256 as "textHash"
     from (select ${documentColumns()} from document n where n.seq in ??) d`,
    [missing],
  );
  for (const { seq, id, ref, ...content } of rows) documents.add({ seq, id, ref, content });
}
