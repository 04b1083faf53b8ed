import type { AnyNameRead, NamedInTexts, NameRead } from '../name-read.js';
import type { NoFigure, Quantity } from '../quantity.js';
import type { Span } from '../span.js';
import type { TimeRead } from '../time-read.js';
import type { Word, Words } from '../word.js';

/** What was found in a text, each in the order of the text. */
export interface Found {
  readonly quantities: readonly Quantity[];
  readonly noFigures: readonly NoFigure[];
  readonly times: readonly TimeRead[];
  readonly names: readonly AnyNameRead[];
}

interface PartOf<K extends string> extends Span {
  readonly kind: K;
  /** Its words, folded, a space between. */
  readonly folded: string;
  readonly capital: boolean;
  readonly spaced: boolean;
}

export interface QuantityPart extends PartOf<'QUANTITY'> {
  readonly quantity: Quantity;
}

export interface TimePart extends PartOf<'TIME'> {
  readonly time: TimeRead;
}

export interface NamePart extends PartOf<'NAME'> {
  /** What it names; the longest first, then what words within it name. */
  readonly names: readonly AnyNameRead[];
}

export interface NumberPart extends PartOf<'NUMBER'> {
  /** It tells how old somebody is. */
  readonly isAge?: boolean;
}

/** A part of a sentence: a word, a mark, a number that is no figure, or what was found, of one or several words. */
export type Part = PartOf<'WORD' | 'MARK'> | NumberPart | QuantityPart | TimePart | NamePart;

/** A sentence in its parts. */
export interface Line {
  readonly parts: readonly Part[];
  readonly paragraph: number;
  /** A number of a table, with what stands at the head of its column and in its row. */
  readonly isCell?: boolean;
}

type Finding =
  | { readonly span: Quantity; readonly kind: 'QUANTITY' }
  | { readonly span: TimeRead; readonly kind: 'TIME' }
  | { readonly span: AnyNameRead; readonly kind: 'NAME' }
  | { readonly span: NoFigure; readonly kind: 'NUMBER' };

/** Of what was found in the same words, which counts. */
const FIRST: readonly Finding['kind'][] = ['QUANTITY', 'TIME', 'NAME', 'NUMBER'];

/** A group that is called by a number, "65 and over", is counted, and counts nothing. */
const isGroup = ({ kind, span }: Finding): boolean =>
  kind === 'NAME' && (span.kind === 'category' || span.kind === 'population');

const rankOf = (finding: Finding): number => (isGroup(finding) ? -1 : FIRST.indexOf(finding.kind));

/** A sentence of more parts, or of more numbers, is cut: nobody wrote it to be read, and each number is read by all of it. */
const LONGEST_SENTENCE = 400;
const MOST_NUMBERS = 40;

/** The sentences of a text in their parts: where findings overlap, the longer counts. */
export function linesOf({ words }: Words, found: Found): Line[] {
  const findings = apart(inOrder(found));
  const lines: Growing[] = [];
  let next = 0;
  for (let index = 0; index < words.length;) {
    const word = words[index];
    if (!word) break;
    while ((findings[next]?.whole.span.start ?? Infinity) < word.start) next += 1;
    const finding = findings[next];
    const isThere = finding?.whole.span.start === word.start;
    const end = isThere ? endOf(words, index, finding.whole.span.end) : index + 1;
    const part = isThere ? partOf(finding, words.slice(index, end)) : wordPart(word);
    let line = lines.at(-1);
    if (line?.sentence !== word.sentence || isFull(line, part)) {
      const parts = line?.sentence === word.sentence ? cutOff(line.parts) : [];
      line = { parts, numbers: 0, sentence: word.sentence, paragraph: word.paragraph };
      lines.push(line);
    }
    line.parts.push(part);
    if (isQuantity(part)) line.numbers += 1;
    index = end;
  }
  return lines;
}

/** A sentence as far as its parts are known. */
interface Growing {
  readonly parts: Part[];
  /** How many of its parts are figures. */
  numbers: number;
  readonly sentence: number;
  readonly paragraph: number;
}

const isFull = ({ parts, numbers }: Growing, next: Part): boolean =>
  parts.length >= LONGEST_SENTENCE || (numbers >= MOST_NUMBERS && isQuantity(next));

/** Longer than what leads to a number after a mark. */
const LONGEST_LEAD = 40;

/** Takes off the end of a sentence that is cut what goes with what follows: the words since its last mark, if no number is among them. */
function cutOff(parts: Part[]): Part[] {
  const from = parts.findLastIndex(({ kind }) => kind === 'MARK' || kind === 'QUANTITY') + 1;
  return isQuantity(parts[from - 1]) || parts.length - from > LONGEST_LEAD ? [] : parts.splice(from);
}

/** A short sentence of nothing but names belongs to the one with a number before it: "926 civilians killed. Syria. UNAMI." */
export function withTelegrams(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (
      before?.paragraph === line.paragraph &&
      !(before.isCell ?? false) &&
      isTelegram(line) &&
      takesTelegram(before, line)
    )
      joined[joined.length - 1] = { ...before, parts: [...before.parts, ...line.parts] };
    else joined.push(line);
  }
  return joined;
}

const LONGEST_TELEGRAM = 4;

