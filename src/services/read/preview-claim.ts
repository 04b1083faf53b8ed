import { underField } from '../../kernel/errors.js';
import type { Seq } from '../../kernel/seq.js';
import { isName } from '../../domain/record/asserted-claim.js';
import { readClaim } from '../../domain/record/claims.js';
import { namesInClaim } from '../../domain/record/names-in.js';
import { checkPassage } from '../../domain/record/texts.js';
import { loadClaimsByHash, loadNamed } from '../../storage/record/load.js';
import { memoryToLookUp } from '../../storage/record/open.js';
import type { ClaimInput } from '../inputs.js';
import { givenClaim } from '../record/field-of-input.js';
import type { Reading } from '../services.js';

/** What a claim will be when it is recorded; nothing is kept. */
export interface ClaimPreview {
  readonly sentence: string;
  /** The recorded claim that it will join, by number. */
  readonly known: Seq<'claim'> | null;
}

/**
 * Reads a claim as recording it would, by the same rules.
 * @throws SaysoError with the field at fault, under `claim`
 */
export async function previewClaim(reading: Reading, input: ClaimInput): Promise<ClaimPreview> {
  const given = givenClaim(input);
  underField('claim', () => checkPassage(given.passage));
  const memory = memoryToLookUp();
  await loadNamed(reading, memory, namesInClaim(given));
  if (isName(given)) {
    const { sentence, seq } = underField('claim', () => memory.claims.get(given.known, 'id'));
    return { sentence, known: seq };
  }
  const { hash, sentence } = underField('claim', () => readClaim(memory, given));
  await loadClaimsByHash(reading, memory, [hash]);
  return { sentence, known: memory.claimsByHash.get(hash)?.seq ?? null };
}
