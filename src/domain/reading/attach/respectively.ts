import { parsePeriod } from '../../period.js';
import { meantBy, saidIn } from './axis-reading.js';
import { isNamed, namesOf, type Part } from './line.js';
import type { NumberReading } from './number-reading.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isOneOf } from './words-of-parts.js';

/** "In June and July respectively 1,145 and 1,061": each number has the time, or the place, that stands as it does. */
export function respectively(
  { parts, isAside }: Sentence,
  numbers: readonly NumberReading[],
  { grammar }: AttachWords,
): readonly NumberReading[] {
  if (numbers.length < 2 || !parts.some((part) => isOneOf(part, grammar.respectively))) return numbers;
  const times = eachTimeOf(parts, numbers.length);
  const places = parts.filter((part, at) => isNamed(part, 'place') && !isAside(at));
  return numbers.map((number, index) => {
    const [time, place] = [times?.each[index], places[index]];
    const [name] = namesOf(place, 'place');
    return {
      ...number,
      ...(times && time ? { period: { ...saidIn(parsePeriod(time), times.part), side: null } } : {}),
      ...(name && places.length === numbers.length ? { place: { ...meantBy(name), side: null } } : {}),
    };
  });
}

function eachTimeOf(
  parts: readonly Part[],
  count: number,
): { readonly part: Part; readonly each: readonly string[] } | undefined {
  for (const part of parts)
    if (part.kind === 'TIME' && part.time.each.length === count) return { part, each: part.time.each };
  return undefined;
}
