import { boundsOf, mayBeAtMost, shareNumber } from './naive-bounds.js';
import { entriesOf, foldedVoices, sideOf } from './naive-lines.js';
import { standing } from './naive-carried.js';
import type { Moment } from './naive-moment.js';
import type { NaiveFigure, NaiveRecord } from './naive-record.js';
import {
  areEqual,
  differingDimensions,
  isSamePeriod,
  isSubset,
  lookAt,
  placesIn,
  share,
  stateTheSame,
} from './naive-scope.js';
import { isRetracted } from './naive-standing.js';

const figureOf = (record: NaiveRecord, claim: string): NaiveFigure => record.claims.get(claim)!;

/** All figures of a record, looked at together. */
const lookAtAll = (record: NaiveRecord) => lookAt(record, []);
type Look = ReturnType<typeof lookAtAll>;

const AXES = ['period', 'place', 'population', 'categories'] as const;

/** The axes on which a figure is not about all that the whole is about. */
const differing = (look: Look, whole: NaiveFigure, part: NaiveFigure): string[] =>
  AXES.filter((axis) => !areEqual(look.box({ ...whole, [axis]: part[axis] }), look.box(whole)));

/** semantics.md, Rollup: the parts that are taken where none are given. */
export function chosenParts(record: NaiveRecord, now: Moment, whole: string): string[] {
  const look = lookAtAll(record);
  const own = figureOf(record, whole);
  const order = [...record.claims.keys()];
  const side = sideOf(record, whole);
  const entries = order.flatMap((claim, recorded) => {
    const figure = record.claims.get(claim);
    if (figure?.measure !== own.measure || !stateTheSame(figure, own)) return [];
    if (standing(record, now, claim) === 'RETRACTED') return [];
    const [box, ofWhole] = [look.box(figure), look.box(own)];
    if (!isSubset(box, ofWhole) || isSubset(ofWhole, box)) return [];
    return entriesOf(record, claim)
      .filter((entry) => now.counts(entry) && !isRetracted(record, now, entry))
      .filter((entry) => foldedVoices(record, entry).some((voice) => side.has(voice)))
      .map((entry) => ({ claim, figure, recorded, entry, box, scope: look.scope(figure) }));
  });
  type Entry = (typeof entries)[number];
  const along = (axis: string): Entry[] =>
    entries.filter(({ figure }) => differing(look, own, figure).every((other) => other === axis));
  const dimensions = ({ figure }: Entry): string[] => differingDimensions(record, figure, own);
  const alongOneDimension = along('categories').filter((one) => dimensions(one).length === 1);
  const cuts = [
    along('period'),
    along('place'),
    along('population'),
    alongOneDimension.filter((one) => dimensions(one)[0] === dimensions(alongOneDimension[0]!)[0]),
  ];
  const cut = cuts.find(({ length }) => length > 0) ?? [];
  const position = ({ entry, claim }: Entry): number => entry.asserts.indexOf(claim);
  const isLater = (a: Entry, b: Entry): boolean =>
    (a.entry.said.start - b.entry.said.start || a.entry.seq - b.entry.seq || position(b) - position(a)) > 0;
  const latest = cut.filter(
    (one) => !cut.some((other) => areEqual(other.box, one.box) && isLater(other, one)),
  );
  const start = ({ figure }: Entry): number => figure.period?.start ?? 0;
  const length = ({ figure }: Entry): number => (figure.period?.end ?? 0) - start({ figure } as Entry);
  latest.sort((a, b) => length(a) - length(b) || start(a) - start(b) || a.recorded - b.recorded);
  let there: Entry[] = [];
  for (const next of latest) {
    const inside = there.filter(({ scope }) => isSubset(scope, next.scope) && !isSubset(next.scope, scope));
    const covered = new Set(inside.flatMap(({ scope }) => [...scope]));
    if (inside.length > 0 && isSubset(next.scope, covered)) continue;
    there = [...there.filter((one) => !inside.includes(one)), next];
  }
  const taken: Entry[] = [];
  for (const next of there) if (!taken.some(({ scope }) => share(scope, next.scope))) taken.push(next);
  return taken.map(({ claim }) => claim);
}

/** All figures that may be given as parts of a whole. */
export function possibleParts(record: NaiveRecord, whole: string): string[] {
  const look = lookAtAll(record);
  const own = figureOf(record, whole);
  return [...record.claims].flatMap(([claim, figure]) =>
    claim !== whole &&
    figure?.measure === own.measure &&
    stateTheSame(figure, own) &&
    share(look.scope(figure), look.box(own))
      ? [claim]
      : [],
  );
}

