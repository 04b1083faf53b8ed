import type { PhraseBook } from '../quantities/phrase-book.js';

/** The words by which a language shows that digits, or words of number, are no figure. All are folded. */
export interface NotFigures {
  readonly dates: DateWords;
  readonly clock: ClockWords;
  readonly years: YearWords;
  readonly units: UnitWords;
  readonly ages: AgeWords;
  readonly names: NameWords;
  readonly parts: PartWords;
  readonly counted: CountedWords;
  /** Near digits of a telephone: "call", "tel". */
  readonly telephones: ReadonlySet<string>;
}

export interface DateWords {
  readonly months: ReadonlySet<string>;
  /** Months that are other words in small letters: "may", "march". */
  readonly monthsInCapitals: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  /** Right after a day of the month, and after every number of an order: "1st". */
  readonly ordinalEndings: ReadonlySet<string>;
  /** Numbers of an order in words: "first", "hundredth". */
  readonly ordinals: ReadonlySet<string>;
  /** Between a day and its month: "1st of August". */
  readonly of: ReadonlySet<string>;
  /** Between days: "1 and 2 December", "3 to 9 May". */
  readonly between: ReadonlySet<string>;
  /** Before a month, then a day: "on May 3". */
  readonly leadsDay: ReadonlySet<string>;
  /** Before a month, then a count: "in May 27 civilians". */
  readonly leadsMonth: ReadonlySet<string>;
}

export interface ClockWords {
  /** After a time of day: "3 pm", "1400 GMT". */
  readonly after: ReadonlySet<string>;
  /** Before one: "at 10.30". */
  readonly before: ReadonlySet<string>;
  /** "past" of "ten past four", "to" of "a quarter to five". */
  readonly past: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  /** Before an hour, or an age, that stands alone: "at seven". */
  readonly at: ReadonlySet<string>;
  /** With one of these before it a number after "at" is told of something: "stood at seven". */
  readonly telling: ReadonlySet<string>;
}

export interface YearWords {
  /** Before digits that look like a year, the year they are: "in 2016". */
  readonly before: ReadonlySet<string>;
  /** Phrases before them that only a count has: "more than 2000"; but "since at least 2016". */
  readonly onlyCounts: PhraseBook<null>;
  /** Before them where they count what follows: "left 2016 civilians dead"; besides words that end so. */
  readonly counting: ReadonlySet<string>;
  readonly countingEndings: readonly string[];
}

export interface UnitWords {
  /** They count time: "days". */
  readonly time: ReadonlySet<string>;
  /** Lengths, weights of a thing, temperatures, speeds: "kilometres", "degrees". */
  readonly measures: ReadonlySet<string>;
  /** The same in letters, right after digits or parted: "5km", "5 km". */
  readonly measureLetters: ReadonlySet<string>;
  /** How many times: "three times". */
  readonly times: ReadonlySet<string>;
  /** After them, how many times as much: "57 times as many". */
  readonly asMuch: ReadonlySet<string>;
  /** Between a number and its unit: "five long years", "12 more days", "3 and a half years". */
  readonly adjectives: ReadonlySet<string>;
  readonly between: PhraseBook<null>;
  /** Units that after a number of several are other words, but for a hyphen: "a 30-second clip", "12 second-hand cars". */
  readonly onlyJoined: ReadonlySet<string>;
  /** Joined to a number they leave it a count: "200-strong". */
  readonly countCompounds: ReadonlySet<string>;
}

