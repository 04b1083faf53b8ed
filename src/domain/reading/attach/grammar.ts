/** The small words of a language by which a sentence hangs together, folded. Of several words a space stands between. */
export interface Grammar {
  /** "and", "or". */
  readonly coordinators: ReadonlySet<string>;
  /** What sets one clause against another: "while", "whereas", "but". */
  readonly contrasts: ReadonlySet<string>;
  /** Those of them after which nothing is said any more of what stood before: "but". */
  readonly turns: ReadonlySet<string>;
  /** Those of them that say more of a place: "where". */
  readonly wheres: ReadonlySet<string>;
  /** Those of them that say more of a time: "when". */
  readonly whens: ReadonlySet<string>;
  /** What begins a clause that says more of what stands before it: "who", "which". */
  readonly relatives: ReadonlySet<string>;
  /** What puts one number beside another: "from", "to", "than", "against". */
  readonly comparers: ReadonlySet<string>;
  /** Between how numbers move and what they come to: "fell | to | 382". */
  readonly toReached: ReadonlySet<string>;
  /** Behind a comma, before a number, they tell of one that was before: ", after 382". */
  readonly toEarlier: ReadonlySet<string>;
  /** Before a count they tell that it begins anew: "new cases". */
  readonly news: ReadonlySet<string>;
  /** Those of them, and others, that set a time against that of the number: "than". */
  readonly thans: ReadonlySet<string>;
  /** Of whoever stands before them they tell that they are the number: "made up", "accounted for". */
  readonly makingUp: readonly (readonly string[])[];
  /** What tells how many times as much: "twice". */
  readonly multiples: ReadonlySet<string>;
  /** Of which two set one beside another: "as many as". */
  readonly as: ReadonlySet<string>;
  /** Before one of them they set a place beside another: "second to". */
  readonly seconds: ReadonlySet<string>;
  /** What leads to something since which, or during which, is counted: "since", "during". */
  readonly toEvents: ReadonlySet<string>;
  /** What leads to a time that is not told by them: "by", "around". */
  readonly aboutTimes: ReadonlySet<string>;
  /** What leads to a time since which is counted, where none is told until which: "from". */
  readonly fromTimes: ReadonlySet<string>;
  /** "compared", before a preposition. */
  readonly comparing: ReadonlySet<string>;
  /** Verbs that say what became of those who are counted: "remain". */
  readonly staying: ReadonlySet<string>;
  /** Between what befell people and what it came from: "died | of", "lost their lives | to". */
  readonly toWhatKills: ReadonlySet<string>;
  /** What leads from people to something that some of them have: "with", "in". */
  readonly toTraits: ReadonlySet<string>;
  /** What leads to what went on then, besides contrasts: "as". */
  readonly whiles: ReadonlySet<string>;
  /** What leads from a place to how many there were: "with". */
  readonly withs: ReadonlySet<string>;
  /** What tells how many there are, with "to": "came". */
  readonly amounting: ReadonlySet<string>;
  /** Where somebody writes: "here". */
  readonly heres: ReadonlySet<string>;
  /** Those whose something is: "their". */
  readonly owners: ReadonlySet<string>;
  /** What is theirs who are counted: "their", "they". */
  readonly theirs: ReadonlySet<string>;
  /** How numbers move and stand: "rose", "reached". They say nothing of what is counted. */
  readonly movements: ReadonlySet<string>;
  /** Whom or what something cost, whatever that was: "losses". */
  readonly losses: ReadonlySet<string>;
  /** What such texts are about, which tells no figure from another: "violence". */
  readonly topics: ReadonlySet<string>;
  /** "many", of which a question asks. */
  readonly manys: ReadonlySet<string>;
  /** What points back to the sentence before: "so", "that". */
  readonly backs: ReadonlySet<string>;
  /** What leads to a part of what was counted before: "including", "of (them)". */
  readonly toParts: ReadonlySet<string>;
  /** After a place they tell that it is counted with others: "Anbar included". */
  readonly includeds: ReadonlySet<string>;
  /** Before it they tell the same: "including Anbar". */
  readonly toIncludeds: ReadonlySet<string>;
  /** What sets aside the number that follows: "not", "rather than". */
  readonly denying: ReadonlySet<string>;
  /** "was", "have". */
  readonly auxiliaries: ReadonlySet<string>;
  /** Those of them of which one alone is the subject: "is". */
  readonly singulars: ReadonlySet<string>;
  /** Those of them that, before a verb of saying, leave out who says it: "was". */
  readonly passives: ReadonlySet<string>;
  /** "saying": with a passive auxiliary it is none. */
  isProgressive(word: string): boolean;
  /** "the", "its". */
  readonly determiners: ReadonlySet<string>;
  /** Those of them that stand before what was not told of yet: "a". */
  readonly indefinites: ReadonlySet<string>;
  /** "it", "they". */
  readonly pronouns: ReadonlySet<string>;
  /** Words that stand within names: "Ministry of Health". */
  readonly withinNames: ReadonlySet<string>;
  /** What leads to a place: "in", "near". */
  readonly toPlaces: ReadonlySet<string>;
  /** What leads from a part to its whole, or from a number to what is counted: "of". */
  readonly ofs: ReadonlySet<string>;
  /** What leads from a count to those who are counted: "of", "among", "for". */
  readonly toPeople: ReadonlySet<string>;
  /** Those of them after which nothing but people can stand: "among". */
  readonly amongs: ReadonlySet<string>;
  /** What leads to people who are not counted: "by", "against". */
  readonly toOthers: ReadonlySet<string>;
  /** What leads to who does it: "by". */
  readonly byWhom: ReadonlySet<string>;
  /** What leads to a cause, whatever stands before it: "at the hands of". */
  readonly toCauses: readonly (readonly string[])[];
  /** What leads to something that happened: "in", "during". */
  readonly toHappenings: ReadonlySet<string>;
  /** Right before "dead" they tell how people came to be so: "shot". */
  readonly manners: ReadonlySet<string>;
  /** What leads from what was done to people to what became of them: "to". */
  readonly toOutcomes: ReadonlySet<string>;
  /** What happened, or where, told from other things that harm: "shelling". */
  readonly happenings: ReadonlySet<string>;
  /** What leads to something that did not keep it from happening: "despite". */
  readonly inSpites: ReadonlySet<string>;
  /** What harms, whatever it is: "violence". */
  readonly nameless: ReadonlySet<string>;
  /** Several words that name no one thing either: "bombs and bullets". */
  readonly namelessPhrases: readonly (readonly string[])[];
  /** A verb that says what somebody did: "killed". */
  isDoing(word: string): boolean;
  /** Said of what harms, it does not tell one kind from another: "deadly". */
  readonly ofAnyCause: ReadonlySet<string>;
  /** What leads to a place that something was not in: "near". */
  readonly beside: readonly (readonly string[])[];
  /** Some of a place, before "of" or its name: "parts", "cities", "northern". */
  readonly partsOfPlaces: ReadonlySet<string>;
  /** Those of them that say so after its name too: "cities", "capital". */
  readonly kindsOfPlaces: ReadonlySet<string>;
  /** Before what kind of place it is, they tell that it was not there: "outside". */
  readonly outsides: ReadonlySet<string>;
  /** "this", before what a place is: it was named before. */
  readonly pointing: ReadonlySet<string>;
  /** What is counted with a place and is not named: "abroad". */
  readonly elsewheres: ReadonlySet<string>;
  /** "country", "course": all of what a place or a time is, that is named beside it. */
  readonly wholes: ReadonlySet<string>;
  /** What a place is that is all of what is named after "of": "the province of Anbar". */
  readonly wholePlaces: ReadonlySet<string>;
  /** "governorate": what a place is, beside its name. */
  readonly areas: ReadonlySet<string>;
  /** All words that lead to a name or a time, those above among them. */
  readonly prepositions: ReadonlySet<string>;
  /** The mark or word by which a name owns what follows: "'s". */
  readonly possessives: ReadonlySet<string>;
  /** A noun that names several: it says nothing of a noun after it. */
  isPlural(word: string): boolean;
  /** Before a unit of time they make a rate of a count: "per", "every". */
  readonly pers: ReadonlySet<string>;
  /** Each with the days of the longest of its kind: "month", 31. */
  readonly unitsOfTime: ReadonlyMap<string, number>;
  /** Those of them that make a rate of a count after "a" too: "day". */
  readonly unitsOfRates: ReadonlySet<string>;
  /** Those of them of which a calendar has names: "the month of January" is all of it. */
  readonly calendarUnits: ReadonlySet<string>;
  /** What gives to each of several numbers one of several times or places: "respectively". */
  readonly respectively: ReadonlySet<string>;
  /** "mostly", "many of": what follows is said of some of them only. */
  readonly vague: ReadonlySet<string>;
  /** What leads to a place whose name need not be known: "in", "near". */
  readonly toNewPlaces: ReadonlySet<string>;
  /** After these stands more often what happened than where, in words without a capital: "in fighting". */
  readonly notPlaces: ReadonlySet<string>;
  /** A word that says how something is done: "reportedly". */
  isAdverb(word: string): boolean;
}
