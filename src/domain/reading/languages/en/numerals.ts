import type { Numerals } from '../../numbers/numerals.js';
import { listedWords } from './listed-words.js';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const valued = (listed: string, valueOf: (index: number) => number): [string, number][] =>
  listed.split(' ').map((word, index) => [word, valueOf(index)]);

const SCALES: [string, number][] = [
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lac', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
];

/** Indian English says "5 lakhs", others "5 millions". */
const PLURAL_SCALES: [string, number][] = [
  ['lakhs', 1e5],
  ['lacs', 1e5],
  ['crores', 1e7],
];

const LETTERS: [string, number][] = [
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['mil', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
];

export const ENGLISH_NUMERALS: Numerals = {
  ones: new Map(valued(ONES, (index) => index)),
  tens: new Map([...valued(TENS, (index) => 10 * (index + 2)), ['fourty', 40]]),
  scales: new Map([...SCALES, ...PLURAL_SCALES]),
  sets: new Map([['dozen', 12]]),
  letters: new Map(LETTERS),
  looseLetters: listedWords('mn mln bn bln tn trn'),
  lettersNotBefore: listedWords(
    'tall high deep wide long away apart below above square race run sprint hurdles freestyle butterfly backstroke ' +
      'breaststroke relay final swim dash tv tvs video videos resolution display screen screens monitor monitors',
  ),
  metresAfter: listedWords('within'),
  and: listedWords('and &'),
  articles: listedWords('a an'),
  half: listedWords('half'),
  quarter: listedWords('quarter'),
  of: listedWords('of'),
  point: listedWords('point'),
  negative: listedWords('minus negative'),
  mayBeNegative: listedWords('of by to at was is were are from between and than'),
  indefinite: listedWords('dozens scores hundreds thousands millions billions trillions tens'),
  vague: listedWords('several few many couple countless various umpteen multiple'),
  percent: [['per', 'cent'], ['percent'], ['pct'], ['percentage', 'point'], ['percentage', 'points'], ['pc']],
  currencies: listedWords(
    'dollar dollars euro euros pound pounds cents pence yen yuan renminbi rupee rupees rouble roubles ' +
      'ruble rubles dinar dinars dirham dirhams riyal riyals rial rials shekel shekels lira liras peso pesos reais ' +
      'franc francs krona kronor krone kroner zloty forint naira rand shilling shillings birr baht ringgit rupiah ' +
      'hryvnia hryvnias bucks usd eur gbp jpy cny inr irr iqd syp chf cad aud nzd sek nok dkk pln brl mxn zar ngn',
  ),
  currencyAdjectives: listedWords(
    'us american canadian australian hong kong singapore iraqi iranian saudi kuwaiti jordanian indian pakistani ' +
      'swiss swedish norwegian danish turkish egyptian israeli russian mexican british sterling',
  ),
  currencyPrefixes: listedWords('rs usd eur gbp jpy cny inr iqd chf cad aud nzd sek nok dkk pln brl zar ngn'),
};
