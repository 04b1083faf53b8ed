/** How a language says that something is left out of a count. Phrases are folded words with a space between them. */
export interface ExclusionPhrases {
  /** What is left out follows: "not counting police". */
  readonly before: ReadonlySet<string>;
  /** What is left out stands before, verbs that help aside: "police (were) not counted". */
  readonly after: ReadonlySet<string>;
  /** "not", "no", "nobody": with one of the `countings`, a clause may leave out whatever it names. */
  readonly negations: ReadonlySet<string>;
  /** "figure", "counted", "report". */
  readonly countings: ReadonlySet<string>;
  /** Phrases of these that say so only with a name on record, or one with a capital: "without trial" leaves out nothing. */
  readonly ofNames: ReadonlySet<string>;
  /** What nothing is known of follows, a few words later, after a word that leads to it: "nothing to hand from Anbar". */
  readonly nothings: ReadonlySet<string>;
  readonly toUnknown: ReadonlySet<string>;
  /** A clause with one of these leaves out whatever it names: "Anbar stayed silent". */
  readonly silences: ReadonlySet<string>;
  /** Between one of these and one of the `away`, what is left out stands: "if one sets Piura to one side". */
  readonly taking: ReadonlySet<string>;
  readonly away: ReadonlySet<string>;
  /** Those that go on: "out of the picture". */
  readonly outOf: ReadonlySet<string>;
  /** They tell that something is left out, whatever it is: "incomplete". */
  readonly omissions: ReadonlySet<string>;
  /** Before a number they tell that another does not take it in: "in addition to". */
  readonly additions: readonly (readonly string[])[];
  /** Those who are somewhere else than the ones counted: "not to mention | those | in Anbar". */
  readonly others: ReadonlySet<string>;
  /** What is left out stands between the two: "leaving police out". */
  readonly around: readonly (readonly [first: string, last: string])[];
}
