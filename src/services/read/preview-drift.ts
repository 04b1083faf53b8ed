import { held, listAt } from '../../kernel/certain.js';
import { underField } from '../../kernel/errors.js';
import { grouped } from '../../kernel/grouped.js';
import { seqOf, type Seq } from '../../kernel/seq.js';
import { inTurns, type Steps } from '../../kernel/work.js';
import { scopedFigure } from '../../domain/claim/scoped-figure.js';
import { behindOf } from '../../domain/lineage/behind.js';
import { upstreamFigures } from '../../domain/lineage/counterpart.js';
import { driftOf, type Drift } from '../../domain/lineage/drift.js';
import type { AssertedClaim, LineageFacts, LineageStatement } from '../../domain/lineage/facts.js';
import { parsePeriod } from '../../domain/period.js';
import { speakerOf } from '../../domain/phrases.js';
import { isName } from '../../domain/record/asserted-claim.js';
import { readClaim } from '../../domain/record/claims.js';
import type { Memory } from '../../domain/record/known.js';
import { named } from '../../domain/record/mention.js';
import { namesInClaim } from '../../domain/record/names-in.js';
import type { ReadClaim } from '../../domain/record/read-claim.js';
import { loadSaid } from '../../storage/analysis/lineage.js';
import { readNodes } from '../../storage/nodes.js';
import { loadClaimsByHash, loadNamed } from '../../storage/record/load.js';
import { openMemory } from '../../storage/record/open.js';
import type { ClaimInput, StatementInput } from '../inputs.js';
import { givenClaim } from '../record/field-of-input.js';
import type { Reading } from '../services.js';

/** What a figure that is about to be recorded would be a copy of. */
export interface CopyPreview {
  /** Which of the claims given, from 0. */
  readonly claim: number;
  /** The statement that stands behind it. */
  readonly upstream: Seq<'statement'>;
  /** The figure of that statement which it is taken for a copy of; null where it has none. */
  readonly copied: Seq<'claim'> | null;
  readonly drift: readonly Drift[];
}

/** Of a statement, what its sentences and what it passes on need. */
type Saying = Pick<StatementInput, 'source' | 'onBehalfOf' | 'jointlyWith' | 'saidOn' | 'relays'>;

/**
 * What would stand behind the figures of a statement that is about to be recorded, and in what they would have drifted
 * (semantics.md, Drift along a relay); nothing is kept.
 * @throws SaysoError with the field at fault, under `statement` or `claims.N`
 */
export async function previewDrift(
  reading: Reading,
  statement: Saying,
  inputs: readonly ClaimInput[],
): Promise<readonly CopyPreview[]> {
  const memory = await openMemory(reading);
  const given = inputs.map(givenClaim);
  await loadNamed(reading, memory, [
    ...voiceNames(statement).flatMap((name) => named('source', name)),
    ...(statement.relays ?? []).flatMap((name) => named('statement', name)),
    ...given.flatMap(namesInClaim),
  ]);
  const claims = given.map((claim, index) =>
    underField(`claims.${index}`, () =>
      isName(claim) ? memory.claims.get(claim.known, 'id').seq : readClaim(memory, claim),
    ),
  );
  const relays = underField('statement', () =>
    unique((statement.relays ?? []).map((name, index) => memory.statements.get(name, `relays.${index}`).seq)),
  );
  const downstream = await saidBy(reading, memory, statement);
  if (relays.length === 0) return [];
  const read = claims.filter((claim): claim is ReadClaim => typeof claim !== 'number');
  await loadClaimsByHash(
    reading,
    memory,
    read.map(({ hash }) => hash),
  );
  const facts = await loadSaid(reading, relays, {
    claims: claims.filter((claim) => typeof claim === 'number'),
    figures: read.flatMap(({ figure }) => figure ?? []),
  });
  const asserted = claims.map((claim, index): AssertedClaim => {
    if (typeof claim === 'number') return facts.claims.claim(claim);
    const scoped = claim.figure && scopedFigure(facts.codelists, claim.figure);
    const known = memory.claimsByHash.get(claim.hash)?.seq;
    return { claim: known ?? seqOf('claim', -1 - index), sentence: claim.sentence, scoped };
  });
  return inTurns(reading.work, copiesOf(facts, relays, { ...downstream, claims: asserted }));
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

const voiceNames = ({ source, onBehalfOf, jointlyWith }: Saying): string[] => [
  source,
  ...(onBehalfOf ? [onBehalfOf] : []),
  ...(jointlyWith ?? []),
];

/** The statement as it will be told of: who speaks, for whom, and when. */
async function saidBy(
  reading: Reading,
  memory: Memory,
  statement: Saying,
): Promise<Omit<LineageStatement, 'claims'>> {
  const { own, others } = underField('statement', () => ({
    own: memory.sources.get(statement.source, 'source').seq,
    others: [
      ...(statement.onBehalfOf ? [memory.sources.get(statement.onBehalfOf, 'onBehalfOf').seq] : []),
      ...(statement.jointlyWith ?? []).map(
        (name, index) => memory.sources.get(name, `jointlyWith.${index}`).seq,
      ),
    ],
  }));
  const names = new Map(
    (await readNodes(reading, 'source', [own, ...others])).map(({ seq, name }) => [seq, name]),
  );
  const voices = statement.onBehalfOf ? others : [own, ...others];
  return {
    seq: seqOf('statement', -1),
    said: underField('statement.saidOn', () => parsePeriod(statement.saidOn)),
    ...speakerOf(
      held(names, own),
      voices.map((voice) => held(names, voice)),
    ),
    voices: [],
    basis: 'RELAYED',
    document: null,
    quote: null,
    isRetracted: false,
    relaysNothing: false,
  };
}

/** Of each figure of a statement, what would stand behind it in each of its upstreams. */
function* copiesOf(
  { codelists, statements }: LineageFacts,
  relays: readonly Seq<'statement'>[],
  downstream: LineageStatement,
): Steps<CopyPreview[]> {
  const upstreams = relays.map((seq) => held(statements, seq));
  const figures = upstreamFigures(codelists, upstreams);
  const assertedBy = new Map(
    upstreams.map(({ seq, claims }) => [seq, new Set(claims.map(({ claim }) => claim))]),
  );
  const asserts = (upstream: Seq<'statement'>, claim: Seq<'claim'>): boolean =>
    held(assertedBy, upstream).has(claim);
  const asserting = (claim: Seq<'claim'>): Seq<'statement'>[] =>
    relays.filter((upstream) => asserts(upstream, claim));
  const steps = new Map<Seq<'claim'>, ReturnType<typeof behindOf>>();
  for (const claim of downstream.claims) {
    yield 1 + relays.length;
    steps.set(claim.claim, behindOf(claim, { seqs: relays, asserting, figures }));
  }
  const facts: LineageFacts = { codelists, statements, behind: (_, claim) => steps.get(claim) ?? [] };
  const driftsOf = grouped(yield* driftOf(facts, downstream), ({ downstreamClaim }) => downstreamClaim);
  return downstream.claims.flatMap(({ claim, scoped }, index) => {
    if (!scoped) return [];
    const drifts = listAt(driftsOf, claim);
    return (steps.get(claim) ?? []).map(({ upstream, claim: copied }) => ({
      claim: index,
      upstream,
      copied: asserts(upstream, copied) ? copied : null,
      drift: drifts.filter((drift) => drift.upstream === upstream),
    }));
  });
}
