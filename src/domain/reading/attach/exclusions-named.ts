import type { ExclusionAsWritten } from '../../claim/figure.js';
import type { Period } from '../../period.js';
import type { CountedWords } from './counted.js';
import type { Grammar } from './grammar.js';
import { isNamed, namesOf, type Part } from './line.js';
import { isOneOf } from './words-of-parts.js';

/** People who are left out somewhere: "Anbar's soldiers", "soldiers in Anbar". */
interface Somewhere {
  readonly place: Part;
  readonly people: Part;
}

/**
 * What the names of an exclusion leave out, each on its own but for people who are told to be somewhere, and each at each
 * of the times; null where one cannot be told.
 * @param names in the order of the sentence
 */
export function leftOutBy(
  parts: readonly Part[],
  names: readonly Part[],
  periods: readonly (Period | null)[],
  { grammar }: CountedWords,
): ExclusionAsWritten[] | null {
  const somewhere = names.flatMap((name) => somewhereIn(parts, name, names, grammar) ?? []);
  // "except for | some | soldiers": which of them is not told.
  if (names.some((name) => isOfSome(parts[parts.indexOf(name) - 1], grammar))) return null;
  if (somewhere.some((one) => isOfSeveral(parts, one, names, grammar))) return null;
  const places = new Map(somewhere.map(({ place, people }) => [people, place]));
  const owners = new Set(places.values());
  const all: ExclusionAsWritten[] = [];
  for (const part of names) {
    if (owners.has(part)) continue;
    const [place] = namesOf(places.get(part) ?? part, 'place');
    const [population] = namesOf(part, 'population');
    const [category] = namesOf(part, 'category');
    const isPlace =
      population === undefined && (places.has(part) ? category === undefined : place !== undefined);
    const told = [
      ...(isPlace || places.has(part) ? [place] : []),
      ...(isPlace ? [] : [population ?? category]),
    ];
    if (told.some((name) => name?.means.length !== 1)) return null;
    for (const period of periods)
      all.push({
        place: isPlace || places.has(part) ? (place?.means[0] ?? null) : null,
        period,
        population: population?.means[0] ?? null,
        categories: isPlace || population ? [] : (category?.means ?? []),
        reason: null,
      });
  }
  return all;
}

/** "| Anbar | soldiers", "| Anbar |'s soldiers", "soldiers in | Anbar |". */
function somewhereIn(
  parts: readonly Part[],
  people: Part,
  names: readonly Part[],
  grammar: Grammar,
): Somewhere | null {
  if (!arePeople(people)) return null;
  const at = parts.indexOf(people);
  const owner = isOneOf(parts[at - 1], grammar.possessives) ? parts[at - 2] : parts[at - 1];
  const place =
    leadsToWhere(parts, at + 1, grammar, at + 3) && names.some((name) => name === parts[at + 2])
      ? parts[at + 2]
      : owner;
  return place && isNamed(place, 'place') && !arePeople(place) && names.includes(place)
    ? { place, people }
    : null;
}

/** "some", but not "including". */
const isOfSome = (part: Part | undefined, { vague, toIncludeds }: Grammar): boolean =>
  isOneOf(part, vague) && !isOneOf(part, toIncludeds);

/** "Anbar and | Mosul | soldiers", "civilians and | soldiers | in Anbar": whether those beside them are so too, is open. */
const isOfSeveral = (
  parts: readonly Part[],
  { place, people }: Somewhere,
  names: readonly Part[],
  grammar: Grammar,
): boolean =>
  [place, people].some((part) => {
    const at = parts.indexOf(part);
    return [1, -1].some((step) => {
      const other = parts[at + 2 * step];
      const isAlike = part === place ? isNamed(other, 'place') : arePeople(other);
      return (
        isOneOf(parts[at + step], grammar.coordinators) && isAlike && names.some((name) => name === other)
      );
    });
  });

const arePeople = (part: Part | undefined): boolean =>
  isNamed(part, 'population') || isNamed(part, 'category');

/**
 * "soldiers | in | Anbar,": it tells where those are who are left out, for nothing is told of the place itself.
 * @param end where what is left out is over
 */
export function leadsToWhere(
  parts: readonly Part[],
  at: number,
  grammar: Grammar,
  end = parts.length,
): boolean {
  const [people, lead, place, next] = [parts[at - 1], parts[at], parts[at + 1], parts[at + 2]];
  const isLed =
    (isOneOf(lead, grammar.toNewPlaces) || isOneOf(lead, grammar.ofs)) && !isOneOf(lead, grammar.outsides);
  const isOver =
    at + 2 >= end ||
    (next?.kind === 'WORD' && !isOneOf(next, grammar.auxiliaries)) ||
    (next?.kind === 'MARK' && !isOneOf(next, grammar.possessives));
  return (
    isLed && arePeople(people) && parts[at - 2]?.kind !== 'QUANTITY' && isNamed(place, 'place') && isOver
  );
}

/** "excluding soldiers in Anbar": with a number, and no place besides, it may be where all of them were. */
export function mayBeOfNumber(parts: readonly Part[], from: number, to: number, grammar: Grammar): boolean {
  const isLed = parts.some((_, at) => at > from && at < to && leadsToWhere(parts, at, grammar));
  const isElsewhere = (part: Part, at: number): boolean => (at < from || at >= to) && isNamed(part, 'place');
  return isLed && parts.some(({ kind }) => kind === 'QUANTITY') && !parts.some(isElsewhere);
}

/**
 * "Anbar |'s | soldiers", "Anbar's | dead |", "soldiers | in | Anbar": it tells where those are who are left out.
 * @param end where what is left out is over
 */
export const tellsWhere = (parts: readonly Part[], at: number, grammar: Grammar, end: number): boolean =>
  owns(parts, at, grammar) ||
  (isNamed(parts[at], 'measure') && owns(parts, at - 1, grammar)) ||
  leadsToWhere(parts, at, grammar, end);

const owns = (parts: readonly Part[], at: number, grammar: Grammar): boolean =>
  isOneOf(parts[at], grammar.possessives) &&
  isNamed(parts[at - 1], 'place') &&
  (parts[at + 1]?.kind === 'WORD' || parts[at + 1]?.kind === 'NAME');
