import { inSentence, isOf, touches } from '../numbers/around.js';
import type { Word, Words } from '../word.js';
import type { NotFigure } from './not-figure.js';
import type { NotFigures } from './not-figures.js';

/** So many groups of digits are looked at: the longest account numbers have nine. */
const MOST_GROUPS = 10;

/** Where the word for a telephone may stand before its number. */
const REACH = 3;

/** The telephone, account, card or network number that begins at a place; null where none does. */
export function codeAt(text: Words, at: number, rules: NotFigures): NotFigure | null {
  const { words } = text;
  if (words[at]?.kind === 'WORD') return accountAt(words, at);
  if (words[at]?.kind !== 'NUMBER') return null;
  const groups = groupsFrom(text, at);
  const why = whyNoFigure(words, at, groups.digits, rules);
  return why === null ? null : { first: at, after: groups.after, why };
}

function whyNoFigure(
  words: readonly Word[],
  at: number,
  groups: readonly string[],
  rules: NotFigures,
): string | null {
  const length = groups.join('').length;
  const [first = ''] = groups;
  const isBare = /^\d+$/u.test(groups.join(''));
  if (isBare && length >= 7 && (isInternational(words, at, groups) || isNational(words, at, groups)))
    return 'It is a telephone number.';
  if (isBare && length >= 3 && isCalled(words, at, groups, rules)) return 'It is a telephone number.';
  if (groups.length >= 4 && groups.slice(0, -1).every((group) => /^\d{4}$/u.test(group)))
    return 'It is the number of a card or an account.';
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/u.test(first) && first.split('.').every((part) => Number(part) < 256))
    return 'It is an address in a network.';
  return null;
}

/** "+964 770 555 0101", "00964 770 …". */
const isInternational = (words: readonly Word[], at: number, groups: readonly string[]): boolean =>
  (words[at - 1]?.folded === '+' &&
    touches(words, at) &&
    (groups.length > 1 || (groups[0] ?? '').length > 9)) ||
  /^00\d/u.test(groups[0] ?? '');

/** "020 7946 0958", "07705550101", "(020) 7946 0958", "555-123-4567". */
const isNational = (words: readonly Word[], at: number, groups: readonly string[]): boolean =>
  /^0\d/u.test(groups[0] ?? '') ||
  (/^\d{3} \d{3} \d{4}$/u.test(groups.join(' ')) && words[at - 1]?.folded !== '+');

/** "call 555 0101", "dial 112". */
function isCalled(
  words: readonly Word[],
  at: number,
  groups: readonly string[],
  { telephones, dates }: NotFigures,
): boolean {
  const sentence = words[at]?.sentence;
  const length = groups.join('').length;
  for (let back = 1; back <= REACH; back++) {
    const word = inSentence(words, at - back, sentence);
    if (word === undefined) return false;
    if (isOf(word, telephones))
      return length >= 6 || groups.length > 1 || (back === 1 && isLast(words, at, dates));
  }
  return false;
}

/** Nothing is counted: no word follows, or one that leads to what else may be done, "Call 112 or". */
function isLast(words: readonly Word[], at: number, { between }: NotFigures['dates']): boolean {
  const next = inSentence(words, at + 1, words[at]?.sentence);
  return next?.kind !== 'WORD' || isOf(next, between);
}

/** Groups of digits parted by one space, a hyphen, a full stop or a bracket. */
function groupsFrom(
  { text, words }: Words,
  first: number,
): { readonly digits: string[]; readonly after: number } {
  const digits = [words[first]?.folded ?? ''];
  let after = first + 1;
  while (digits.length < MOST_GROUPS) {
    const next = nextGroup(text, words, after);
    if (next === null) break;
    digits.push(words[next]?.folded ?? '');
    after = next + 1;
  }
  return { digits, after };
}

function nextGroup(text: string, words: readonly Word[], at: number): number | null {
  const isJoined = /^[-‐‑–)]$/u.test(words[at]?.folded ?? '') && touches(words, at);
  const next = isJoined ? at + 1 : at;
  const [before, word] = [words[next - 1], words[next]];
  if (before === undefined || word?.kind !== 'NUMBER' || word.sentence !== before.sentence) return null;
  const gap = text.slice(before.end, word.start);
  return /^(?:[^\S\n\r\t]?)$/u.test(gap) && /^\d+$/u.test(word.folded) ? next : null;
}

/** "IQ98 NBIQ 8501 2345 6789 012": a country, two digits and groups of four. */
function accountAt(words: readonly Word[], first: number): NotFigure | null {
  const word = words[first];
  if (word?.capital !== true || !/^[a-z]{2}\d{2}(?:[a-z\d]{11,30})?$/u.test(word.folded)) return null;
  let after = first + 1;
  while (after < first + MOST_GROUPS && isAccountGroup(words, after, word.sentence)) after++;
  const isLong = word.folded.length > 14 || after - first > 3;
  return isLong ? { first, after, why: 'It is the number of an account.' } : null;
}

const isAccountGroup = (words: readonly Word[], index: number, sentence: number): boolean =>
  /^[a-z\d]{1,4}$/u.test(inSentence(words, index, sentence)?.folded ?? '') &&
  words[index - 1]?.folded.length === 4;