export interface AgeWords {
  /** Before an age: "aged 7". */
  readonly before: ReadonlySet<string>;
  /** Phrases between them and the age: "aged between 5 and 12", "the age of 7". */
  readonly between: ReadonlySet<string>;
  /** After one: "52 years old", "years of age". */
  readonly old: ReadonlySet<string>;
  /** Right after digits: "52yo". */
  readonly endings: ReadonlySet<string>;
  /** Who is of an age: "a man of 52", "children under five". */
  readonly persons: ReadonlySet<string>;
  /** One who is told of by a small word before: "the minister". */
  readonly onePerson: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Between persons and the bound of their age. */
  readonly bounds: ReadonlySet<string>;
  /** Whose age a number before them bounds: "older", of "60 or older" and "older than 60". */
  readonly older: ReadonlySet<string>;
  /** Before an age behind one of these: "older | than". */
  readonly than: ReadonlySet<string>;
  /** Between an age and the word by which it is a bound, and these words: "65 | and over". */
  readonly joining: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Before two ages: "between". */
  readonly rangeBetween: ReadonlySet<string>;
  /** Behind "of", those who were named before: "12 of | them | over 65". */
  readonly ofThem: ReadonlySet<string>;
  /** Several of whom it may be told how old they are, behind a comma: ", | all | over 60". */
  readonly alls: ReadonlySet<string>;
  /** Phrases before an age that ends a clause: "who is 91". */
  readonly said: PhraseBook<null>;
  /** Before an age that begins a sentence: "At 64, she". */
  readonly beginning: ReadonlySet<string>;
  /** They speak of one person: "Hana, 41, and her sons". */
  readonly ofOne: ReadonlySet<string>;
  /** Several who are somebody's: "her sons, 9 and 12". */
  readonly kin: ReadonlySet<string>;
  /** After an age between commas behind a name: "Jane Doe, 52, said". */
  readonly afterApposition: ReadonlySet<string>;
}

export interface NameWords {
  /** Before the number of one: "Room 214", "Resolution 1770", "No. 5". */
  readonly numbered: ReadonlySet<string>;
  /** Before the number of a make, whatever follows: "iPhone 15 sales". */
  readonly makes: ReadonlySet<string>;
  /** Before the number of one or before a count: "Phase 3", "week 5". */
  readonly numberedLoosely: ReadonlySet<string>;
  /** Before several: "pages 5 and 7". */
  readonly numberedTogether: ReadonlySet<string>;
  /** After one of these and a thing, what follows may count something else: "in this room 12 were". */
  readonly determiners: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Those of them after which one thing stands: "the hotline 112 is". */
  readonly ofOne: ReadonlySet<string>;
  /** Words that end a street's name after its number: "10 Long Street". */
  readonly streets: ReadonlySet<string>;
  /** Words that begin a street's name before its number: "Rua do Ouro 88". */
  readonly streetsFirst: ReadonlySet<string>;
  /** Small words within such a name: "do". */
  readonly withinStreets: ReadonlySet<string>;
}

export interface PartWords {
  /** Near a score, no range: "won 3-0". */
  readonly contests: ReadonlySet<string>;
  /** After how many of them, a part: "two thirds". */
  readonly fractions: ReadonlySet<string>;
  /** Between the numbers of a ratio: "one in five", "9 out of 10". */
  readonly in: ReadonlySet<string>;
  readonly out: ReadonlySet<string>;
  /** Before how far a number may be off: "plus or minus 3". */
  readonly margins: PhraseBook<null>;
  /** Before the number that a rate is given for: "per 100,000". */
  readonly per: ReadonlySet<string>;
}

export interface CountedWords {
  /** People, by words for more of them: "civilians". */
  readonly people: ReadonlySet<string>;
  /** One of them: "civilian". */
  readonly person: ReadonlySet<string>;
  /** What became of them: "killed", "dead". */
  readonly states: ReadonlySet<string>;
  /** What is done to them, before their number: "killing". */
  readonly harming: ReadonlySet<string>;
  /** What happened, counted itself: "deaths". */
  readonly events: ReadonlySet<string>;
  /** What happened once: "death". */
  readonly event: ReadonlySet<string>;
  /** Words that end like a plural and are none: "has", "shows". */
  readonly noPlurals: ReadonlySet<string>;
  readonly pluralEndings: readonly string[];
  /** Between a number and what it counts: "more", "young". */
  readonly adjectives: ReadonlySet<string>;
  /** "one" before these counts nothing: "one of them", "one day". */
  readonly oneNotBefore: ReadonlySet<string>;
  /** "one" after these counts nothing: "no one", "this one". */
  readonly oneNotAfter: ReadonlySet<string>;
  /** A small number before these after "the" counts nothing new: "the two sides". */
  readonly knownBefore: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  /** Nought, before these words alone: "no civilians were killed". */
  readonly none: ReadonlySet<string>;
  readonly noneBefore: ReadonlySet<string>;
  /** One of these stands before nought or after what is counted: "there were no deaths", "no deaths were". */
  readonly noneWith: ReadonlySet<string>;
  /** One who speaks is not counted: "one man said". */
  readonly speech: ReadonlySet<string>;
}
