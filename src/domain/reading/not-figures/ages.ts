import { inSentence, isJoiningHyphen, isOf } from '../numbers/around.js';
import { phraseBefore } from '../quantities/phrase-book.js';
import { afterBound, boundedAge, isNumbered } from './ages-bounded.js';
import { isOfKin, isOfOneNamed } from './ages-of-named.js';
import { countedAt } from './counted.js';
import { whole, type NotFigureRule, type NumberPlace } from './not-figure.js';

const WHY = 'It is an age.';

const OLDEST = 125;

/** How many words may stand between "aged" and the age: "at the age of just under 7". */
const REACH = 4;

/**
 * An age: "aged 7", "52 years old", "52-year-old", "a man of 52", "children under five", "Jane Doe, 52, said",
 * "her sons, 9 and 12". It is told
 * before a number of years is, of which some are ages.
 */
export const ofAge: NotFigureRule = (place) => {
  const { low, high } = place;
  if (low.value === null || high.value === null || high.value > OLDEST || low.multiplied || low.value < 0)
    return null;
  const bounded = boundedAge(place);
  if (bounded !== null) return { ...bounded, why: WHY, isAge: true };
  const isAge =
    isAfterAge(place) ||
    isAfterAges(place) ||
    isBeforeOld(place) ||
    isOfPerson(place) ||
    isBoundOfAge(place) ||
    isApposition(place) ||
    isOfOneNamed(place) ||
    isOfKin(place) ||
    isBeginning(place) ||
    isSaid(place);
  return isAge ? { ...whole(place, WHY), after: afterBound(place), isAge } : null;
};

function isAfterAge({ words, low, rules, sentence }: NumberPlace): boolean {
  for (let back = 1; back <= REACH; back++) {
    const word = inSentence(words, low.first - back, sentence);
    if (isOf(word, rules.ages.before)) return true;
    if (!isOf(word, rules.ages.between)) return false;
  }
  return false;
}

/** "between the ages of 15 and | 60 |". */
function isAfterAges({ words, low, high, rules, sentence }: NumberPlace): boolean {
  const [joint, other, of, ages] = [1, 2, 3, 4].map((back) => inSentence(words, low.first - back, sentence));
  const isPair = isOf(joint, rules.dates.between) && other?.kind === 'NUMBER';
  return (
    isPair &&
    isOf(of, rules.dates.of) &&
    isOf(ages, rules.ages.before) &&
    countedAt(words, high.after, withoutStates(rules.counted)) === null
  );
}

const NO_STATES: ReadonlySet<string> = new Set();

/** Without "killed" and its like, which may be said of those before. */
const withoutStates = (counted: NumberPlace['rules']['counted']): NumberPlace['rules']['counted'] => ({
  ...counted,
  states: NO_STATES,
});

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
  const before = inSentence(words, bound - 1, sentence);
  // "926 were under 18".
  const isOfCounted =
    isOf(before, rules.names.auxiliaries) && inSentence(words, bound - 2, sentence)?.kind === 'NUMBER';
  const ahead = inSentence(words, bound - 2, sentence);
  // "12 of them over 65", ", all over 65".
  const isOfThem =
    (isOf(before, rules.ages.ofThem) && isOf(ahead, rules.dates.of)) ||
    (isOf(before, rules.ages.alls) && ahead?.folded === ',');
  const arePeople = isOf(before, rules.counted.people);
  // "39 people over 60 died": they are counted already.
  const isTaken = (arePeople && isNumbered(words, bound - 1)) || isOf(before, rules.ages.ofThem);
  return (
    (isOf(before, rules.ages.persons) || arePeople || isOfCounted || isOfThem) &&
    countedAt(words, high.after, isTaken ? withoutStates(rules.counted) : rules.counted) === null
  );
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

/** "Jane Doe, 52, said": behind two capitals, and what goes on is no list; "the minister, 61": behind one person. */
function isApposition(place: NumberPlace): boolean {
  const { words, low, high, rules, sentence } = place;
  const [open, close] = [words[low.first - 1]?.folded, words[high.after]?.folded];
  if (isOfOnePerson(place)) return true;
  const names = [low.first - 2, low.first - 3].map((index) => inSentence(words, index, sentence));
  if (low !== high || !names.every((word) => word?.kind === 'WORD' && word.capital)) return false;
  if (open === ',' && close === ',')
    return isOf(inSentence(words, high.after + 1, sentence), rules.ages.afterApposition);
  return false;
}

/** "The minister, 61, said", "his mother, 70.": nobody counts what is named as one, and nothing is counted after it. */
function isOfOnePerson({ words, low, high, rules, sentence }: NumberPlace): boolean {
  const [comma, person] = [words[low.first - 1], inSentence(words, low.first - 2, sentence)];
  const next = inSentence(words, high.after, sentence);
  if (low !== high || comma?.folded !== ',' || !isOf(person, rules.ages.onePerson)) return false;
  return (next === undefined || next.kind === 'MARK') && isLedByArticle();

  function isLedByArticle(): boolean {
    for (let back = 3; back <= REACH + 2; back++) {
      const word = inSentence(words, low.first - back, sentence);
      if (isOf(word, rules.ages.articles)) return true;
      if (word?.kind !== 'WORD') return false;
    }
    return false;
  }
}
