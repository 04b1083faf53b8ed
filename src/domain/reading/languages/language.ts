import type { Degrees } from '../attach/degrees.js';
import type { Grammar } from '../attach/grammar.js';
import type { NoTotals } from '../attach/no-totals.js';
import type { People } from '../attach/people.js';
import type { Speech } from '../attach/speech.js';
import type { ExclusionPhrases } from '../exclusion-phrases.js';
import type { Naming } from '../names/naming.js';
import type { NotFigures } from '../not-figures/not-figures.js';
import type { Numerals } from '../numbers/numerals.js';
import type { Qualifiers } from '../quantities/qualifiers.js';
import type { TimeWords } from '../times/time-words.js';

/** The rules of a language that texts are read by. Those of each language stand in a folder of its own. */
export interface Language {
  readonly naming: Naming;
  readonly exclusions: ExclusionPhrases;
  readonly numerals: Numerals;
  readonly qualifiers: Qualifiers;
  readonly degrees: Degrees;
  readonly noTotals: NoTotals;
  readonly notFigures: NotFigures;
  readonly times: TimeWords;
  readonly grammar: Grammar;
  readonly speech: Speech;
  readonly people: People;
}
