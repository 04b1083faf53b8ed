import { ask } from './api.js';
import { asSet, grouped } from './naive-answers.js';
import { verdictRank } from './naive-compare.js';
import { STATES } from './naive-standing.js';
import type { World } from './world.js';

const CLAIM = /* GraphQL */ `
  query Claims($ids: [ID!]!, $asOf: DateTime) {
    nodes(ids: $ids) {
      ... on Claim {
        ref
        standing(asOf: $asOf) {
          state
          own
          through {
            ref
          }
          since
          tainted
          taintedBy {
            ref
          }
          openRebuttals {
            ref
          }
          explanation
        }
        correctedBy(asOf: $asOf) {
          ref
        }
        corrects(asOf: $asOf) {
          ref
        }
        statements(role: ORIGIN, asOf: $asOf, first: 100) {
          nodes {
            ref
          }
        }
        provenance(asOf: $asOf) {
          statements {
            ref
          }
          relays {
            downstream {
              ref
            }
            upstream {
              ref
            }
          }
          origins {
            ref
          }
          depth
          loops {
            ref
          }
          independentOrigins {
            min
            max
            sources {
              ref
            }
          }
          followed {
            statement {
              ref
            }
            claim {
              ref
            }
            asserted
          }
          flags {
            code
            message
            statements {
              ref
            }
          }
        }
        originals(asOf: $asOf) {
          ref
        }
        rewordings(asOf: $asOf, first: 100) {
          nodes {
            ref
          }
        }
        spread(asOf: $asOf) {
          statements {
            ref
          }
          relays {
            downstream {
              ref
            }
            upstream {
              ref
            }
          }
          parties
          depth
          followed {
            statement {
              ref
            }
            claim {
              ref
            }
            asserted
          }
          wordings {
            claim {
              ref
            }
            statements
            parties
            firstSaid
            differences {
              axis
              dimension
            }
          }
          worst
          explanation
          mermaid
        }
        comparisons(asOf: $asOf, first: 100) {
          nodes {
            b {
              ref
            }
            verdict
            rewording
          }
        }
        affirmations(asOf: $asOf) {
          statement {
            ref
          }
        }
        timeline(asOf: $asOf) {
          kind
          claim {
            ref
          }
          statement {
            ref
          }
        }
      }
    }
  }
`;

interface Ref {
  readonly ref: string;
}
interface Hop {
  readonly downstream: Ref;
  readonly upstream: Ref;
}
interface Followed {
  readonly statement: Ref;
  readonly claim: Ref;
  readonly asserted: boolean;
}

const refs = (all: readonly Ref[]): string[] => all.map(({ ref }) => ref);
const hops = (all: readonly Hop[]): string[] =>
  asSet(all.map(({ downstream, upstream }) => `${downstream.ref} -> ${upstream.ref}`));
const followedOnes = (all: readonly Followed[]): string[] =>
  asSet(
    all.map(
      ({ statement, claim, asserted }) =>
        `${statement.ref} as ${claim.ref}${asserted ? '' : ' without saying so'}`,
    ),
  );

/** What the API answers of each claim, by ref, under the same names as the model's answers. */
export async function askedAnswers(
  world: World,
  ids: readonly string[],
  asOf: string | null,
): Promise<Map<string, Record<string, unknown>>> {
  const { nodes } = await answered(world, CLAIM, { ids, asOf });
  return new Map(nodes.map((claim: { ref: string }) => [claim.ref, answersOf(claim)]));
}

