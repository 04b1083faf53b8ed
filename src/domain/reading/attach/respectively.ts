import { parsePeriod } from '../../period.js';
import { meantBy, saidIn } from './axis-reading.js';
import type { NamedInTexts, NameRead } from '../name-read.js';
import { namesOf, namesWithin, type Part } from './line.js';
import type { NumberReading } from './number-reading.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isOneOf } from './words-of-parts.js';

/**
 * "In June and July respectively 1,145 and 1,061": each number has the time, the place, whom or what is counted, that
 * stands as it does.
 */
export function respectively(
  { parts, isAside }: Sentence,
  numbers: readonly NumberReading[],
  { grammar }: AttachWords,
): readonly NumberReading[] {
  if (numbers.length < 2 || !parts.some((part) => isOneOf(part, grammar.respectively))) return numbers;
  const times = eachTimeOf(parts, numbers.length);
  const named = <K extends NamedInTexts>(kind: K): readonly NameRead<K>[] =>
    eachNamed(
      parts.filter((_, at) => !isAside(at)),
      kind,
      numbers.length,
    );
  const [places, populations] = [named('place'), named('population')];
  const [categories, measures] = [named('category'), named('measure')];
  return numbers.map((number, index) => {
    const time = times?.each[index];
    const [place, population, category, measure] = [places, populations, categories, measures].map(
      (names) => names[index],
    ) as [NameRead<'place'>?, NameRead<'population'>?, NameRead<'category'>?, NameRead<'measure'>?];
    return {
      ...number,
      ...(times && time ? { period: { ...saidIn(parsePeriod(time), times.part), side: null } } : {}),
      ...(place ? { place: { ...meantBy(place), side: null } } : {}),
      ...(population ? { population: meantBy(population) } : {}),
      ...(category ? { categories: saidIn(category.means, category) } : {}),
      ...(measure ? { measure: { ...meantBy(measure), at: number.measure.at } } : {}),
    };
  });
}

/** The names of a kind, where as many stand together as there are numbers; else none. */
function eachNamed<K extends NamedInTexts>(
  parts: readonly Part[],
  kind: K,
  count: number,
): readonly NameRead<K>[] {
  const names = parts.flatMap((part) => {
    const within = namesWithin(part, kind).filter((name) => name.end - name.start < part.end - part.start);
    return within.length === count ? within : namesOf(part, kind).slice(0, 1);
  });
  const inOrder = [...names].sort((a, b) => a.start - b.start);
  return inOrder.length === count ? inOrder : [];
}

function eachTimeOf(
  parts: readonly Part[],
  count: number,
): { readonly part: Part; readonly each: readonly string[] } | undefined {
  for (const part of parts)
    if (part.kind === 'TIME' && part.time.each.length === count) return { part, each: part.time.each };
  return undefined;
}
