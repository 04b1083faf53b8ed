import type { NamedInTexts } from '../../domain/reading/name-read.js';
import type { Sought } from '../../domain/search/sought.js';
import type { SearchKind } from '../../domain/vocabulary/search-kinds.js';
import type { Reader } from '../reader.js';
import { allOf, anyOf, type Expression } from './expression.js';
import { indexWord, markOfName, markOfValue, markOfWord, type Mark, type Part } from './index-word.js';
import { readCompletions, readWordCounts } from './word-counts.js';

/** How an entry holds something that is looked for: in a part of it, or by a value near the one looked for. */
export type Holding = Part | 'NEAR';

/** Something that is looked for, as the entries of one kind may hold it. */
export interface Aim {
  /** Its place among all that is looked for. */
  readonly at: number;
  /** It says little by itself. */
  readonly isCommon: boolean;
  /** About how many entries hold it, by a value near it aside. */
  readonly entries: number;
  /** About how many hold a value near it. */
  readonly near: number;
  /** What is in the index for it; what stands in no entry is left out. */
  readonly by: Readonly<Partial<Record<Holding, Expression>>>;
}

/** Values on record near each thing that is looked for. */
export type NearValues = readonly (readonly number[])[];

/** What is looked for, as it stands in the index for the entries of some kinds. */
export async function readAims(
  reader: Reader,
  kinds: readonly SearchKind[],
  sought: readonly Sought[],
  near: NearValues,
): Promise<Map<SearchKind, readonly Aim[]>> {
  const forms = new Map(
    kinds.map((kind) => [kind, sought.map((one, at) => formsOf(kind, one, near[at] ?? []))]),
  );
  const all = [...forms.values()].flat(2);
  const [counts, completions] = await Promise.all([
    readWordCounts(reader, [...new Set(all.flatMap(({ alternatives }) => alternatives.flat()))]),
    readCompletions(reader, [...new Set(all.flatMap(({ beginning }) => beginning ?? []))]),
  ]);
  for (const words of completions.values()) for (const [word, entries] of words) counts.set(word, entries);
  return new Map(
    [...forms].map(([kind, each]) => [
      kind,
      sought.map((one, at) => {
        const some = (each[at] ?? []).map((form) => completed(form, completions));
        return aimOf(at, one, some, counts);
      }),
    ]),
  );
}

/** Words of the index that stand for something that is looked for. */
interface Form {
  readonly holding: Holding;
  /** Any of these, each with all of its words. */
  readonly alternatives: readonly (readonly string[])[];
  /** What else begins like this. */
  readonly beginning: string | null;
}

function formsOf(kind: SearchKind, sought: Sought, near: readonly number[]): Form[] {
  const { words, isOpen, number } = sought;
  const written = words.map((together) => together.map(markOfWord));
  const values = (number?.values ?? []).map((value) => [markOfValue(value)]);
  const about = namedBy(sought, (named) => named !== 'source');
  const speakers = namedBy(sought, (named) => named === 'source');
  const [word] = words.length === 1 ? (words[0] ?? []) : [];
  const beginning = isOpen && word !== undefined ? indexWord(kind, 'OWN', markOfWord(word)) : null;
  const form = (holding: Holding, marks: readonly (readonly Mark[])[]): Form => ({
    holding,
    alternatives: marks.map((together) =>
      together.map((mark) => indexWord(kind, holding === 'NEAR' ? 'OWN' : holding, mark)),
    ),
    beginning: holding === 'OWN' ? beginning : null,
  });
  switch (kind) {
    case 'CLAIM':
      return [
        form('OWN', [...written, ...about, ...values]),
        form(
          'NEAR',
          near.map((value) => [markOfValue(value)]),
        ),
      ];
    case 'STATEMENT':
      return [
        form('OWN', written),
        form('SPEAKER', speakers),
        form('FIGURE', [...written, ...about, ...values]),
      ];
    case 'SOURCE':
      return [form('OWN', written)];
    case 'DOCUMENT':
    case 'REBUTTAL':
      return [form('OWN', written), form('SPEAKER', speakers)];
  }
}

/** The marks of what is named, of some kinds. */
const namedBy = ({ names }: Sought, isWanted: (kind: NamedInTexts) => boolean): Mark[][] =>
  names
    .filter(({ kind }) => isWanted(kind))
    .flatMap(({ kind, means }) => means.map((seq) => [markOfName(kind, seq)]));

function completed(form: Form, completions: ReadonlyMap<string, ReadonlyMap<string, number>>): Form {
  const words = form.beginning === null ? undefined : completions.get(form.beginning);
  const more = [...(words?.keys() ?? [])].map((word) => [word]);
  return { ...form, alternatives: [...form.alternatives, ...more] };
}

function aimOf(
  at: number,
  { isCommon }: Sought,
  forms: readonly Form[],
  counts: ReadonlyMap<string, number>,
): Aim {
  const entriesOf = (words: readonly string[]): number =>
    Math.min(...words.map((word) => counts.get(word) ?? 0));
  const there = forms.flatMap(({ holding, alternatives }) => {
    const some = alternatives.filter((words) => entriesOf(words) > 0);
    const entries = some.reduce((sum, words) => sum + entriesOf(words), 0);
    return some.length === 0 ? [] : [{ holding, some, entries }];
  });
  const total = (isCounted: (holding: Holding) => boolean): number =>
    there.filter(({ holding }) => isCounted(holding)).reduce((sum, { entries }) => sum + entries, 0);
  return {
    at,
    isCommon,
    entries: total((holding) => holding !== 'NEAR'),
    near: total((holding) => holding === 'NEAR'),
    by: Object.fromEntries(
      there.map(({ holding, some }) => [
        holding,
        anyOf(some.map((words) => allOf(words.map((word) => ({ word }))))),
      ]),
    ),
  };
}