// The shape is the operation's above.
function answersOf({ standing, provenance, spread, ...claim }: any): Record<string, unknown> {
  const { independentOrigins: independent } = provenance;
  return {
    'standing.state': standing.state,
    'standing.own': standing.own,
    'standing.through': asSet(refs(standing.through)),
    'standing.since': standing.since,
    'standing.tainted': standing.tainted,
    'standing.taintedBy': asSet(refs(standing.taintedBy)),
    'standing.openRebuttals': asSet(refs(standing.openRebuttals)),
    correctedBy: claim.correctedBy?.ref ?? null,
    corrects: asSet(refs(claim.corrects)),
    'statements(role: ORIGIN)': asSet(refs(claim.statements.nodes)),
    'provenance.statements': asSet(refs(provenance.statements)),
    'provenance.relays': hops(provenance.relays),
    'provenance.origins': asSet(refs(provenance.origins)),
    'provenance.depth': provenance.depth,
    'provenance.independentOrigins': {
      min: independent.min,
      max: independent.max,
      sources: asSet(refs(independent.sources)),
    },
    'provenance.followed': followedOnes(provenance.followed),
    'provenance.loops': asSet(provenance.loops.map((loop: Ref[]) => asSet(refs(loop)).join(' and '))),
    'provenance.flags': asSet(provenance.flags.map(({ code }: { code: string }) => code)),
    'provenance.flags DISPUTE_OMITTED': asSet(
      provenance.flags
        .filter(({ code }: { code: string }) => code === 'DISPUTE_OMITTED')
        .flatMap(({ statements }: { statements: Ref[] }) => refs(statements)),
    ),
    originals: refs(claim.originals),
    rewordings: refs(claim.rewordings.nodes),
    'spread.statements': refs(spread.statements),
    'spread.relays': hops(spread.relays),
    'spread.parties': spread.parties,
    'spread.depth': spread.depth,
    'spread.followed': followedOnes(spread.followed),
    'spread.wordings': spread.wordings.map((wording: any) => ({
      claim: wording.claim.ref,
      statements: wording.statements,
      parties: wording.parties,
      firstSaid: wording.firstSaid,
      differences: axesOf(wording.differences),
    })),
    'spread.worst': spread.worst,
    'comparisons, in order, rewordings last of their verdict': areInOrder(claim.comparisons.nodes),
    comparisons: asSet(
      claim.comparisons.nodes.map((one: { verdict: string; b: Ref }) => `${one.verdict} ${one.b.ref}`),
    ),
    affirmations: claim.affirmations.map(({ statement }: { statement: Ref }) => statement.ref),
    timeline: grouped(
      claim.timeline.map((event: any) => ({
        statement: event.statement.ref,
        what: `${event.kind} ${event.claim.ref}`,
      })),
    ),
  };
}

/** The axes of some differences, each dimension by name. */
const axesOf = (differences: readonly { axis: string; dimension: string | null }[]): string[] =>
  asSet(differences.map(({ axis, dimension }) => (dimension === null ? axis : `${axis} ${dimension}`)));

interface Compared {
  readonly verdict: string;
  readonly rewording: boolean;
}

/** True when they come by verdict, and among equal verdicts no rewording before what is none. */
const areInOrder = (all: readonly Compared[]): boolean =>
  all
    .map(({ verdict, rewording }) => 2 * verdictRank(verdict) + Number(rewording))
    .every((rank, index, ranks) => index === 0 || ranks[index - 1]! <= rank);

const listOf = (name: string, arguments_: string): string =>
  `${name}: claims(${arguments_}, asOf: $asOf, first: 100) { nodes { ref } }`;

const seriesOf = (name: string, arguments_: string): string =>
  `${name}: series(measure: "killed", ${arguments_}, asOf: $asOf) {
    points { period { edtf } entries { source { ref } claim { ref } } }
  }`;

/** A figure, and those that may be given as its parts. */
interface Whole {
  readonly whole: string;
  readonly parts: readonly string[];
}

const rollupsOf = ({ whole, parts }: Whole, index: number): string =>
  `chosen${index}: rollup(whole: "${whole}", asOf: $asOf) { ${ROLLUP} }
   given${index}: rollup(whole: "${whole}", parts: ${JSON.stringify(parts)}, asOf: $asOf) { ${ROLLUP} }`;

const ROLLUP = `parts { ref } verdict low high residual missing { start end } missingPlaces { ref }
  undeclaredExclusions { reason } unmatchedExclusions { reason }`;

const rollupAnswer = ({ undeclaredExclusions, unmatchedExclusions, ...found }: any) => ({
  ...found,
  parts: refs(found.parts),
  missing: found.missing.map(({ start, end }: { start: string; end: string }) =>
    [start, end].map((at) => new Date(at).toISOString()).join('/'),
  ),
  missingPlaces: asSet(refs(found.missingPlaces)),
  hasUndeclared: undeclaredExclusions.length > 0,
  unmatched: unmatchedExclusions.length,
});

const ofPlace = (place: string, index: number): string =>
  `${listOf(`claimsOf${index}`, `filter: { place: "${place}" }`)}
   placesOf${index}: places(within: "${place}") { ref }
   ${seriesOf(`seriesOf${index}`, `place: "${place}"`)}`;

