/** The words of a language that may stand with those who are counted and say nothing of who they are, folded. */
export interface People {
  readonly neutral: ReadonlySet<string>;
  /** Of these the ones that stand for whoever is counted: "people". */
  readonly anybody: ReadonlySet<string>;
  /** They make others of those who are counted: "former", "suspected". */
  readonly changing: ReadonlySet<string>;
  /** Before those who are counted they tell which of them: "registered"; before deaths, that these were counted. */
  readonly onPaper: ReadonlySet<string>;
  /** Before a number they tell of an age: "aged", "under". */
  readonly ages: ReadonlySet<string>;
  /** "all", before what all of those who are counted are. */
  readonly alls: ReadonlySet<string>;
  /** "members", "part": with "of" after them they say nothing either. */
  readonly partitives: ReadonlySet<string>;
}
