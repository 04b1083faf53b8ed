import type { PhraseSet } from './phrase-set.js';
import type { Stems } from './stems.js';
import type { SynonymIndex } from './synonyms.js';
import type { ExclusionPhrases } from '../exclusion-phrases.js';
import type { NamedInTexts } from '../name-read.js';

/** How the ending of a word makes it what it is. */
export type Ending = 'BASE' | 'PLURAL' | 'PAST' | 'GOING';

/** A name that a label holds, shorter than itself. */
export interface Core {
  readonly name: string;
  /** Words that a text must give as well before the core alone names the whole: "cholera" of "Deaths from cholera". */
  readonly needs: readonly string[];
  /** The text must give them right beside the core: "civilian" of "Civilian deaths". */
  readonly isBeside?: boolean;
}

/** A phrase with a gap in it. */
export interface SpreadPhrase {
  /** Stems. */
  readonly verbs: ReadonlySet<string>;
  /** A stem. */
  readonly noun: string;
  /** The stem of a word that, right before the noun, makes it mean something else. */
  readonly butNotAfter: string;
  readonly means: string;
}

/** What it means that somebody had so many of some people and has them no more: "lost 12 soldiers". */
export interface LosingPeople {
  /** Stems. */
  readonly verbs: ReadonlySet<string>;
  /** Those of whom it is said so of the dead alone. */
  readonly people: ReadonlySet<string>;
  /** May stand between the verb and the number, beside what only holds words together. */
  readonly between: ReadonlySet<string>;
  readonly means: string;
}

/** What a language does to names. All words are folded. */
export interface Naming extends Stems {
  /** How the ending of a word makes it what it is: one form does not stand for every other. */
  ending(word: string): Ending;
  /** Begins names, and is left out as often as not: "the". */
  readonly articles: ReadonlySet<string>;
  /** Only holds others together, and is no name by itself: "the", "who", "may". */
  isFunctionWord(word: string): boolean;
  /** A word of the language that is also some name: only a capital where none is due tells it. */
  isOrdinaryWord(word: string): boolean;
  /** A name of parts and directions, which alone names nothing: "North", "Centre". */
  isGenericWord(word: string): boolean;
  /** A number in digits or a word of number. */
  isNumeral(word: string): boolean;
  /** Makes of what is done what is not: "not", "never". */
  isNegation(word: string): boolean;
  /** What a part of a country is, after or before its name: "province", "state". */
  isAreaWord(word: string): boolean;
  /** Help a verb, and say nothing themselves: "were", "have been". */
  readonly helpers: ReadonlySet<string>;
  /** Names within names that are written in two ways, each with the other: "United Nations" and "UN". */
  readonly respellings: readonly { readonly from: RegExp; readonly to: string }[];
  readonly synonyms: SynonymIndex;
  /** Verbs and a noun with others between them that mean what a phrase does: "cost 12 people their lives" is "killed". */
  readonly spread: readonly SpreadPhrase[];
  readonly losing: LosingPeople;
  readonly exclusions: {
    readonly before: PhraseSet;
    readonly after: PhraseSet;
    readonly around: ExclusionPhrases['around'];
  };
  /** What comes from a country is called, folded, with the ISO codes of the countries: "iraqi", "south african". */
  readonly demonyms: ReadonlyMap<string, readonly string[]>;
  /** The first words of demonyms. */
  readonly demonymOpenings: ReadonlySet<string>;
  /** Before a demonym these make it one of more than the country: "Latin American". */
  readonly widening: ReadonlySet<string>;
  /** Before the name of a place these make it the name of a part of it: "northern". */
  readonly dividing: ReadonlySet<string>;
  /** Before the name of a place these make it somebody's: "Mr Mosul". */
  readonly titles: ReadonlySet<string>;
  /** Those that do only where another name follows, and are adjectives else: "Major Anbar Hassan". */
  readonly titlesOfSome: ReadonlySet<string>;
  /** Between the names of two places these say that one is in the other: "in", "of". */
  readonly locating: ReadonlySet<string>;
  /** What points back at the one or the other of two that were joined: "the former", "the latter". */
  readonly pointing: {
    readonly former: ReadonlySet<string>;
    readonly latter: ReadonlySet<string>;
    readonly joints: ReadonlySet<string>;
  };
  /** Before a hyphen these turn a name into its contrary or its past: "non-Iraqi", "ex-soldiers". */
  readonly turning: ReadonlySet<string>;
  /** After a hyphen these make a name say by whom or where, not what is counted: "US-led", "Baghdad-based". */
  isTurned(word: string): boolean;
  /** The names that a label holds beside itself. */
  coresOf(kind: NamedInTexts, label: string, unit: string | null): readonly Core[];
}
