import type { PageRequest } from '../../kernel/cursor.js';
import { badInput } from '../../kernel/errors.js';
import type { Seq } from '../../kernel/seq.js';
import { countDocuments, listDocuments } from '../../storage/lists/codelists.js';
import { documentOfUrl } from '../../storage/nodes.js';
import { checkUrl } from '../../domain/record/texts.js';
import type { Reading } from '../services.js';
import { pageOf, withTotal, type Listed } from './listed.js';
import { knownIfGiven, named } from './names.js';

type Maybe<T> = T | null | undefined;

/**
 * The document of an id or ref, or of a URL, however it is written; undefined where there is none.
 * @throws SaysoError BAD_USER_INPUT unless exactly one of the two is given, and for a URL that is none
 */
export async function document(
  reading: Reading,
  { id, url }: { readonly id?: Maybe<string>; readonly url?: Maybe<string> },
): Promise<Seq<'document'> | undefined> {
  const [isNamed, isAddressed] = [(id ?? null) !== null, (url ?? null) !== null];
  if (!isNamed && !isAddressed) throw badInput('Nothing says which document: give id or url.', 'id');
  if (isNamed && isAddressed) throw badInput('Both id and url are given: give one of them.', 'url');
  const address = checkUrl(url);
  return address === null ? named(reading, 'document', id ?? '') : documentOfUrl(reading, address);
}

/**
 * One page of the documents of a publisher, or of all, in the order of recording.
 * @throws SaysoError NOT_FOUND, field `publisher`
 */
export async function documents(
  reading: Reading,
  { publisher }: { readonly publisher?: Maybe<string> },
  page: PageRequest,
): Promise<Listed<Seq<'document'>>> {
  const by = await knownIfGiven(reading, 'source', publisher, 'publisher');
  const found = await listDocuments(reading, by, page);
  return withTotal(pageOf('document', found), () => countDocuments(reading, by));
}
