import { badInput } from '../../kernel/errors.js';
import { checkWord } from '../vocabulary/check-word.js';
import { SOURCE_KINDS } from '../vocabulary/source-kinds.js';
import { refuseItself } from './circles.js';
import type { Draft } from './draft.js';
import { addedSince, fingerprintOf, refuseOtherContent } from './fingerprint.js';
import { foldedVoice } from './folding.js';
import type { GivenSource } from './given.js';
import type { Outcome } from './outcome.js';
import { checkAliases, checkNotEmpty, checkRef, checkShort, checkUrl } from './texts.js';

/**
 * A party that can say something.
 * @throws SaysoError BAD_USER_INPUT, NOT_FOUND, CYCLE or CONFLICT with the field at fault
 */
export function decideSource(draft: Draft, given: GivenSource): Outcome<'source'> {
  const ref = checkRef(given.ref);
  refuseItself(ref, given.partOf, 'be part of', 'partOf');
  const { sources } = draft.known;
  const partOf = sources.getOptional(given.partOf, 'partOf');
  checkNotEmpty(given.name, 'name');
  const short = checkShort(given.short);
  const url = checkUrl(given.url);
  const { name } = given;
  const kind = checkWord(SOURCE_KINDS, given.kind, 'kind of source', 'kind');
  const wikidata = checkWikidata(given.wikidata ?? null);
  const aliases = checkAliases(given.aliases);
  const description = given.description ?? null;
  const fingerprint = fingerprintOf([
    kind,
    name,
    aliases,
    description,
    partOf?.seq,
    url,
    wikidata,
    ...addedSince({ short }),
  ]);
  const known = ref === null ? undefined : sources.find(ref);
  if (ref !== null && known) {
    refuseOtherContent(known, fingerprint, 'source', ref);
    return { created: false, seq: known.seq };
  }

  const seq = draft.next('source');
  draft.add('source', {
    seq,
    id: draft.newId('source'),
    ref,
    kind,
    name,
    short,
    aliases,
    description,
    partOf: partOf?.seq ?? null,
    root: foldedVoice(draft.known.folding, { seq, wikidata }, partOf),
    url,
    wikidata,
    fingerprint,
  });
  return { created: true, seq };
}

function checkWikidata(item: string | null): string | null {
  if (item === null || /^Q[0-9]+$/.test(item)) return item;
  throw badInput(`"${item}" is no Wikidata item: give Q and a number, like Q1065.`, 'wikidata');
}
