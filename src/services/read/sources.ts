import type { PageRequest } from '../../kernel/cursor.js';
import type { Seq } from '../../kernel/seq.js';
import { countSources, listSources } from '../../storage/lists/codelists.js';
import type { Reading } from '../services.js';
import { pageOf, withTotal, type Listed } from './listed.js';

/** Which sources: a search looks at names, aliases, descriptions and refs. */
export interface SourcesAsked {
  readonly search?: string | null | undefined;
  readonly kind?: string | null | undefined;
}

/** One page of sources, in the order of recording. */
export async function sources(
  reading: Reading,
  { search, kind }: SourcesAsked,
  page: PageRequest,
): Promise<Listed<Seq<'source'>>> {
  const asked = { search: search ?? undefined, kind: kind ?? undefined };
  const found = await listSources(reading, asked, page);
  return withTotal(pageOf('source', found), () => countSources(reading, asked));
}

/** Whether no source is recorded here yet. */
export const isEmpty = async (reading: Reading): Promise<boolean> =>
  (await listSources(reading, {}, { first: 1 })).edges.length === 0;
