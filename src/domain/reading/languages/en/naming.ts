import type { Naming } from '../../names/naming.js';
import { ENGLISH_EXCLUSIONS } from './exclusions.js';
import { endingInEnglish, stemInEnglish } from './inflection.js';
import { phraseSet, type PhraseSet } from '../../names/phrase-set.js';
import { synonymIndex } from '../../names/synonyms.js';
import { ENGLISH_DEMONYMS } from './demonyms.js';
import { ENGLISH_SYNONYMS, ENGLISH_SYNONYMS_OF_QUERIES } from './synonyms.js';
import { AREA_WORDS, FUNCTION_WORDS, GENERIC_WORDS, NEGATIONS, NUMERALS, ORDINARY_WORDS } from './words.js';
import { coresInEnglish } from './labels.js';

const stem = stemInEnglish;

const joinedArticles = new Map(
  ['al', 'el', 'ad', 'an', 'ar', 'as', 'ash', 'at', 'az', 'adh', 'ath', 'ul', 'ud', 'ur'].map((article) => [
    article,
    'al',
  ]),
);

/** Each of two ways to write a name within a name, with the other. */
const RESPELLINGS = [
  ['United Nations', 'UN'],
  ['United States', 'US'],
  ['United Kingdom', 'UK'],
  ['European Union', 'EU'],
  ['African Union', 'AU'],
  ['Saint', 'St'],
  ['Mount', 'Mt'],
  ['Fort', 'Ft'],
].flatMap(([long = '', short = '']) => [
  { from: new RegExp(`\\b${long}\\b(?=.)`), to: short },
  { from: new RegExp(`\\b${short}\\b\\.?(?=.)`), to: long },
]);

/** As names are compared. */
const comparable = (phrases: ReadonlySet<string>): PhraseSet =>
  phraseSet([...phrases].map((phrase) => phrase.replaceAll("'", '')));

/** "US-led", "Baghdad-based", "UN-run". */
const TURNED =
  /^(?:led|born|run|held|made|bound|style|wide|only|speaking|linked|allied|affiliated|.*[^e]ed)$/;

/** What English does to names. */
export const englishNaming: Naming = {
  stem,
  ending: endingInEnglish,
  isFunctionWord: (word) => FUNCTION_WORDS.has(word),
  isOrdinaryWord: (word) => ORDINARY_WORDS.has(word),
  isNumeral: (word) => /^\p{Nd}/u.test(word) || NUMERALS.has(word),
  isNegation: (word) => NEGATIONS.has(word),
  isAreaWord: (word) => AREA_WORDS.has(word),
  isGenericWord: (word) => GENERIC_WORDS.has(word),
  articles: new Set(['the', 'a', 'an']),
  helpers: new Set(
    'is are was were be been being has have had got get getting will would to also already'.split(' '),
  ),
  joinedArticles,
  respellings: RESPELLINGS,
  synonyms: synonymIndex(ENGLISH_SYNONYMS, { stem, joinedArticles }),
  spread: [
    {
      verbs: new Set(['cost', 'claim', 'take', 'lose', 'loss'].map(stem)),
      noun: stem('lives'),
      butNotAfter: stem('own'),
      means: 'killed',
    },
  ],
  losing: {
    verbs: new Set(['lose', 'lost'].map(stem)),
    people: new Set(
      (
        'civilians civilian noncombatants soldiers troops servicemen servicewomen servicemembers fighters ' +
        'policemen peshmerga firefighters peacekeepers'
      ).split(' '),
    ),
    between: new Set(
      'about around nearly almost roughly some approximately more less fewer least most than up over'.split(
        ' ',
      ),
    ),
    means: 'killed',
  },
  exclusions: {
    before: comparable(ENGLISH_EXCLUSIONS.before),
    after: comparable(ENGLISH_EXCLUSIONS.after),
    around: ENGLISH_EXCLUSIONS.around,
  },
  demonyms: ENGLISH_DEMONYMS,
  demonymOpenings: phraseSet(ENGLISH_DEMONYMS.keys()).firsts,
  widening: new Set(
    'north south east west northern southern eastern western central latin african native anglo'.split(' '),
  ),
  dividing: new Set(
    (
      'north south east west northern southern eastern western northeast northwest southeast southwest northeastern ' +
      'northwestern southeastern southwestern central upper lower inner outer downtown rural urban greater'
    ).split(' '),
  ),
  titles: new Set(
    (
      'mr mrs ms miss mx dr doctor prof professor sir dame lady lord captain capt colonel col lieutenant lt sergeant sgt ' +
      'corporal brigadier admiral commander cmdr cdr father brother sister sheikh sheik imam señor señora señorita don doña ' +
      'senor senora nurse senator sen judge justice inspector constable monsieur madame herr frau'
    ).split(' '),
  ),
  titlesOfSome: new Set('major maj general gen private minister mayor president'.split(' ')),
  locating: new Set(['in', 'of', 'the', 'within']),
  pointing: { former: new Set(['former']), latter: new Set(['latter']), joints: new Set(['and', 'or']) },
  turning: new Set(['non', 'anti', 'ex', 'pro', 'un', 'post', 'pre']),
  isTurned: (word) => TURNED.test(word),
  coresOf: coresInEnglish,
};

/** The same where somebody looks for something: more words may mean it. */
export const englishNamingOfQueries: Naming = {
  ...englishNaming,
  synonyms: synonymIndex([...ENGLISH_SYNONYMS, ...ENGLISH_SYNONYMS_OF_QUERIES], { stem, joinedArticles }),
};
