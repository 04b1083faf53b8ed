import type { Word } from '../../../word.js';
import type { LooksLikeYear } from '../../../times/time-words.js';
import { listedWords } from '../listed-words.js';
import { MONTHS } from './calendar-words.js';
import { ledInEnglish, ON, OVER, SURE } from './leads.js';

/** Months that are words or first names as well. */
const VERBS_TOO = listedWords('may march august');
const NAMES_TOO = listedWords('jan april may june august january march');
/** What is told month by month: before these "May" is the month. */
const TOLD_MONTHLY = listedWords(
  'toll tolls figure figures death deaths casualty casualties count counts data report reports total totals number ' +
    'numbers average tally losses victims statistics update estimate civilian killed wounded dead was saw brought',
);
const SPEAKS = listedWords(
  'said says told tells announced added claimed insisted resigned met spoke visited tweeted wrote who',
);
const IS = listedWords('was is has had were would will');
const HONORIFICS = listedWords(
  'mr mrs ms miss dr prof sir lady lord pm president minister premier secretary theresa brian',
);
/** "May" begins a wish or a question before these. */
const AFTER_WISH = listedWords(
  'day also still never or cause need i we you he she they it god the this that there not be have all his her our your allah peace',
);
const MARCH_ON = listedWords('on for to with against of');

/** "March to May" is no protest. */
const isTime = (word: Word | undefined): boolean =>
  word?.kind === 'NUMBER' || (word !== undefined && MONTHS.has(word.folded));

/** A word that is a month, and a verb or an adjective as well. */
export const isVerb = (word: Word | undefined): boolean => word !== undefined && VERBS_TOO.has(word.folded);

/** A bare month by its name is the month, and not a verb, an adjective or somebody's name. */
export function isMonth(words: readonly Word[], at: number, next: number, isShort: boolean): boolean {
  const [here, before, after] = [words[at], inSentence(words, at - 1, at), inSentence(words, next, at)];
  if (here === undefined) return false;
  const led = ledInEnglish(words, at);
  const sure = led !== null && SURE.has(led);
  if (NAMES_TOO.has(here.folded) && isName(words, at, next, led)) return false;
  if (words[at - 1] === undefined && words[next] === undefined) return true;
  if (isShort && here.folded !== 'may') return sure && here.capital;
  if (!VERBS_TOO.has(here.folded)) return true;
  if (sure) return true;
  if (!here.capital) return after === undefined ? isEndOfQuery(words, next) : TOLD_MONTHLY.has(after.folded);
  if (here.folded === 'may' && after?.folded === 'day') return false;
  if (here.folded === 'march')
    return after === undefined || !MARCH_ON.has(after.folded) || isTime(inSentence(words, next + 1, at));
  const begins = before === undefined || before.kind === 'MARK';
  return !(begins && after !== undefined && AFTER_WISH.has(after.folded));
}

/** The last word of a text of one sentence, as a query is: elsewhere a line may have been broken behind a verb. */
const isEndOfQuery = (words: readonly Word[], next: number): boolean =>
  words[next] === undefined && words[next - 1]?.sentence === 0;

function isName(words: readonly Word[], at: number, next: number, led: string | null): boolean {
  const [before, after] = [inSentence(words, at - 1, at), inSentence(words, next, at)];
  const beyond = inSentence(words, next + 1, at);
  if (words[at]?.capital !== true || (led !== null && OVER.has(led))) return false;
  if (before?.kind === 'WORD') {
    if (HONORIFICS.has(before.folded)) return true;
    if (before.capital && led === null && isPersonal(words[at])) return !isToldMonthly(after);
  }
  if (after === undefined) return false;
  if (SPEAKS.has(after.folded)) return true;
  return after.capital && after.kind === 'WORD' && beyond !== undefined && isAfterName(words, next + 1, at);
}

const isPersonal = (word: Word | undefined): boolean => word?.folded === 'may' || word?.folded === 'march';

const isToldMonthly = (after: Word | undefined): boolean =>
  after !== undefined && (after.kind === 'NUMBER' || TOLD_MONTHLY.has(after.folded));

/** "April Smith said", "June Jones, 43". */
function isAfterName(words: readonly Word[], index: number, at: number): boolean {
  const [here, after] = [inSentence(words, index, at), inSentence(words, index + 1, at)];
  if (here === undefined) return false;
  if (SPEAKS.has(here.folded) || IS.has(here.folded)) return true;
  return (
    here.folded === ',' && (after?.kind === 'NUMBER' || after?.folded === 'who' || after?.folded === 'a')
  );
}

/** Days that are called so once a year, and papers that come out on one: "Black Friday", "The Sunday Times". */
const NAMED_DAYS = listedWords('black good bloody palm ash cyber holy fat super easter maundy');
const PAPERS = listedWords(
  'times telegraph mirror express herald mail post independent star sun tribune world people',
);

const EACH = listedWords('every each any first second third fourth fifth');

export function isWeekday(words: readonly Word[], at: number, next: number): boolean {
  const [before, after] = [inSentence(words, at - 1, at), inSentence(words, next, at)];
  if (before?.capital === true && NAMED_DAYS.has(before.folded)) return false;
  if (after?.capital === true && PAPERS.has(after.folded) && before?.folded !== 'on') return false;
  if (after?.folded === 'of' || (before !== undefined && EACH.has(before.folded))) return false;
  const lead = inSentence(words, at - 2, at);
  // "on a Monday" is on any; "a Monday raid" was on the last.
  if (before?.folded === 'a' && lead?.folded === 'on') return false;
  return !(before?.folded === 'on' && lead?.capital === true && lead.folded === 'mail');
}

