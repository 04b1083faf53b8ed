import type { Qualifier } from '../../../vocabulary/qualifiers.js';
import { phraseBook } from '../../quantities/phrase-book.js';
import type { Qualifiers } from '../../quantities/qualifiers.js';
import { listedWords } from './listed-words.js';

/** Phrases, parted by commas, that say the same. */
export const saying = (qualifier: Qualifier, phrases: string): [string, Qualifier][] =>
  phrases.split(', ').map((phrase) => [phrase, qualifier]);

const BEFORE = [
  ...saying(
    'EXACT',
    'exactly, precisely, a precise, an exact, no more and no less than, no more nor less than',
  ),
  ...saying(
    'AT_LEAST',
    'at least, at the least, at the very least, at the lowest, no fewer than, no less than, no lower than, ' +
      'not one fewer than, not one less than, nothing less than, no smaller than, not below, not under, not fewer than, not less than, never fewer than, never less than, a minimum of, minimum of, minimum, ' +
      'at a minimum, at minimum, as few as',
  ),
  ...saying(
    'MORE_THAN',
    'more than, over, above, greater than, higher than, larger than, exceeding, exceeds, exceed, exceeded, in excess of, ' +
      'upward of, upwards of, surpassing, surpassed, surpasses, topping, topped, tops, north of, not just, beyond, past, on the far side of',
  ),
  ...saying(
    'AT_MOST',
    'at most, at the most, at the very most, up to, up to and including, as many as, as much as, as high as, anything up to, no more than, ' +
      'not more than, no greater than, no higher than, never more than, a maximum of, maximum of, maximum, not exceeding, ' +
      'not above, not over, at a maximum, limited to',
  ),
  ...saying(
    'FEWER_THAN',
    'fewer than, less than, lower than, smaller than, under, below, almost, nearly, not quite, short of, shy of, ' +
      'approaching, nearing, verging on, virtually, not even, not yet, ' +
      'not far off, not far short of, not far from, close on, nigh on, bordering on, getting on for, towards, toward, ' +
      'on the verge of, on the brink of, on the cusp of, within a whisker of, south of, the better part of, the best part of, ' +
      'just this side of, not much short of, a little short of, one short of',
  ),
  ...saying(
    'APPROXIMATE',
    'about, around, roughly, approximately, approx, approx ., circa, ca, ca ., c, c ., some, est ., appr ., close to, near to, an estimated, estimated, ' +
      'an approximate, in the region of, in the order of, on the order of, of the order of, in the neighbourhood of, ' +
      'in the neighborhood of, in the vicinity of, in the ballpark of, in the area of, in the range of, at a guess, at a rough guess, something like, anything like, more or less, give or take, a rough, ' +
      'what may be, perhaps, maybe, a good, estimated at, estimated at about, estimated at some',
  ),
];

const AFTER = [
  ...saying(
    'AT_LEAST',
    'or more, or over, or above, or higher, and more, and over, and above, and upwards, and up, and counting, at least, ' +
      'at the least, at the very least, at a minimum, minimum, plus, at the lowest',
  ),
  ...saying(
    'AT_MOST',
    'or fewer, or less, or under, or below, or lower, at most, at the most, at the very most, maximum, max, at a maximum',
  ),
  ...saying(
    'APPROXIMATE',
    'or so, odd, ish, or thereabouts, give or take, more or less, approximately, roughly, approx',
  ),
];

const WITHIN =
  'a total of, the total of, a combined, a combined total of, a further, another, a record, an additional, an extra, ' +
  'a staggering, a massive, a whopping';

const QUARRELS = listedWords(
  'row rows dispute disputes fight fights fighting battle battles talks anger concern concerns fears protest protests',
);

export const ENGLISH_QUALIFIERS: Qualifiers = {
  before: phraseBook('BEFORE', BEFORE),
  after: phraseBook('AFTER', AFTER),
  adverbs: listedWords(
    'just well slightly far little somewhat only significantly considerably substantially much marginally fractionally very a bit',
  ),
  within: phraseBook(
    'BEFORE',
    WITHIN.split(', ').map((phrase) => [phrase, null]),
  ),
  otherAfter: new Map([
    ['over', QUARRELS],
    ['around', QUARRELS],
  ]),
  otherBefore: listedWords('than'),
  rangeBetween: listedWords('between'),
  rangeFrom: listedWords('from'),
  rangeAdverbs: listedWords('somewhere anywhere anything something'),
  and: listedWords('and &'),
  to: listedWords('to through'),
  or: listedWords('or'),
  changes: listedWords(
    'rose rise risen rises rising fell fall fallen falls falling increased increase increases increasing decreased ' +
      'decrease decreases decreasing dropped drop drops dropping climbed climb climbs climbing grew grow grown grows ' +
      'growing up down declined decline declines declining went go goes gone going jumped jump jumps jumping soared soar ' +
      'soars surged surge surges plunged plunge plunges slid slide sank sink shrank shrink shrunk swelled raised raise ' +
      'raises raising lowered lower cut cuts cutting reduced reduce reduces reducing revised revise revises revising ' +
      'doubled tripled quadrupled halved changed change changes changing moved move moves moving corrected adjusted ' +
      'expanded slipped edged eased widened narrowed upgraded downgraded brought bringing rebounded recovered',
  ),
};