/** What the API answers of all claims and sources together, under the same names as the model's answers. */
export async function askedLists(
  world: World,
  claims: readonly string[],
  sources: readonly string[],
  { places, wholes }: { places: readonly string[]; wholes: readonly Whole[] },
  asOf: string | null,
): Promise<Record<string, unknown>> {
  const pairs = claims.flatMap((a) => claims.filter((b) => a < b).map((b) => [a, b] as const));
  const data = await answered(
    world,
    `query Lists($asOf: DateTime) {
      ${listOf('originals', 'filter: { original: true }')}
      ${listOf('others', 'filter: { original: false }')}
      ${listOf('mostSpread', 'orderBy: MOST_SPREAD')}
      ${STATES.map((state) => listOf(state, `filter: { standing: [${state}] }`)).join('\n')}
      ${seriesOf('withRewordings', 'rewordings: true')}
      ${seriesOf('withoutRewordings', 'rewordings: false')}
      ${wholes.map((whole, index) => rollupsOf(whole, index)).join('\n')}
      ${places.map((place, index) => ofPlace(place, index)).join('\n')}
      ${pairs.map(([a, b], index) => `pair${index}: compare(a: "${a}", b: "${b}", asOf: $asOf) { rewording scope verdict differences { axis dimension } }`).join('\n')}
      ${sources.map((source, index) => `source${index}: source(id: "${source}") { record(asOf: $asOf) { ${COUNTS} } }`).join('\n')}
    }`,
    { asOf },
  );
  const list = (name: string): string[] => refs(data[name].nodes);
  return {
    'claims(original: true)': asSet(list('originals')),
    'claims(original: false)': asSet(list('others')),
    ...Object.fromEntries(STATES.map((state) => [`claims(standing: ${state})`, asSet(list(state))])),
    'claims(orderBy: MOST_SPREAD)': list('mostSpread'),
    'compare.rewording': asSet(
      pairs.filter((_, index) => data[`pair${index}`].rewording).map(([a, b]) => `${a} and ${b}`),
    ),
    ...Object.fromEntries(
      sources.map((source, index) => [`record of ${source}`, data[`source${index}`].record]),
    ),
    'compare.scope, verdict and differences': asSet(
      pairs.map(([a, b], index) => {
        const { scope, verdict, differences } = data[`pair${index}`];
        return [`${a} ${scope} ${b}: ${verdict}`, ...axesOf(differences)].join(', ');
      }),
    ),
    ...Object.fromEntries(
      wholes.flatMap(({ whole }, index) => [
        [`rollup of ${whole}`, rollupAnswer(data[`chosen${index}`])],
        [`rollup of ${whole} from all others`, rollupAnswer(data[`given${index}`])],
      ]),
    ),
    'series of killed': entriesOf(data.withRewordings.points),
    'series of killed without rewordings': entriesOf(data.withoutRewordings.points),
    ...Object.fromEntries(
      places.flatMap((place, index) => [
        [`claims of ${place}`, asSet(list(`claimsOf${index}`))],
        [`places of ${place}`, asSet(refs(data[`placesOf${index}`]))],
        [`series of ${place}`, entriesOf(data[`seriesOf${index}`].points)],
      ]),
    ),
  };
}

const COUNTS = `claimsOriginated claimsRelayed disputed openlyDisputed conceded corrected retracted rebuttalsMade
  affirmationsMade relaysWithDrift`;

const entriesOf = (points: any[]): string[] =>
  asSet(
    points.flatMap(({ period, entries }) =>
      entries.map(
        ({ source, claim }: { source: Ref; claim: Ref }) => `${period.edtf}: ${source.ref} says ${claim.ref}`,
      ),
    ),
  );

/** The ids of all claims, by ref. */
export async function claimIds(world: World): Promise<Map<string, string>> {
  const { claims } = await answered(world, '{ claims(first: 100) { nodes { id ref } } }', {});
  return new Map(claims.nodes.map(({ id, ref }: { id: string; ref: string }) => [ref, id]));
}

async function answered(world: World, query: string, variables: Record<string, unknown>): Promise<any> {
  const { data, errors } = await ask(world, query, variables);
  if (errors.length > 0) throw new Error(`The API refused: ${JSON.stringify(errors)}`);
  return data;
}