const isTelegram = ({ parts }: Line): boolean =>
  parts.length <= LONGEST_TELEGRAM &&
  parts.every(
    ({ kind, capital, folded }) =>
      kind === 'NAME' || kind === 'TIME' || folded === '.' || (kind === 'WORD' && capital),
  ) &&
  parts.some(({ kind }) => kind !== 'MARK');

const takesTelegram = ({ parts }: Line, telegram: Line): boolean =>
  parts.length + telegram.parts.length <= LONGEST_SENTENCE && parts.some(isQuantity);

const isQuantity = (part: Part | undefined): boolean => part?.kind === 'QUANTITY';

function inOrder({ quantities, noFigures, times, names }: Found): Finding[] {
  const all: Finding[] = [
    ...quantities.map((span) => ({ span, kind: 'QUANTITY' as const })),
    ...times.map((span) => ({ span, kind: 'TIME' as const })),
    ...names.map((span) => ({ span, kind: 'NAME' as const })),
    ...noFigures.map((span) => ({ span, kind: 'NUMBER' as const })),
  ];
  return all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || rankOf(a) - rankOf(b));
}

/** A finding with the names within it. */
interface Apart {
  whole: Finding;
  names: AnyNameRead[];
}

/** Findings of which none overlaps another: what lies in a longer one gives way, a name in a name goes with it. */
function apart(findings: readonly Finding[]): Apart[] {
  const kept: Apart[] = [];
  for (const finding of findings) {
    const names = finding.kind === 'NAME' ? [finding.span] : [];
    const before = kept.at(-1);
    if (!before || finding.span.start >= before.whole.span.end) kept.push({ whole: finding, names });
    else if (finding.span.end <= before.whole.span.end) {
      if (before.whole.kind === 'NAME') before.names.push(...names);
    } else {
      const both = ofPeopleCounted(before, finding);
      if (both) kept.splice(-1, 1, both);
      else if (lengthOf(finding.span) > lengthOf(before.whole.span))
        kept.splice(-1, 1, { whole: finding, names });
    }
  }
  return kept;
}

/** "indigenous pupils are enrolled", where "indigenous pupils" are on record, and "pupils enrolled" is a measure: both are said. */
function ofPeopleCounted({ whole, names }: Apart, { kind, span }: Finding): Apart | null {
  if (kind !== 'NAME' || span.kind !== 'measure' || !isGroup(whole)) return null;
  const measure = { ...span, start: whole.span.start };
  return { whole: { kind, span: measure }, names: [measure, ...names] };
}

const lengthOf = ({ start, end }: Span): number => end - start;

function endOf(words: readonly Word[], from: number, end: number): number {
  let index = from + 1;
  while ((words[index]?.start ?? Infinity) < end) index += 1;
  return index;
}

const wordPart = ({ kind, start, end, folded, capital, spaced }: Word): Part => ({
  kind,
  start,
  end,
  folded,
  capital,
  spaced,
});

function partOf({ whole, names }: Apart, words: readonly Word[]): Part {
  const shared = {
    start: whole.span.start,
    end: whole.span.end,
    folded: words.map(({ folded }) => folded).join(' '),
    capital: words[0]?.capital ?? false,
    spaced: words[0]?.spaced ?? false,
  };
  switch (whole.kind) {
    case 'QUANTITY':
      return { ...shared, kind: 'QUANTITY', quantity: whole.span };
    case 'TIME':
      return { ...shared, kind: 'TIME', time: whole.span };
    case 'NAME':
      return { ...shared, kind: 'NAME', names };
    case 'NUMBER':
      return { ...shared, kind: 'NUMBER', isAge: whole.span.isAge ?? false };
  }
}

/** The names of one kind that a part is, from its first word to its last; none for a part that is no name. */
export const namesOf = <K extends NamedInTexts>(part: Part | undefined, kind: K): readonly NameRead<K>[] =>
  part?.kind === 'NAME'
    ? part.names.filter(
        (name): name is NameRead<K> & AnyNameRead =>
          name.kind === kind && name.start === part.start && name.end === part.end,
      )
    : [];

/** A number that tells how old somebody is, with its bound: "60 or older". */
export const isAge = (part: Part | undefined): boolean => part?.kind === 'NUMBER' && part.isAge === true;

/** The part as a whole names something of the kind. */
export const isNamed = (part: Part | undefined, kind: NamedInTexts): boolean =>
  namesOf(part, kind).length > 0;

/** The places that a part names as a whole, or within the name of whom or what is counted: "Iraqi security forces". */
export function placesOf(part: Part | undefined): readonly NameRead<'place'>[] {
  const named = namesOf(part, 'place');
  return named.length > 0 || isNamed(part, 'source') ? named : placesWithin(part);
}

/** The places named within a part: "Iraqi security forces", "Anbar Health Directorate". */
export const placesWithin = (part: Part | undefined): readonly NameRead<'place'>[] =>
  namesWithin(part, 'place');

/** The names of one kind that a part is or holds: "people displaced" holds "people". */
export const namesWithin = <K extends NamedInTexts>(
  part: Part | undefined,
  kind: K,
): readonly NameRead<K>[] =>
  part?.kind === 'NAME'
    ? part.names.filter((name): name is NameRead<K> & AnyNameRead => name.kind === kind)
    : [];
