/** The words by which a language writes numbers, folded. */
export interface Numerals {
  /** From nought to nineteen. */
  readonly ones: ReadonlyMap<string, number>;
  /** Twenty to ninety. */
  readonly tens: ReadonlyMap<string, number>;
  /** Multipliers, larger after smaller never: "hundred", "million". They follow digits too: "3.5 million". */
  readonly scales: ReadonlyMap<string, number>;
  /** A number of so many, and exact: "dozen". */
  readonly sets: ReadonlyMap<string, number>;
  /** Multipliers in letters right after digits: "12k". */
  readonly letters: ReadonlyMap<string, number>;
  /** Multipliers in letters that may stand apart from digits: "1.2 bn". */
  readonly looseLetters: ReadonlySet<string>;
  /** A letter before one of these is no multiplier: "2m tall", "4K video". */
  readonly lettersNotBefore: ReadonlySet<string>;
  /** After one of these "m" is metres: "within 500m". */
  readonly metresAfter: ReadonlySet<string>;
  /** What a language puts between hundreds and tens. */
  readonly and: ReadonlySet<string>;
  /** For "one" before a scale or a set: "a hundred". */
  readonly articles: ReadonlySet<string>;
  readonly half: ReadonlySet<string>;
  readonly quarter: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  /** Between a number in words and its fraction, digit by digit. */
  readonly point: ReadonlySet<string>;
  readonly negative: ReadonlySet<string>;
  /** After these a hyphen right before a whole number is a minus: "a balance of -5". */
  readonly mayBeNegative: ReadonlySet<string>;
  /** They give no number: "dozens", "hundreds". */
  readonly indefinite: ReadonlySet<string>;
  /** Before a scale or a set they leave the number open: "several hundred". */
  readonly vague: ReadonlySet<string>;
  /** Written after a number in hundredths, words after one another. */
  readonly percent: readonly (readonly string[])[];
  /** Money after a number, its country between: "5 US dollars". */
  readonly currencies: ReadonlySet<string>;
  readonly currencyAdjectives: ReadonlySet<string>;
  /** Before a number: "Rs 500". */
  readonly currencyPrefixes: ReadonlySet<string>;
}
