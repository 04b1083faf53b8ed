import type { Seq } from '../kernel/seq.js';
import { pathKey } from '../domain/record/address.js';
import { DOCUMENT_PATH } from './tables/document-path.js';
import type { Transaction } from './transaction.js';

/** A document with its address, if it has one. */
interface Addressed {
  readonly seq: Seq<'document'>;
  readonly url: string | null;
}

/** Tells by which hosts and paths new documents are found. */
export const keepPaths = (transaction: Transaction, documents: readonly Addressed[]): Promise<void> =>
  transaction.insert(
    DOCUMENT_PATH,
    documents.flatMap(({ seq, url }) => (url === null ? [] : [{ path: pathKey(url), document: seq }])),
  );

const BATCH = 10_000;

/** Tells it of all documents. */
export async function keepAllPaths(transaction: Transaction): Promise<void> {
  for (let last = 0; ;) {
    const rows = await transaction.all<Addressed>(
      `select seq, url from document where seq > ? order by seq limit ${BATCH}`,
      [last],
    );
    await keepPaths(transaction, rows);
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.seq ?? last;
  }
}
