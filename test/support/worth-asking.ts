import { scopeOf, verdictOf } from './naive-compare.js';
import { axesBetween, counterpartOf, foldedVoices } from './naive-lines.js';
import { asOf } from './naive-moment.js';
import { naiveRecord, type NaiveFigure, type NaiveRecord } from './naive-record.js';
import { chosenParts, possibleParts, rollupOf } from './naive-rollup.js';
import { partsLeft } from './naive-standing.js';
import { recordsOf, type RandomWorld } from './random-wordings.js';

/** What random worlds have to hold now and then, or nothing would be learnt from asking about them. */
export const WORTH_ASKING: readonly string[] = [
  ...['EQUAL', 'WITHIN', 'CONTAINS', 'OVERLAPS', 'DISJOINT'].map((scope) => `${scope}, of a region`),
  ...['AGREES', 'COMPATIBLE', 'REVISES', 'CONFLICTS', 'ALTERNATIVES', 'CONSISTENT', 'INCONSISTENT'].map(
    (verdict) => `${verdict}, of a region`,
  ),
  'EQUAL, of a place and a region',
  'a region left out',
  'one thing left out, written in two ways',
  'left out alike of unlike figures',
  ...['PLACE', 'EXCLUSIONS', 'CATEGORY sex', 'CATEGORY event'].map((axis) => `${axis} changed on the way`),
  'a region changed on the way',
  ...['RECONCILES', 'SHORT', 'EXCEEDS', 'INCOMPLETE', 'OVERLAPPING', 'NOT_ADDITIVE'].map(
    (verdict) => `${verdict}, of a region`,
  ),
  'parts chosen for a region',
  'a place of a region missing',
  'something undeclared of a region',
  'something unmatched of a region',
  'said jointly',
  'said jointly, and taken back in part',
];

/** What of it there is in a world, each as often as it is met. */
export function worthAsking(world: RandomWorld): string[] {
  const record = naiveRecord(recordsOf(world, world.lines));
  return [
    ...comparisonsIn(record),
    ...writingsIn(world),
    ...driftIn(record),
    ...rollupsIn(record),
    ...jointlyIn(record),
  ];
}

const isRegion = (record: NaiveRecord, place: string | null | undefined): boolean =>
  place != null && record.vocabulary.get(place)!['contains'] !== undefined;

/** True for a figure of a region, or that leaves one out. */
const isOfRegion = (record: NaiveRecord, figure: NaiveFigure | null | undefined): boolean =>
  [figure, ...(figure?.exclusions ?? [])].some((part) => isRegion(record, part?.place));

function comparisonsIn(record: NaiveRecord): string[] {
  const now = asOf(record, null);
  const claims = [...record.claims.keys()];
  return claims.flatMap((a) =>
    claims
      .filter((b) => a !== b && [a, b].some((one) => isOfRegion(record, record.claims.get(one))))
      .flatMap((b) => {
        const [one, other] = [record.claims.get(a), record.claims.get(b)];
        const scope = scopeOf(record, a, b);
        const arePlaceAndRegion = isRegion(record, one?.place) && !isRegion(record, other?.place);
        const leaveOutAlike =
          one?.exclusions.length && other?.exclusions.length && one.place !== other.place
            ? !axesBetween(record, a, b).includes('EXCLUSIONS')
            : false;
        return [
          `${scope}, of a region`,
          `${verdictOf(record, now, a, b)}, of a region`,
          ...(scope === 'EQUAL' && arePlaceAndRegion ? ['EQUAL, of a place and a region'] : []),
          ...(leaveOutAlike ? ['left out alike of unlike figures'] : []),
        ];
      }),
  );
}

/** Claims that are given twice, in two ways. */
function writingsIn({ lines }: RandomWorld): string[] {
  const given = lines.flatMap(({ given: one }) => (one.type === 'statement' ? (one.claims ?? []) : []));
  return given.flatMap(({ ref, figure }, at) => {
    const before = given.slice(0, at).find((one) => one.ref === ref);
    return before && JSON.stringify(before.figure?.exclusions) !== JSON.stringify(figure?.exclusions)
      ? ['one thing left out, written in two ways']
      : [];
  });
}

function driftIn(record: NaiveRecord): string[] {
  return record.statements.flatMap((statement) =>
    statement.asserts.flatMap((claim) => {
      const counterpart = counterpartOf(record, { statement, claim });
      if (!counterpart || counterpart.claim === claim) return [];
      const areRegions = [claim, counterpart.claim].some((one) =>
        isRegion(record, record.claims.get(one)?.place),
      );
      const axes = axesBetween(record, counterpart.claim, claim);
      return [
        ...axes.map((axis) => `${axis} changed on the way`),
        ...(areRegions && axes.includes('PLACE') ? ['a region changed on the way'] : []),
      ];
    }),
  );
}

function rollupsIn(record: NaiveRecord): string[] {
  const now = asOf(record, null);
  return [...record.claims].flatMap(([whole, figure]) => {
    if (!figure) return [];
    const leftOut = figure.exclusions.some(({ place }) => isRegion(record, place))
      ? ['a region left out']
      : [];
    if (!isRegion(record, figure.place)) return leftOut;
    const chosen = chosenParts(record, now, whole);
    return [
      ...leftOut,
      ...(chosen.length > 0 ? ['parts chosen for a region'] : []),
      ...[chosen, possibleParts(record, whole)].flatMap((parts) => {
        const found = rollupOf(record, whole, parts);
        return [
          `${found.verdict}, of a region`,
          ...(found.missingPlaces.length > 0 ? ['a place of a region missing'] : []),
          ...(found.hasUndeclared ? ['something undeclared of a region'] : []),
          ...(found.unmatched > 0 ? ['something unmatched of a region'] : []),
        ];
      }),
    ];
  });
}

function jointlyIn(record: NaiveRecord): string[] {
  const now = asOf(record, null);
  return record.statements.flatMap((statement) => {
    const voices = foldedVoices(record, statement).length;
    const left = partsLeft(record, now, statement).length;
    return [
      ...(voices > 1 ? ['said jointly'] : []),
      ...(voices > 1 && left > 0 && left < voices ? ['said jointly, and taken back in part'] : []),
    ];
  });
}
