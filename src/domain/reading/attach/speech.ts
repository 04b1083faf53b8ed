import type { PhraseBook } from '../quantities/phrase-book.js';

/** The words of a language by which something is put in somebody's mouth, folded. Of several words a space stands between. */
export interface Speech {
  /** "said", "announced", "puts". */
  readonly verbs: ReadonlySet<string>;
  /** Verbs that are told from nouns by what stands before them: "reports", "estimates". */
  readonly verbsOrNouns: ReadonlySet<string>;
  /** Verbs of saying only where a number or "of" follows: "has", "gave". */
  readonly verbsBeforeNumbers: ReadonlySet<string>;
  /** Counting and its like, which says over what is counted: a time beside it is the period. */
  readonly countingVerbs: ReadonlySet<string>;
  /** After these whoever says so may stand, without a comma: "says UNAMI". */
  readonly inverting: ReadonlySet<string>;
  /** Before "by", they tell whose figures they are: "compiled". */
  readonly madeBy: ReadonlySet<string>;
  /** "denied", "rejected". */
  readonly denials: ReadonlySet<string>;
  /** Those of them that deny only with a word for it: "called … exaggerated". */
  readonly callings: ReadonlySet<string>;
  /** "false", "exaggerated". */
  readonly false: ReadonlySet<string>;
  /** Several words that deny, from their verb on: "takes issue with". */
  readonly denialPhrases: PhraseBook<null>;
  /** With a negation before them these deny: "accept" of "does not accept". */
  readonly accepting: ReadonlySet<string>;
  /** "not", "never", before a verb. */
  readonly negations: ReadonlySet<string>;
  /** Whoever it is that does not say so: "nobody". */
  readonly nobodies: ReadonlySet<string>;
  /** What calls a number that is not so: "nonsense", "not true". */
  readonly falsehoods: PhraseBook<null>;
  /** What leads to who says otherwise: "contrary to". */
  readonly contraries: PhraseBook<null>;
  /** After these stands who hears it: "told". */
  readonly toHearers: ReadonlySet<string>;
  /** What leads to who says it: "according to". */
  readonly leads: readonly (readonly string[])[];
  /** What somebody says, or says it in: "figure", "claim", "note". */
  readonly nouns: ReadonlySet<string>;
  /** Those of them after which stands whose they are: "the count of UNAMI". */
  readonly documents: ReadonlySet<string>;
  /** Prepositions before what is read or shown: "in Rudaw", "by UNAMI". */
  readonly media: ReadonlySet<string>;
  /** Prepositions before a party that says nothing there: "near the office". */
  readonly notBySpeakers: ReadonlySet<string>;
  /** Who speaks without a name, at the head of a sentence or a line: "officials", "breaking". */
  readonly nameless: ReadonlySet<string>;
  /** Those of them that are somebody, though their name is not told: "police", "ministry". */
  readonly parties: ReadonlySet<string>;
  /** Before a name they make somebody else of it: "former", "a critic of". */
  readonly others: ReadonlySet<string>;
  /** Those that are somebody where they are told of for the first time: "a charity", but not "the charity". */
  readonly newParties: ReadonlySet<string>;
  /** Before what is cited by whoever passes it on: "citing". */
  readonly relaying: ReadonlySet<string>;
  /** By its form a word for things or people at large, and no name, though a sentence begins with it: "Laboratories". */
  isCommonNoun(word: string): boolean;
  /** "that", after a verb of saying. */
  readonly thats: ReadonlySet<string>;
  /** What leads to a day on which a count stood: "as of". */
  readonly asOf: ReadonlySet<string>;
}
