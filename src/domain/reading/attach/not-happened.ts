import type { Slot } from './clauses.js';
import { isNamed, type Part } from './line.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isMark, isOneOf } from './words-of-parts.js';

/**
 * Words that tell that what is counted did not happen, or may not have: "could be killed", "nearly killed", "if 926 had
 * been killed"; and what is counted that is nobody: "bodies".
 */
export const notHappened = (
  sentence: Sentence,
  slot: Slot,
  measure: number | null,
  words: AttachWords,
): Part | undefined =>
  (measure === null ? remainsIn(sentence, slot, words) : unsureBefore(sentence, measure, words)) ??
  (measure === null ? undefined : doubtIn(sentence, slot, measure, words)) ??
  ifBefore(sentence, slot, words) ??
  sparedIn(sentence, slot, measure, words);

/** "could have been | killed", "not | killed", "none were | killed". */
function unsureBefore(
  { parts }: Sentence,
  measure: number,
  { noTotals, grammar }: AttachWords,
): Part | undefined {
  let index = measure - 1;
  for (; isBetween(parts[index]); index--) {
    // "are | to be | killed", "seen | to have been | killed".
    if (isOneOf(parts[index], noTotals.tos) && isOneOf(parts[index + 1], grammar.auxiliaries))
      return parts[index];
    const isUnsure = isOneOf(parts[index], noTotals.unsure) && !isOneOf(parts[index + 1], noTotals.onlys);
    if (isUnsure) return parts[index];
  }
  if (isOneOf(parts[index], noTotals.unsure) || isOneOf(parts[index], noTotals.nones)) return parts[index];
  const isPeople = isNamed(parts[index], 'population') || isNamed(parts[index], 'category');
  return isPeople && isOneOf(parts[index - 1], noTotals.nones) ? parts[index - 1] : undefined;

  function isBetween(part: Part | undefined): boolean {
    return (
      isOneOf(part, grammar.auxiliaries) ||
      isOneOf(part, noTotals.between) ||
      (part?.kind === 'WORD' && grammar.isAdverb(part.folded))
    );
  }
}

/** "It is doubtful that 926 civilians were | killed", "926 deaths | were averted". */
function doubtIn(
  { parts }: Sentence,
  { from, at, to }: Slot,
  measure: number,
  { noTotals, grammar }: AttachWords,
): Part | undefined {
  const isDoubt = (index: number): boolean => isOneOf(parts[index], noTotals.doubts);
  for (let index = from; index < Math.max(at, measure); index++) if (isDoubt(index)) return parts[index];
  const verb = Math.max(at, measure) + 1;
  return verb + 1 < to && isOneOf(parts[verb], grammar.auxiliaries) && isDoubt(verb + 1)
    ? parts[verb + 1]
    : undefined;
}

/** "If 926 civilians had been killed". */
function ifBefore({ parts, isAside }: Sentence, { at }: Slot, { noTotals }: AttachWords): Part | undefined {
  for (let index = at - 1; index >= 0 && !isMark(parts[index], ';', ','); index--) {
    const isIf = isOneOf(parts[index], noTotals.ifs) && !isOneOf(parts[index + 1], noTotals.notIfs);
    if (isIf && !isAside(index)) return parts[index];
  }
  return undefined;
}

/** "926 civilians survived attacks that killed none". */
const sparedIn = (
  { parts, isAside }: Sentence,
  { at, to }: Slot,
  measure: number | null,
  { noTotals }: AttachWords,
): Part | undefined => {
  const end = measure === null || measure < at ? to : measure;
  return parts
    .slice(at + 1, end)
    .find((part, step) => isOneOf(part, noTotals.spared) && !isAside(at + 1 + step));
};

/** "926 civilian | bodies | were found", "the | bodies | of 926 civilians". */
function remainsIn(
  { parts }: Sentence,
  { at, to }: Slot,
  { noTotals, grammar }: AttachWords,
): Part | undefined {
  if (isOneOf(parts[at - 1], grammar.ofs) && isOneOf(parts[at - 2], noTotals.remains)) return parts[at - 2];
  for (let index = at + 1; index < to && !isOneOf(parts[index], grammar.auxiliaries); index++) {
    if (isOneOf(parts[index], noTotals.remains)) return parts[index];
    if (parts[index]?.kind === 'MARK') return undefined;
  }
  return undefined;
}
