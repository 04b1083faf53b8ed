import { likelyAddresses, looseKey, addressKey, outerPathKey, pathKey } from '../../domain/record/address.js';
import type { Seq } from '../../kernel/seq.js';
import type { Reader } from '../reader.js';

/** So many documents are of one host and path that differ in what else their addresses hold. */
const MOST_OF_A_PATH = 20;

/**
 * Documents of an address that was typed or pasted, the nearest first: of that very address, of the same without what
 * tracking adds, of its host and path, and of the path that it lies within.
 */
export async function readTypedDocuments(reader: Reader, url: string): Promise<Seq<'document'>[]> {
  const [path, outer] = [pathKey(url), outerPathKey(url) ?? ''];
  const exact = likelyAddresses(url).map(addressKey);
  const rows = await reader.all<{ document: Seq<'document'>; rank: number }>(
    `select document, case when address in ?? then 0 else 1 end as rank from document_address
       where address in ?? or loose = ?
     union all select document, 2 from (
       select document from document_path where path = ? order by document limit ${MOST_OF_A_PATH}) as of_path
     union all select document, 3 from (
       select document from document_path where path = ? order by document limit 1) as around`,
    [exact, exact, looseKey(url), path, outer],
  );
  const ranks = new Map<Seq<'document'>, number>();
  for (const { document, rank } of rows) ranks.set(document, Math.min(rank, ranks.get(document) ?? rank));
  const nearest = Math.min(...ranks.values());
  return [...ranks]
    .filter(([, rank]) => rank === nearest || rank <= 2)
    .sort(([a, one], [b, other]) => one - other || a - b)
    .map(([document]) => document);
}
