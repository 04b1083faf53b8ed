import type { Word } from '../../../word.js';
import { NUMERIC_DATES } from '../../../times/numeric-dates.js';
import { yearNumber } from '../../../times/number-phrases.js';
import { either, map, mark, maybe, row, word, type Found, type Phrase } from '../../../times/phrase.js';
import { UNTOLD, type TimeSaid } from '../../../times/time-said.js';
import { listedWords } from '../listed-words.js';
import { date, month } from './dates.js';

/** What lasts a while that everybody is taken to know. */
const ERAS = listedWords(
  'offensive siege war battle campaign ceasefire truce armistice operation occupation invasion uprising revolution ' +
    'insurgency liberation blockade crisis pandemic epidemic outbreak lockdown conflict election elections ' +
    'administration presidency reign regime era coup takeover independence partition',
);
/** What takes a while as well, and is a time only where something goes on with it. */
export const EVENTS: ReadonlySet<string> = new Set([
  ...ERAS,
  ...listedWords(
    'operations assault curfew drought famine flood floods season holiday holidays rule advance retreat evacuation ' +
      'intervention escalation surge hostilities fighting violence unrest protests strikes bombardment raids',
  ),
]);
const BEGAN = listedWords(
  'began begun started erupted commenced launched resumed ended collapsed fell captured seized took entered',
);
const DETERMINERS = listedWords('the this that these those');
const POSSESSIVES = listedWords('its their his her our');
const GOING_ON = listedWords('during since throughout');
const MOST_WORDS = 4;
const FARTHEST = 9;

/** "during the offensive", "since the siege began", "before the war". */
export const events: Phrase<TimeSaid> = {
  first: new Set(['during', 'since', 'throughout', 'before', 'after', 'until']),
  empty: false,
  read: (words, at) => {
    const [event, beginning] = [eventAfter(words, at), beganSince(words, at)];
    return (event?.next ?? 0) > (beginning?.next ?? 0) ? event : beginning;
  },
};

function eventAfter(words: readonly Word[], at: number): Found<TimeSaid> | undefined {
  const determiner = words[at + 1]?.folded ?? '';
  const isSince = words[at]?.folded === 'since';
  if (!DETERMINERS.has(determiner) && !(isSince && POSSESSIVES.has(determiner))) return undefined;
  const begins = at + 2;
  const named = GOING_ON.has(words[at]?.folded ?? '') ? EVENTS : ERAS;
  for (let index = begins; index < begins + MOST_WORDS; index += 1) {
    const word = words[index];
    if (word?.sentence !== words[at]?.sentence || !isWithinName(word)) return undefined;
    if (named.has(word.folded)) return dated(words, at, began(words, index + 1));
    if (ENDS.has(word.folded) && words[at]?.folded !== 'during' && words[index + 1]?.folded === 'of')
      return { value: UNTOLD, next: index + 1 };
  }
  return undefined;
}

/** What an event may be called by: words, a year, a hyphen or a possessive. */
const isWithinName = (word: Word | undefined): word is Word =>
  word !== undefined &&
  (word.kind === 'WORD' ||
    (word.kind === 'NUMBER' ? /^\d{4}$/.test(word.folded) : /^(?:-|'s|')$/.test(word.folded)));

/** What has an end and a beginning, named after it: "since the fall of the town". */
const ENDS = listedWords(
  'fall outbreak launch onset arrival departure collapse capture defeat signing death',
);

/** With a verb right behind the event, if there is one. */
const began = (words: readonly Word[], next: number): number =>
  BEGAN.has(words[next]?.folded ?? '') ? next + 1 : next;

const onDate = map(
  row(
    maybe(mark(',', '(')),
    maybe(word('on', 'in')),
    either(
      date,
      month,
      NUMERIC_DATES,
      map(yearNumber, (year): TimeSaid => ({ is: 'YEAR', year })),
    ),
  ),
  ([, , said]) => said,
);

/** "since the siege began on 17 October": the day is told after all. */
function dated(words: readonly Word[], at: number, next: number): Found<TimeSaid> {
  const said = words[at]?.folded === 'since' ? onDate.read(words, next) : undefined;
  return said === undefined
    ? { value: UNTOLD, next }
    : { value: { is: 'SINCE', from: said.value }, next: said.next };
}

/** "since" of time goes with what has been going on; "since" of a reason does not. */
function beganSince(words: readonly Word[], at: number): Found<TimeSaid> | undefined {
  if (words[at]?.folded !== 'since') return undefined;
  for (let index = at + 1; index < at + FARTHEST; index += 1) {
    const word = words[index];
    if (word?.sentence !== words[at].sentence) return undefined;
    if ([',', ';', ':', '.'].includes(word.folded) || PRESENT.has(word.folded)) return undefined;
    if (BEGAN.has(word.folded)) return dated(words, at, index + 1);
  }
  return undefined;
}

const PRESENT = listedWords('is are does do cannot can includes include excludes');
