import { badInput, underField } from '../../kernel/errors.js';
import { parsePeriod } from '../period.js';
import type { Draft } from './draft.js';
import { fingerprintOf, refuseOtherContent } from './fingerprint.js';
import type { GivenDocument } from './given.js';
import type { Outcome } from './outcome.js';
import { checkRef, checkUrl } from './texts.js';

/**
 * A publication.
 * @throws SaysoError BAD_USER_INPUT, NOT_FOUND or CONFLICT with the field at fault
 */
export function decideDocument(draft: Draft, given: GivenDocument): Outcome<'document'> {
  const { sources, documents } = draft.known;
  const ref = checkRef(given.ref);
  const url = checkUrl(given.url);
  const publisher = sources.getOptional(given.publisher, 'publisher');
  const { publishedOn = null, title = null, language = null, text = null } = given;
  if (publishedOn !== null) underField('publishedOn', () => parsePeriod(publishedOn));
  if (ref === null && url === null && !title && !text) {
    throw badInput(
      'Nothing tells this document from others: give at least one of url, title and text.',
      'url',
    );
  }
  const fingerprint = fingerprintOf([url, title, publisher?.seq, publishedOn, language, text]);
  const known = ref === null ? undefined : documents.find(ref);
  if (ref !== null && known) {
    refuseOtherContent(known, fingerprint, 'document', ref);
    return { created: false, seq: known.seq };
  }

  const seq = draft.next('document');
  draft.add('document', {
    seq,
    id: draft.newId('document'),
    ref,
    url,
    title,
    publisher: publisher?.seq ?? null,
    publishedOn,
    language,
    text,
    fingerprint,
  });
  return { created: true, seq };
}
