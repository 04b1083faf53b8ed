import { held } from '../../kernel/certain.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { inTurns, type Steps } from '../../kernel/work.js';
import { differencesOf, type AxisDifference } from '../../domain/comparison/compare.js';
import type { CandidateFigure } from '../../domain/check/candidate.js';
import { explainCandidate } from '../../domain/check/explain-candidate.js';
import { explainCheck } from '../../domain/check/explain-check.js';
import type { Candidate, CheckFinding } from '../../domain/check/finding.js';
import type { GivenFigure } from '../../domain/check/given-figure.js';
import { fits, isSame, outcomeOf } from '../../domain/check/outcome.js';
import { filledFrom, type ScopedGiven } from '../../domain/check/scoped-given.js';
import { unsaidAxes } from '../../domain/check/unsaid.js';
import type { Codelists } from '../../domain/codelists.js';
import type { Standing } from '../../domain/dispute/standing.js';
import type { SpeakerMatch } from '../../domain/vocabulary/speaker-matches.js';
import { readFirstSaid, type FirstSaid } from '../../storage/check/first-said.js';
import { readSaidBy } from '../../storage/check/said-by.js';
import { readNodes } from '../../storage/nodes.js';
import type { Reading } from '../services.js';
import { MOST_CANDIDATES, nearestFigures, type NearestFigures } from './nearest-figures.js';
import { standingsOf } from './standing.js';

/** A candidate with what is known of who said it. */
type Spoken = NearestFigures['candidates'][number] & { readonly speaker: SpeakerMatch | null };

/** Told of the claims that are shown as candidates as soon as they are known, to read them meanwhile. */
export type OnShown = (claims: readonly Seq<'claim'>[]) => void;

/**
 * What is on record about figures that somebody gives, as of an instant (semantics.md, A figure in front of you), in
 * their order. The number of SQL statements does not depend on how many they are.
 */
export async function checkFigures(
  reading: Reading,
  given: readonly GivenFigure[],
  asOf: AsOf,
  onShown?: OnShown,
): Promise<readonly CheckFinding[]> {
  if (given.length === 0) return [];
  const all = await nearestFigures(reading, given, asOf);
  const speakers = await speakersOf(reading, all, asOf);
  const spoken = all.map(({ codelists, scoped, candidates }) => ({
    codelists,
    scoped,
    candidates: candidates.map((candidate): Spoken => ({
      ...candidate,
      speaker: speakers.match(candidate.claim, scoped.given.speaker),
    })),
  }));
  const shown = new Map(
    spoken
      .flatMap(({ codelists, scoped, candidates }) => [
        ...candidates.slice(0, MOST_CANDIDATES),
        ...toldBy(codelists, scoped.given, candidates),
      ])
      .map((candidate) => [candidate.claim, candidate]),
  );
  onShown?.([...shown.keys()]);
  const [firstSaid, standings] = await Promise.all([
    readFirstSaid(reading, [...shown.keys()], asOf),
    standingsOf(reading, [...shown.values()], asOf),
  ]);
  function* findings(): Steps<readonly CheckFinding[]> {
    const found: CheckFinding[] = [];
    for (const { codelists, scoped, candidates } of spoken) {
      yield 1;
      found.push(findingOf({ codelists, firstSaid, standings, nameOf: speakers.nameOf }, scoped, candidates));
    }
    return found;
  }
  return inTurns(reading.work, findings());
}

interface Telling {
  readonly codelists: Codelists;
  readonly firstSaid: ReadonlyMap<Seq<'claim'>, FirstSaid>;
  readonly standings: ReadonlyMap<Seq<'claim'>, Standing>;
  nameOf(speaker: Seq<'source'> | null): string | null;
}

/** Who is on record as having said candidates that are shown, or that may settle the outcome. */
async function speakersOf(
  reading: Reading,
  all: readonly NearestFigures[],
  asOf: AsOf,
): Promise<{
  match(claim: Seq<'claim'>, speaker: Seq<'source'> | null): SpeakerMatch | null;
  nameOf: Telling['nameOf'];
}> {
  const bySomebody = all.filter(({ scoped }) => scoped.given.speaker !== null);
  const speakers = [...new Set(bySomebody.flatMap(({ scoped }) => scoped.given.speaker ?? []))];
  if (speakers.length === 0) return { match: () => null, nameOf: () => null };
  const claims = bySomebody.flatMap(({ codelists, scoped, candidates }) =>
    candidates
      .filter(
        (candidate, at) =>
          at < MOST_CANDIDATES || isSame(candidate) || fits(codelists, scoped.given, candidate),
      )
      .map(({ claim }) => claim),
  );
  const [said, sources] = await Promise.all([
    readSaidBy(reading, [...new Set(claims)], speakers, asOf),
    readNodes(reading, 'source', speakers),
  ]);
  const pairs = new Set(said.map(({ claim, speaker }) => `${claim} ${speaker}`));
  const names = new Map(sources.map(({ seq, name }) => [seq, name]));
  return {
    match: (claim, speaker) => {
      if (speaker === null) return null;
      return pairs.has(`${claim} ${speaker}`) ? 'SAID_IT' : 'NOT_ON_RECORD';
    },
    nameOf: (speaker) => (speaker === null ? null : held(names, speaker)),
  };
}

/** The candidate that is the same or that fits; else the nearest. */
function toldBy(codelists: Codelists, given: GivenFigure, candidates: readonly Spoken[]): Spoken[] {
  const meant = candidates.filter(({ speaker }) => speaker !== 'NOT_ON_RECORD');
  const told =
    meant.find(isSame) ?? meant.find((candidate) => fits(codelists, given, candidate)) ?? candidates[0];
  return told ? [told] : [];
}

function findingOf(telling: Telling, scoped: ScopedGiven, candidates: readonly Spoken[]): CheckFinding {
  const { codelists, firstSaid, nameOf } = telling;
  const { given } = scoped;
  const outcome = outcomeOf(codelists, given, candidates);
  const [told] = toldBy(codelists, given, candidates);
  const by = told && {
    figure: told.scoped.figure,
    differences: differencesFrom(codelists, scoped, told),
    first: held(firstSaid, told.claim),
  };
  return {
    outcome,
    candidates: candidates
      .slice(0, MOST_CANDIDATES)
      .map((candidate) => candidateOf(telling, scoped, candidate)),
    explanation: explainCheck(codelists, given, outcome, by, nameOf(given.speaker)),
  };
}

const differencesFrom = (
  codelists: Codelists,
  scoped: ScopedGiven,
  candidate: CandidateFigure,
): AxisDifference[] =>
  differencesOf(codelists, filledFrom(codelists, scoped, candidate.scoped), candidate.scoped);

function candidateOf(
  { codelists, firstSaid, standings, nameOf }: Telling,
  scoped: ScopedGiven,
  candidate: Spoken,
): Candidate {
  const { claim, speaker } = candidate;
  const { figure } = candidate.scoped;
  const differences = differencesFrom(codelists, scoped, candidate);
  const unsaid = unsaidAxes(codelists.categories, scoped.given, figure);
  return {
    claim,
    differences,
    unsaid,
    speaker,
    explanation: explainCandidate(codelists, {
      given: scoped.given,
      figure,
      differences,
      unsaid,
      first: held(firstSaid, claim),
      notSaidBy: speaker === 'NOT_ON_RECORD' ? nameOf(scoped.given.speaker) : null,
      standing: held(standings, claim),
    }),
  };
}
