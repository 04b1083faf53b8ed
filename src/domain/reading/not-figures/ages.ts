import { inSentence, isJoiningHyphen, isOf } from '../numbers/around.js';
import { phraseBefore } from '../quantities/phrase-book.js';
import { countedAt } from './counted.js';
import { whole, type NotFigureRule, type NumberPlace } from './not-figure.js';

const WHY = 'It is an age.';

const OLDEST = 125;

/** How many words may stand between "aged" and the age: "at the age of just under 7". */
const REACH = 4;

/**
 * An age: "aged 7", "52 years old", "52-year-old", "a man of 52", "children under five", "Jane Doe, 52, said". It is told
 * before a number of years is, of which some are ages.
 */
export const ofAge: NotFigureRule = (place) => {
  const { low, high } = place;
  if (low.value === null || high.value === null || high.value > OLDEST || low.multiplied || low.value < 0)
    return null;
  const isAge =
    isAfterAge(place) ||
    isBeforeOld(place) ||
    isOfPerson(place) ||
    isBoundOfAge(place) ||
    isApposition(place) ||
    isBeginning(place) ||
    isSaid(place);
  return isAge ? whole(place, WHY) : null;
};

function isAfterAge({ words, low, rules, sentence }: NumberPlace): boolean {
  for (let back = 1; back <= REACH; back++) {
    const word = inSentence(words, low.first - back, sentence);
    if (isOf(word, rules.ages.before)) return true;
    if (!isOf(word, rules.ages.between)) return false;
  }
  return false;
}

/** "52-year-old", "52 years old", "two and a half years of age". */
function isBeforeOld({ words, high, rules }: NumberPlace): boolean {
  const unit = isJoiningHyphen(words, high.after) ? high.after + 1 : high.after;
  if (!isOf(words[unit], rules.units.time)) return false;
  const after = isJoiningHyphen(words, unit + 1) ? unit + 2 : unit + 1;
  return (
    isOf(words[after], rules.ages.old) ||
    (isOf(words[after], rules.dates.of) && isOf(words[after + 1], rules.ages.before))
  );
}

/** "a man of 52"; not "a group of 52 people". */
const isOfPerson = ({ words, low, high, rules, sentence }: NumberPlace): boolean =>
  isOf(inSentence(words, low.first - 1, sentence), rules.dates.of) &&
  isOf(inSentence(words, low.first - 2, sentence), rules.ages.persons) &&
  countedAt(words, high.after, rules.counted) === null;

/** "children under five", "anyone over 65", "the under-5s". */
function isBoundOfAge({ words, low, high, rules, sentence }: NumberPlace): boolean {
  const isJoined = isJoiningHyphen(words, low.first - 1);
  const bound = isJoined ? low.first - 2 : low.first - 1;
  if (!isOf(inSentence(words, bound, sentence), rules.ages.bounds)) return false;
  if (isJoined) return true;
  const isPerson = isOf(inSentence(words, bound - 1, sentence), rules.ages.persons);
  return isPerson && countedAt(words, high.after, rules.counted) === null;
}

/** "who is 91,", "she turned 80.". */
function isSaid({ words, low, high, rules, sentence }: NumberPlace): boolean {
  const next = inSentence(words, high.after, sentence);
  const isOver = next?.kind !== 'WORD' || isOf(next, rules.dates.between);
  return isOver && low === high && phraseBefore(words, low.first, rules.ages.said) !== null;
}

/** "At 64, she": behind a word that begins its sentence. */
const isBeginning = ({ words, low, high, rules, sentence }: NumberPlace): boolean =>
  isOf(inSentence(words, low.first - 1, sentence), rules.ages.beginning) &&
  words[low.first - 2]?.sentence !== sentence &&
  words[high.after]?.folded === ',';

/** "Jane Doe, 52, said": behind two capitals, and what goes on is no list. */
function isApposition({ words, low, high, rules, sentence }: NumberPlace): boolean {
  const [open, close] = [words[low.first - 1]?.folded, words[high.after]?.folded];
  const names = [low.first - 2, low.first - 3].map((index) => inSentence(words, index, sentence));
  if (low !== high || !names.every((word) => word?.kind === 'WORD' && word.capital)) return false;
  if (open === ',' && close === ',')
    return isOf(inSentence(words, high.after + 1, sentence), rules.ages.afterApposition);
  return false;
}
