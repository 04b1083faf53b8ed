/** The words of a language whose full stop need not end a sentence, folded and without it. */
export interface Abbreviations {
  /** A name follows: "Dr.". */
  readonly beforeNames: ReadonlySet<string>;
  /** Before a number it ends nothing, before other words it does: "No. 5", "Sept. 11". */
  readonly beforeNumbers: ReadonlySet<string>;
  /** It ends a sentence only before one of the `openers`: "Inc.", "etc.", and so do letters with full stops ("U.S."). */
  readonly within: ReadonlySet<string>;
  /** Words that, with a capital, begin a sentence rather than go on with a name. */
  readonly openers: ReadonlySet<string>;
}
