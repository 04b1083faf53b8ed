import type { Seq } from '../../../kernel/seq.js';
import type { NameRead } from '../name-read.js';
import { meantBy } from './axis-reading.js';
import { isBare } from './inherit.js';
import { isNamed, namesOf } from './line.js';
import type { NumberReading } from './number-reading.js';
import type { Relations } from './relations.js';
import type { Sentence } from './sentence.js';
import { countsPeople, isMeasuredIn } from './units.js';

type Named = ReadonlyMap<Seq<'measure'>, NameRead<'measure'>>;

/** What the text has named as counted, with or without a number, before a sentence. */
export interface SpokenOf {
  readonly inText: Named;
  /** In the sentence before, and that one's paragraph. */
  readonly last: Named;
  readonly paragraph: number;
}

export const NOTHING_SPOKEN_OF: SpokenOf = { inText: new Map(), last: new Map(), paragraph: -1 };

export function spokenAfter({ inText }: SpokenOf, { parts, line, isAside }: Sentence): SpokenOf {
  const last = new Map(
    parts.flatMap((part, index) =>
      isAside(index)
        ? []
        : namesOf(part, 'measure').flatMap((name) =>
            name.means.slice(0, 1).map((seq) => [seq, name] as const),
          ),
    ),
  );
  const isNew = [...last.keys()].some((measure) => !inText.has(measure));
  return { inText: isNew ? new Map([...inText, ...last]) : inText, last, paragraph: line.paragraph };
}

/**
 * "Many civilians were wounded in Iraq. | The exact figure is 930 civilians.": a number that says whom it counts, or where
 * and when, and not what, counts what was spoken of: in the sentence before, or in all of the text, if that was one thing.
 * Where its own sentence names what others of its numbers count, it is open whether it does.
 * @param saysEnough whether a number says so much that without it, it would be taken for a number of anything
 */
export function withSpokenOf(
  number: NumberReading,
  spoken: SpokenOf,
  { line, parts }: Sentence,
  relations: Relations,
  saysEnough: (number: NumberReading) => boolean,
): NumberReading {
  const isOpen = !number.measure.isSaid && number.quantity.of === 'COUNT' && number.noun === null;
  const isToldHere = line.isCell === true || parts.some((part) => isNamed(part, 'measure'));
  if (isToldHere || !isOpen || !isBare(number) || !saysEnough(number)) return number;
  const before = line.paragraph === spoken.paragraph && spoken.last.size === 1 ? spoken.last : spoken.inText;
  const [name, ...others] = before.values();
  if (name === undefined || others.length > 0 || !mayBeOf(number, name, relations)) return number;
  return { ...number, measure: { ...meantBy(name), at: null } };
}

/** Of people only what counts people; a share of neither. */
function mayBeOf(
  { quantity, population, categories }: NumberReading,
  { means: [measure] }: NameRead<'measure'>,
  relations: Relations,
): boolean {
  if (measure === undefined) return false;
  const { unit } = relations.measure(measure);
  const arePeople = population.isSaid || categories.isSaid;
  return isMeasuredIn(quantity.of, unit) && (!arePeople || countsPeople(unit));
}