/** semantics.md, Rollup: what some parts come to. */
export function rollupOf(record: NaiveRecord, whole: string, parts: readonly string[]) {
  const look = lookAtAll(record);
  const own = figureOf(record, whole);
  const figures = parts.map((part) => figureOf(record, part));
  const scopes = figures.map(look.scope);
  const [box, scope] = [look.box(own), look.scope(own)];
  const inSome = new Set(scopes.flatMap((one) => [...one]));
  const missing = missingTimes(look, own, inSome);
  const missingPlaces = figures.some(({ place }) => isPlaceInside(record, place, own.place))
    ? subdivisionsOf(record, own.place).filter((place) => {
        const there = look.box({ ...own, place });
        return share(there, scope) && !share(there, inSome);
      })
    : [];
  const bounds = figures.map(boundsOf);
  const sum = {
    from: bounds.reduce((total, { from }) => total + from, 0),
    to: bounds.reduce((total, { to }) => total + to, 0),
    without: [],
  };
  const { additivity } = record.vocabulary.get(own.measure)!;
  const verdict = (): string => {
    if (additivity !== 'ADDITIVE' && !figures.every((part) => isSamePeriod(part, own))) return 'NOT_ADDITIVE';
    const overlap = figures.some((part, at) =>
      figures.some(
        (other, beside) => beside > at && stateTheSame(part, other) && share(scopes[at]!, scopes[beside]!),
      ),
    );
    if (overlap) return 'OVERLAPPING';
    if (parts.length > 0 && !mayBeAtMost(sum, boundsOf(own))) return 'EXCEEDS';
    if (parts.length === 0 || missing.length > 0 || missingPlaces.length > 0) return 'INCOMPLETE';
    return shareNumber(sum, boundsOf(own)) ? 'RECONCILES' : 'SHORT';
  };
  const hasSum = parts.length > 0 && verdict() !== 'NOT_ADDITIVE';
  const values = [own, ...figures].map(({ value }) => value);
  const [ofWhole, ...ofParts] = values as number[];
  return {
    parts: [...parts],
    verdict: verdict(),
    low: hasSum ? sum.from : null,
    high: hasSum && Number.isFinite(sum.to) ? sum.to : null,
    residual:
      parts.length === 0 || values.includes(null)
        ? null
        : ofParts.reduce((left, value) => left - value, ofWhole!),
    missing,
    missingPlaces: [...missingPlaces].sort(),
    hasUndeclared: figures.some((part, at) =>
      [...look.leftOut(part)].some(
        (point) => scope.has(point) && !scopes.some((other, beside) => beside !== at && other.has(point)),
      ),
    ),
    unmatched: own.exclusions.filter((exclusion) =>
      [...look.box(exclusion)].some((point) => box.has(point) && inSome.has(point)),
    ).length,
  };
}

const isPlaceInside = (record: NaiveRecord, place: string | null, whole: string | null): boolean =>
  place !== null &&
  whole !== null &&
  placesIn(record, whole).includes(place) &&
  !placesIn(record, place).includes(whole);

/** What is recorded directly within a place; of a region, what it contains. */
const subdivisionsOf = ({ vocabulary }: NaiveRecord, place: string | null): string[] =>
  place === null
    ? []
    : ((vocabulary.get(place)!['contains'] as string[] | undefined) ??
      [...vocabulary.values()]
        .filter(({ within, type }) => type === 'place' && within === place)
        .map(({ ref }) => ref));

/** The stretches of a whole's period in which no part is about anything of it, and it does not leave out all. */
function missingTimes(look: Look, own: NaiveFigure, covered: ReadonlySet<unknown>): string[] {
  const { period } = own;
  if (!period) return [];
  const box = [...look.box(own)];
  const scope = look.scope(own);
  const ends = [...new Set(look.points.map(({ time }) => Number(time)))].sort((a, b) => a - b);
  const stretches = ends
    .map((start, at) => ({ start, end: Math.min(ends[at + 1] ?? Infinity, period.end) }))
    .filter(({ start }) => {
      const now = box.filter(({ time }) => time === start);
      return now.some((point) => scope.has(point)) && !now.some((point) => covered.has(point));
    });
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of stretches) {
    const last = joined.at(-1);
    if (last?.end === start) last.end = end;
    else joined.push({ start, end });
  }
  return joined.map(({ start, end }) =>
    [start, end].map((at) => new Date(at * 1000).toISOString()).join('/'),
  );
}
