import { ENGLISH } from '../../domain/reading/languages/en/english.js';
import type { Span } from '../../domain/reading/span.js';
import { beginningOf, maySlip, meantBySlip, MOST_SLIPS, withMeant } from '../../domain/search/slips.js';
import { tokensIn, type Token } from '../../domain/text/tokens.js';
import { isBeginning, readWordsWith, wordsNowhere } from '../../storage/search/words-like.js';
import type { Reading } from '../services.js';

/**
 * A query with what was most likely meant by words that are nowhere on record, as "civillians"; undefined where every word
 * is there, or may be no slip. In a text nothing is read so: what it says is not guessed.
 * @param named what was read as a name
 */
export async function withoutSlips(
  reading: Reading,
  query: string,
  named: readonly Span[],
): Promise<string | undefined> {
  const { naming, notFigures } = ENGLISH;
  const months = [...notFigures.dates.months];
  const isKnown = ({ token, start, end }: Token): boolean =>
    named.some((name) => name.start <= start && end <= name.end) ||
    [naming.isFunctionWord, naming.isOrdinaryWord, naming.isNumeral].some((is) => is(token)) ||
    notFigures.dates.months.has(token) ||
    notFigures.dates.weekdays.has(token);
  const tokens = maySlip([...tokensIn(query)], isKnown);
  if (tokens.length === 0) return undefined;
  const nowhere = await wordsNowhere(
    reading,
    tokens.map(({ token }) => token),
  );
  const meant = new Map<Token, string>();
  for (const slip of tokens.filter(({ token }) => nowhere.has(token)).slice(0, MOST_SLIPS)) {
    const isTyped = slip.end === query.length;
    if (isTyped && (await isBeginning(reading, slip.token))) continue;
    const words = await readWordsWith(reading, beginningOf(slip.token));
    const word = meantBySlip(slip.token, [
      ...words,
      ...months.map((month) => ({ word: month, entries: Number.MAX_SAFE_INTEGER })),
    ]);
    if (word !== undefined) meant.set(slip, word);
  }
  return meant.size === 0 ? undefined : withMeant(query, meant);
}
