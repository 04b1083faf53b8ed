import { boundsOf, distance, shareNumber } from './naive-bounds.js';
import type { NaiveRecord, Said } from './naive-record.js';
import { areSameCategories, axesOf, isSamePeriod } from './naive-scope.js';

/** A statement, and the claim as which a figure is followed there. */
export interface Followed {
  readonly statement: Said;
  readonly claim: string;
}

export const statementOf = (record: NaiveRecord, ref: string): Said =>
  record.statements.find((one) => one.ref === ref)!;

export const upstreamsOf = (record: NaiveRecord, { relays }: Said): Said[] =>
  relays.map((ref) => statementOf(record, ref));

/** What a statement relays, at any distance. */
export const everythingBehind = (record: NaiveRecord, statement: Said): Said[] => [
  ...new Set(
    upstreamsOf(record, statement).flatMap((upstream) => [upstream, ...everythingBehind(record, upstream)]),
  ),
];

/** semantics.md, Claim identity. */
export const roleOf = (record: NaiveRecord, statement: Said, claim: string): 'ORIGIN' | 'RELAY' =>
  statement.basis === 'ADOPTED' ||
  !everythingBehind(record, statement).some(({ asserts }) => asserts.includes(claim))
    ? 'ORIGIN'
    : 'RELAY';

export const assertingStatements = (record: NaiveRecord, claim: string): Said[] =>
  record.statements.filter(({ asserts }) => asserts.includes(claim));

/** The statements with which a claim entered. */
export const entriesOf = (record: NaiveRecord, claim: string): Said[] =>
  assertingStatements(record, claim).filter((statement) => roleOf(record, statement, claim) === 'ORIGIN');

/** A source's topmost organization by what it is part of alone. */
function top(record: NaiveRecord, source: string): string {
  const { partOf } = record.sources.get(source)!;
  return partOf === null ? source : top(record, partOf);
}

/**
 * The voice that a source counts for: its topmost organization, or that of a source of the same Wikidata item, or else
 * the first source of the item.
 */
export function folded(record: NaiveRecord, source: string): string {
  const highest = top(record, source);
  const item = record.sources.get(highest)!.wikidata;
  const same = [...record.sources].filter(
    ([ref, one]) => ref === highest || (item !== null && one.wikidata === item),
  );
  const part = same.find(([, { partOf }]) => partOf !== null);
  if (!part) return same[0]![0];
  const higher = top(record, part[0]);
  return higher === highest ? highest : folded(record, higher);
}

/** The folded voices of a statement, each once. */
export const foldedVoices = (record: NaiveRecord, { voices }: Said): string[] => [
  ...new Set(voices.map((voice) => folded(record, voice))),
];

export const sideOf = (record: NaiveRecord, claim: string): Set<string> =>
  new Set(entriesOf(record, claim).flatMap((statement) => foldedVoices(record, statement)));

/** The axes on which two claims differ, each dimension by name; none where one is no figure. */
export function axesBetween(record: NaiveRecord, a: string, b: string): readonly string[] {
  const [one, other] = [record.claims.get(a), record.claims.get(b)];
  return one && other ? axesOf(record, one, other) : [];
}

/** What a figure counters or corrects in the statement that gives it; null where it is asserted plainly. */
function givenAgainst(record: NaiveRecord, statement: Said, claim: string): string[] | null {
  const countering = statement.rebuts.filter(({ counterClaim }) => counterClaim === claim);
  const correcting = statement.corrects.filter(({ by }) => by === claim);
  if (countering.length + correcting.length === 0) return null;
  return [
    ...countering.flatMap(({ target }) => {
      if ('claim' in target) return [target.claim];
      return 'statement' in target ? statementOf(record, target.statement).asserts : [];
    }),
    ...correcting.map((correction) => correction.claim),
  ];
}

/** The first with the least of what is measured, the first measure first. */
function leastOf<T>(all: readonly T[], ...measures: ((one: T) => number)[]): T | null {
  let left = [...all];
  for (const measure of measures) {
    const least = Math.min(...left.map(measure));
    left = left.filter((one) => measure(one) === least);
  }
  return left[0] ?? null;
}

/** semantics.md, Drift along a relay: the figure upstream that one followed at a statement is a copy of. */
export function counterpartOf(record: NaiveRecord, { statement, claim }: Followed): Followed | null {
  const own = record.claims.get(claim);
  if (!own) return null;
  const against = givenAgainst(record, statement, claim);
  const candidates = upstreamsOf(record, statement)
    .flatMap((upstream) => upstream.asserts.map((other) => ({ statement: upstream, claim: other })))
    .filter((one) => record.claims.get(one.claim) && !(against ?? []).includes(one.claim))
    .map((one) => ({
      ...one,
      figure: record.claims.get(one.claim)!,
      axes: axesBetween(record, claim, one.claim),
    }));

  const sameNumber = candidates.filter(
    ({ axes }) => !axes.includes('VALUE') && !axes.includes('RANGE') && axes.length <= 2,
  );
  const sameMeasure = candidates.filter(({ figure }) => figure.measure === own.measure);
  const sameThing = sameMeasure.filter(
    ({ figure }) =>
      (figure.place === own.place &&
        isSamePeriod(figure, own) &&
        figure.population === own.population &&
        areSameCategories(figure, own)) ||
      shareNumber(boundsOf(figure), boundsOf(own)),
  );
  const sameValue = candidates.filter(({ figure }) => own.value !== null && figure.value === own.value);
  const chosen =
    leastOf(sameNumber, ({ axes }) => axes.length) ??
    (against
      ? null
      : leastOf(
          sameThing,
          ({ axes }) => axes.length,
          ({ figure }) => distance(figure, own),
        )) ??
    leastOf(sameValue, ({ axes }) => axes.length);
  return chosen && { statement: chosen.statement, claim: chosen.claim };
}

/** True for a counter-claim or a correction that is a copy of nothing: the statement's own word. */
export const isOwnWord = (record: NaiveRecord, followed: Followed): boolean =>
  givenAgainst(record, followed.statement, followed.claim) !== null &&
  record.claims.get(followed.claim) !== null &&
  counterpartOf(record, followed) === null;

/** semantics.md, Provenance and independence: what stands directly behind an assertion. */
export function standsBehind(record: NaiveRecord, followed: Followed): Followed[] {
  const { statement, claim } = followed;
  if (isOwnWord(record, followed)) return [];
  const upstreams = upstreamsOf(record, statement);
  const asserting = upstreams.filter(({ asserts }) => asserts.includes(claim));
  if (asserting.length > 0) return asserting.map((upstream) => ({ statement: upstream, claim }));
  const counterpart = counterpartOf(record, followed);
  if (counterpart) return [counterpart];
  return upstreams.map((upstream) => ({ statement: upstream, claim }));
}

/** What stands behind an assertion, at any distance, and the assertion itself; each once. */
export const line = (record: NaiveRecord, followed: Followed): Followed[] =>
  distinct([followed, ...standsBehind(record, followed).flatMap((upstream) => line(record, upstream))]);

export const keyOf = ({ statement, claim }: Followed): string => `${statement.ref} as ${claim}`;

export const distinct = (all: readonly Followed[]): Followed[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
];

/** Said order: by earliest instant, then by recording. */
export const inSaidOrder = (statements: Iterable<Said>): Said[] =>
  [...new Set(statements)].sort((a, b) => a.said.start - b.said.start || a.seq - b.seq);
