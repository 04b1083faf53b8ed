import type { Seq, FoldedVoice } from '../../kernel/seq.js';
import type { ExclusionAsWritten } from '../../domain/claim/figure.js';
import type { AxisDifference, Comparison } from '../../domain/comparison/compare.js';
import type { Standing } from '../../domain/dispute/standing.js';
import type { TimelineEvent } from '../../domain/dispute/timeline.js';
import type { Drift } from '../../domain/lineage/drift.js';
import type { LineageStatement } from '../../domain/lineage/facts.js';
import type { ProvenanceFlag } from '../../domain/lineage/flags.js';
import type { IndependentOrigins } from '../../domain/lineage/independence.js';
import type { Provenance } from '../../domain/lineage/provenance.js';
import type { Rollup } from '../../domain/rollup/rollup.js';
import type { SeriesChange as Change } from '../../domain/series/change.js';
import type { Report } from '../../domain/series/facts.js';
import type { SeriesBreak as Break } from '../../domain/series/series.js';
import type { Spread } from '../../domain/lineage/spread.js';
import type { Wording } from '../../domain/lineage/spread-findings.js';
import type { Hop } from '../../domain/lineage/trace.js';
import type { Period } from '../../domain/period.js';
import type { Numbered } from './numbered.js';

/** What the rules conclude, with numbers that tell of what kind they are. */
export type ClaimStanding = Numbered<
  Standing,
  { through: 'claim'; openRebuttals: 'rebuttal'; correctedBy: 'claim' }
>;

export type ClaimTimelineEvent = Numbered<TimelineEvent, { claim: 'claim'; statement: 'statement' }>;

/** An event with when it was said. */
export type DatedEvent = ClaimTimelineEvent & { readonly said: Period };

export type ClaimComparison = Numbered<Comparison, { a: 'claim'; b: 'claim' }>;

/** A part that is left out, as it was computed. */
export type LeftOut = Numbered<ExclusionAsWritten, { place: 'place'; population: 'population' }>;

export type ClaimRollup = Omit<
  Numbered<Rollup, { whole: 'claim'; parts: 'claim'; missingPlaces: 'place' }>,
  'undeclaredExclusions' | 'unmatchedExclusions'
> & {
  readonly undeclaredExclusions: readonly LeftOut[];
  readonly unmatchedExclusions: readonly LeftOut[];
};

export type StatementDrift = Numbered<
  Drift,
  { upstream: 'statement'; downstreamClaim: 'claim'; upstreamClaim: 'claim' }
>;

export type ClaimFlag = Numbered<ProvenanceFlag, { statements: 'statement' }>;

export type ClaimOrigins = Numbered<IndependentOrigins, { sources: 'folded voice' }>;

/** A statement on the way of a claim, with what it asserts. */
export type TracedStatement = Omit<
  Numbered<LineageStatement, { seq: 'statement'; voice: 'folded voice'; document: 'document' }>,
  'claims'
> & { readonly claims: readonly Numbered<LineageStatement['claims'][number], { claim: 'claim' }>[] };

/** What a trace and a spread have in common: statements, hops between them, and what is followed at each. */
export interface FollowedStatements {
  readonly statements: readonly TracedStatement[];
  readonly hops: readonly Numbered<Hop, { downstream: 'statement'; upstream: 'statement' }>[];
  readonly followed: ReadonlyMap<Seq<'statement'>, ReadonlySet<Seq<'claim'>>>;
  readonly drift: readonly (StatementDrift & { readonly downstream: Seq<'statement'> })[];
}

export type ClaimProvenance = Omit<
  Provenance,
  | 'claim'
  | keyof FollowedStatements
  | 'starts'
  | 'origins'
  | 'reports'
  | 'independentOrigins'
  | 'loops'
  | 'flags'
> &
  FollowedStatements & {
    readonly claim: Seq<'claim'>;
    readonly starts: readonly TracedStatement[];
    readonly origins: readonly TracedStatement[];
    readonly reports: readonly TracedStatement[];
    readonly independentOrigins: ClaimOrigins;
    readonly loops: readonly (readonly FoldedVoice[])[];
    readonly flags: readonly ClaimFlag[];
  };

/** One of the claims that became of a claim, with the axes on which it differs. */
export type ClaimWorded = Omit<Numbered<Wording, { claim: 'claim' }>, 'statements'> & {
  readonly differences: readonly AxisDifference[];
  readonly statements: readonly TracedStatement[];
};

export type ClaimSpread = Omit<Spread, 'claim' | 'wordings' | keyof FollowedStatements> &
  FollowedStatements & {
    readonly claim: Seq<'claim'>;
    readonly wordings: readonly ClaimWorded[];
  };

/** One time a voice brought a figure in; the voice is not folded. */
export type SeriesReport = Numbered<
  Report,
  { claim: 'claim'; voice: 'source'; saidStart: 'instant'; statement: 'statement' }
>;

export type SeriesChange = Omit<Change, 'from' | 'to'> & {
  readonly from: SeriesReport;
  readonly to: SeriesReport;
};

export type SeriesBreak = Omit<Numbered<Break, { voice: 'source' }>, 'changes'> & {
  readonly changes: readonly SeriesChange[];
};
