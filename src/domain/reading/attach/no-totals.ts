/** The words of a language that make something else of a count than how many there were, folded. */
export interface NoTotals {
  /** "average", wherever it stands with its number. */
  readonly averages: ReadonlySet<string>;
  /** How an amount changes, as a noun: "increase". */
  readonly changes: ReadonlySet<string>;
  /** Parts and multiples of an amount: "half", "twice". */
  readonly multiples: ReadonlySet<string>;
  /** Directly before a number they tell a change: "up". */
  readonly toChanges: ReadonlySet<string>;
  /** After a number they tell how far it is from another: "more", before "than". */
  readonly beyond: ReadonlySet<string>;
  /** Before a number they tell that it comes on top of another: "another", "further". */
  readonly added: ReadonlySet<string>;
  /** Before a number they tell that others were counted with it: "the first". */
  readonly somes: ReadonlySet<string>;
  /** Between one number and another they make a rate: "one | in | 926". */
  readonly ins: ReadonlySet<string>;
  /** Of the former those that need no "than": "fewer". */
  readonly short: ReadonlySet<string>;
  readonly thans: ReadonlySet<string>;
  /** What makes a rate of a number before anything: "per". */
  readonly pers: ReadonlySet<string>;
  /** Before another number they make a rate: "for every". */
  readonly everys: ReadonlySet<string>;
  /** "out", before "of" and the number that it is a share of. */
  readonly outs: ReadonlySet<string>;
  /** How often, unless it is said of a document: "daily". */
  readonly often: ReadonlySet<string>;
  /** Before what befell somebody, they tell that it did not, or not for sure: "could", "not", "feared". */
  readonly unsure: ReadonlySet<string>;
  /** Anywhere before what befell somebody they tell the same: "doubtful", "predicted", "wrongly". */
  readonly doubts: ReadonlySet<string>;
  /** Words that stand between those and what befell somebody: "to", "being". */
  readonly between: ReadonlySet<string>;
  /** Those of them that leave it open, before a verb that helps: "to". */
  readonly tos: ReadonlySet<string>;
  /** After "not" they take it back: "only". */
  readonly onlys: ReadonlySet<string>;
  /** Before whom it did not befall: "none", "no". */
  readonly nones: ReadonlySet<string>;
  /** "if". */
  readonly ifs: ReadonlySet<string>;
  /** After these "if" tells of nothing that may not be. */
  readonly notIfs: ReadonlySet<string>;
  /** Who it did not befall: "survived". */
  readonly spared: ReadonlySet<string>;
  /** What is counted when it is nobody who is counted: "bodies". */
  readonly remains: ReadonlySet<string>;
}