const COUNTED = listedWords(
  'people men women children police personnel dead more others injured wounded killed civilian percent per million ' +
    'thousand hundred troops percentage refugees displaced',
);
const NOT_PLURAL = listedWords(
  'was has this its his is us says as does across perhaps always towards alias ' +
    'shows lies stands rises falls puts gives lists comes remains includes excludes means makes takes ends begins ' +
    'starts reaches differs exceeds tops covers reads runs goes sees brings appears seems contains',
);

/** A number before these words counts them: what is counted is named next. */
export function isCounting(words: readonly Word[], next: number, at: number): boolean {
  const [after, beyond] = [inSentence(words, next, at), inSentence(words, next + 1, at)];
  if (after?.kind !== 'WORD') return after?.folded === '%';
  if (UNITS_OF_AMOUNT.has(after.folded)) return true;
  return isPlural(after) || (after.capital && beyond !== undefined && isPlural(beyond));
}

const isPlural = ({ kind, folded, capital }: Word): boolean =>
  kind === 'WORD' &&
  (COUNTED.has(folded) ||
    (!capital &&
      folded.length > 3 &&
      folded.endsWith('s') &&
      !folded.endsWith('ss') &&
      !NOT_PLURAL.has(folded)));

/** "12 may have died": with no capital a verb is told from a month by what stands around it. */
export function isMonthAfterDay(words: readonly Word[], at: number, month: number, next: number): boolean {
  const [here, after] = [words[month], inSentence(words, next, at)];
  if (here === undefined || here.capital || !VERBS_TOO.has(here.folded)) return true;
  if (after?.kind === 'WORD' && AFTER_WISH.has(after.folded)) return false;
  const led = ledInEnglish(words, at);
  return after?.kind !== 'WORD' || (led !== null && (ON.has(led) || SURE.has(led)));
}

/** "the May 10 attacks": a day that something is named after. */
const BEFORE_NAMES = listedWords('the a his her its their that this');

/** The number after a month is its day: "on May 10", not "in May 10 people" nor "in May 2 885". */
export function isDayAfterMonth(words: readonly Word[], at: number, next: number): boolean {
  const led = ledInEnglish(words, at);
  const after = inSentence(words, next, at);
  const before = inSentence(words, at - 1, at);
  if (before !== undefined && BEFORE_NAMES.has(before.folded)) return true;
  if (led !== null && OVER.has(led)) return false;
  if (after?.kind === 'NUMBER' && /^\d{3}$/.test(after.folded)) return false;
  return (led !== null && ON.has(led)) || !isCounting(words, next, at);
}

/** Nouns that are told apart by numbers: "Resolution 2016", "Room 1901". */
const NUMBERED = listedWords(
  'resolution resolutions room building article section flight page no number chapter paragraph case law act bill ' +
    'unit brigade battalion division area zone highway route channel order docket regulation directive decree ' +
    'document file form model version platform gate ward block street apartment pier box euro windows chart cup vision agenda vol volume vols pp olympics expo',
);
/** What follows these is a time, if it can be one. */
const BEFORE_YEARS = listedWords('in during throughout since until till before after');
const MAY_STAND_BEFORE_YEARS = new Set(['of', 'for', 'on', 'as of', 'through']);

/** Whether a number of four digits is the year that it looks like. */
export function isEnglishYear(
  words: readonly Word[],
  at: number,
  next: number,
  led: string | null,
): LooksLikeYear {
  const [here, before] = [words[at], inSentence(words, at - 1, at)];
  if (here === undefined || (before !== undefined && isNumbering(before))) return false;
  const counts = isCounting(words, next, at);
  if (led === 'in') return true;
  if (led !== null && BEFORE_YEARS.has(led)) return !counts;
  if (!isModern(Number(here.folded))) return false;
  if (led !== null && MAY_STAND_BEFORE_YEARS.has(led)) return !counts;
  if (counts && (led !== null || isOfAmount(words, at, next))) return false;
  if (counts) return 'HARDLY';
  if (before?.folded === 'the') return true;
  return led === null && before?.kind === 'WORD' && !isOfAmount(words, at, next) ? 'LIKELY' : 'MAYBE';
}

/** A verb or a qualifier stands before it, or a unit after it. */
function isOfAmount(words: readonly Word[], at: number, next: number): boolean {
  const [before, after] = [inSentence(words, at - 1, at), inSentence(words, next, at)];
  if (after !== undefined && UNITS_OF_AMOUNT.has(after.folded)) return true;
  return before?.kind === 'WORD' && (AMOUNTING.has(before.folded) || before.folded.endsWith('ed'));
}

const AMOUNTING = listedWords(
  'and or but nearly almost some than least most about around roughly were are was is had has have said lost left hit saw found with another further total hits tops reaches passes nears hit top reach killed wounded',
);
const UNITS_OF_AMOUNT = listedWords(
  'km kg mm cm metres meters miles hectares acres tonnes tons euros dollars dinars pounds hours days weeks months years minutes gmt utc',
);

const isNumbering = ({ folded }: Word): boolean => NUMBERED.has(folded) || /^\p{Sc}$/u.test(folded);

const isModern = (year: number): boolean => year >= 1900 && year <= 2099;

function inSentence(words: readonly Word[], index: number, at: number): Word | undefined {
  const word = words[index];
  return word !== undefined && word.sentence === words[at]?.sentence ? word : undefined;
}
