import type { Degrees } from '../../attach/degrees.js';
import { phraseBook } from '../../quantities/phrase-book.js';
import { listedWords } from './listed-words.js';
import { saying } from './qualifiers.js';

const AFTER_COUNTED = [
  ...saying(
    'EXACT',
    'exactly, precisely, to be exact, to be precise, on the dot, on the nose, no more and no less, no more no less, ' +
      'no more nor less, neither more nor less, no fewer and no more, no more and no fewer, not one more and not one less, ' +
      'not one more or less, all told, in all, in total, at the last count, at last count, at the latest count',
  ),
  ...saying(
    'AT_LEAST',
    'at least, at the least, at the very least, at a minimum, as a minimum, at the minimum, at minimum, minimum, or more, ' +
      'or over, or above, or higher, or upwards, or better, or beyond, and more, and upwards, and up, and over, and above, ' +
      'and counting, and rising, and climbing, and growing, if not more, if not many more, if not far more, or even more, ' +
      'and maybe more, and perhaps more, and possibly more, and probably more, and likely more, or perhaps more, or maybe more, ' +
      'or possibly more, or probably more, maybe more, perhaps more, possibly more, probably more, no fewer, no less, ' +
      'not one fewer, not one less, not fewer, not less, and no fewer, and no less, and not one fewer, and not one less, ' +
      'at the lowest, at the lowest reckoning, at the lowest estimate, at the lowest count, at a conservative estimate, ' +
      'on a conservative estimate, by a conservative estimate, by conservative estimates, by a conservative count, ' +
      'at a conservative count, at a low estimate, plus',
  ),
  ...saying('MORE_THAN', 'and then some, and more besides, and some, and many more, and a few more'),
  ...saying(
    'AT_MOST',
    'at most, at the most, at the very most, at a maximum, as a maximum, at the maximum, at maximum, maximum, max, tops, ' +
      'or fewer, or less, or under, or below, or lower, if that, if not fewer, if not less, if that many, if so many, ' +
      'if even that, at the outside, at the very outside, no more, not more, not one more, and no more, and not one more, ' +
      'and not more, at the highest, at the highest reckoning, at the highest estimate, and not a soul more, at the upper end, ' +
      'maybe fewer, perhaps fewer, possibly fewer, or perhaps fewer, and possibly fewer, maybe less, perhaps less',
  ),
  ...saying('FEWER_THAN', 'or not quite, or almost, or nearly, or just under'),
  ...saying(
    'APPROXIMATE',
    'or so, or thereabouts, thereabouts, give or take, give or take a few, more or less, roughly, roughly speaking, ' +
      'approximately, approx, in round figures, in round numbers, in round terms, or something like it, or something like that, ' +
      'or about that, or near enough, near enough, at a guess, at a rough guess, at a rough count, at a rough estimate, ' +
      'by a rough count, by a rough estimate, as a rough estimate, rounded',
  ),
];

/** How English says from afar, or in a way of its own, how a number is meant. */
export const ENGLISH_DEGREES: Degrees = {
  afterCounted: phraseBook('AFTER', AFTER_COUNTED),
  words: listedWords(
    'more fewer less higher lower least most minimum minimums maximum maximums exact exactly precise precisely roughly rough ' +
      'approximately approximate approximation approximations round rounded rounding nearest outside inside pinch push stretch ' +
      'guess guesses guesswork conservative generous worst best tops ceiling floor upwards upward downwards thereabouts ' +
      'counting rising climbing growing plus minus estimate estimates ballpark limit bound',
  ),
  openings: listedWords('or if perhaps maybe possibly probably at give'),
  comparing: listedWords('than since of were was are is had have has'),
  nearness: listedWords(
    'part side whisker hair inch reach distance brink verge cusp edge tune ballpark clear wide ahead shade door threshold ' +
      'margin point ceiling floor limit bound bounds shy short close spitting thereabouts doorstep equivalent',
  ),
  nearing: listedWords('nudging touching pushing brushing knocking skirting grazing scraping'),
  plainAdverbs: listedWords(
    'only merely simply solely just also already still now then there here again so far even alone not all yet overall ' +
      'altogether together instead too once ago later earlier since however thus meanwhile elsewhere abroad overnight ever never ' +
      'reportedly allegedly officially supposedly apparently additionally currently previously initially originally recently ' +
      'newly formerly finally eventually respectively separately jointly actually really sadly tragically unfortunately ' +
      'annually monthly weekly daily nationally locally publicly wrongly correctly rightly falsely mistakenly formally ' +
      'directly collectively cumulatively totally entirely fully wholly namely mainly mostly specifically especially ' +
      'immediately suddenly subsequently consequently similarly likewise accordingly independently internally externally ' +
      'medically legally clearly plainly exactly precisely duly basically effectively essentially ' +
      'brutally violently cruelly senselessly needlessly horrifically shockingly reputedly thankfully mercifully',
  ),
  plainAdjectives: listedWords(
    'mere further total combined record additional extra staggering massive whopping full whole single shocking horrifying ' +
      'horrific grim terrible appalling sobering dismal heavy huge giant stunning astonishing astounding alarming worrying ' +
      'chilling frightening dreadful sad paltry meagre measly puny modest respectable healthy remarkable unprecedented ' +
      'historic provisional preliminary final confirmed reported recorded official plain exact precise new fresh grand ' +
      'cumulative hefty joint separate net gross monthly yearly annual daily weekly quarterly previous revised corrected ' +
      'day week month year person head time nearly',
  ),
  farFrom: [
    'nowhere near',
    'nothing like',
    'nothing near',
    'far from',
    'anything but',
    'not anything like',
    'a far cry from',
  ].map((phrase) => phrase.split(' ')),
  articles: listedWords('a an'),
};
