import { held } from '../kernel/certain.js';
import DataLoader from 'dataloader';
import type { AsOf } from '../kernel/as-of.js';
import type { PageRequest } from '../kernel/cursor.js';
import type { NamedKind, NodeKind } from '../kernel/ids.js';
import type { Seq, SeqKind } from '../kernel/seq.js';
import { claimsInWords } from '../services/read/claim-wording.js';
import { checkGiven } from '../services/read/figures-to-check.js';
import type { CheckFinding } from '../domain/check/finding.js';
import type { FigureToCheck } from '../domain/check/read-given.js';
import { comparisonsOf } from '../services/read/compare.js';
import { lengthsOf, pagesOf, type ListOf } from '../services/read/lists.js';
import type { PageOf } from '../services/read/listed.js';
import { allNamed } from '../services/read/names.js';
import { claimsNamed, nodesOf, type ClaimNode, type NodeOf } from '../services/read/nodes.js';
import * as relations from '../services/read/relations.js';
import { retractionsOf } from '../services/read/retractions.js';
import { recordsOf } from '../services/read/source-record.js';
import { independentOriginsOf } from '../services/read/origins.js';
import { spreadCountsOf } from '../services/read/spread-counts.js';
import { spreadsOf } from '../services/read/spread.js';
import { openRebuttalsOf, standingsOf } from '../services/read/standing.js';
import { taintsOf } from '../services/read/taint.js';
import { timelinesOf } from '../services/read/timeline.js';
import { driftOfStatements, originalsOfClaims, traceClaims } from '../services/read/trace.js';
import type { Reading } from '../services/services.js';

/** Everything a request reads, each relation for all its parents at once: the number of SQL statements follows the query's shape. */
export type Loaders = ReturnType<typeof createLoaders>;

/** Answers a question about many at once. */
type Batch<K extends SeqKind, V> = (seqs: readonly Seq<K>[]) => Promise<ReadonlyMap<Seq<K>, V>>;

type Claim = Seq<'claim'>;

/** A figure to check, and whether the claims that it may mean are asked for. */
interface FigureOfRequest extends FigureToCheck {
  readonly withClaims: boolean;
}

/** Loaders of one request. */
export function createLoaders(reading: Reading) {
  const batched = createBatches();
  const node = <K extends NodeKind>(kind: K) =>
    batched<K, NodeOf[K]>(`node ${kind}`, (seqs) => nodesOf(reading, kind, seqs));
  const nodes = async <K extends NodeKind>(kind: K, seqs: readonly Seq<NoInfer<K>>[]): Promise<NodeOf[K][]> =>
    (await node(kind).loadMany(seqs)).map(orThrow);
  const upTo =
    <K extends SeqKind, V>(
      name: string,
      read: (reading: Reading, seqs: readonly Seq<K>[], asOf: AsOf) => Promise<ReadonlyMap<Seq<K>, V>>,
    ) =>
    (seq: Seq<K>, asOf: AsOf): Promise<V> =>
      batched<K, V>(`${name} ${asOf.said} ${asOf.known}`, (seqs) => read(reading, seqs, asOf)).load(seq);
  const always =
    <K extends SeqKind, V>(
      name: string,
      read: (reading: Reading, seqs: readonly Seq<K>[]) => Promise<ReadonlyMap<Seq<K>, V>>,
    ) =>
    (seq: Seq<K>): Promise<V> =>
      batched<K, V>(name, (seqs) => read(reading, seqs)).load(seq);

  const names = new Map<NamedKind, unknown>();
  const namesOf = <K extends NamedKind>(kind: K): DataLoader<string, Seq<K> | undefined> => {
    const loader =
      (names.get(kind) as DataLoader<string, Seq<K> | undefined> | undefined) ??
      new DataLoader<string, Seq<K> | undefined>(async (asked) => {
        const found = await allNamed(reading, kind, asked);
        return asked.map((name) => found.get(name));
      });
    names.set(kind, loader);
    return loader;
  };

  const claimsByName = new DataLoader<string, NodeOf['claim'] | null>(async (asked) => {
    const found = await claimsNamed(reading, asked);
    for (const claim of found.values()) node('claim').prime(claim.seq, claim);
    return asked.map((name) => found.get(name) ?? null);
  });

  const inWords = new DataLoader(
    (claims: readonly Pick<ClaimNode, 'seq' | 'wording'>[]) => claimsInWords(reading, claims),
    { cacheKeyFn: ({ seq, wording }) => `${seq} ${wording}` },
  );

  const checks = new Map<string, DataLoader<FigureOfRequest, CheckFinding>>();
  const checksAsOf = (asOf: AsOf): DataLoader<FigureOfRequest, CheckFinding> => {
    const key = `${asOf.said} ${asOf.known}`;
    const loader =
      checks.get(key) ??
      new DataLoader<FigureOfRequest, CheckFinding>(
        (asked) =>
          checkGiven(reading, asked, asOf, (claims) => {
            // They are read beside who said them.
            if (asked.some(({ withClaims }) => withClaims)) void node('claim').loadMany(claims);
          }),
        { cache: false },
      );
    checks.set(key, loader);
    return loader;
  };

  return {
    /** What a claim says in one sentence, in the words in which it was handed on. */
    sentence: async (claim: ClaimNode): Promise<string> =>
      claim.sentence ?? (await inWords.load(claim)).sentence,
    headline: async (claim: ClaimNode): Promise<string> => (await inWords.load(claim)).headline,
    node: <K extends NodeKind>(kind: K, seq: Seq<NoInfer<K>>): Promise<NodeOf[K]> => node(kind).load(seq),
    nodes,
    /** What an id or a ref names; null for a name of nothing. */
    claimNamed: (name: string): Promise<NodeOf['claim'] | null> => claimsByName.load(name),
    /** The number of what an id or a ref names; undefined for a name of nothing. */
    named: <K extends NamedKind>(kind: K, name: string): Promise<Seq<K> | undefined> =>
      namesOf(kind).load(name),

    assertions: always('assertions', relations.assertionsOf),
    countsFrom: always('counts from', relations.countsFrom),
    jointVoices: always('joint voices', relations.jointVoicesOf),
    upstreams: always('upstreams', relations.upstreamsOf),
    rebuttalsIn: always('rebuttals in', relations.rebuttalsIn),
    rebuttalsOf: <K extends 'statement' | 'rebuttal'>(target: K, seq: Seq<NoInfer<K>>, asOf: AsOf) =>
      upTo<K, readonly Seq<'rebuttal'>[]>(`rebuttals of ${target}`, (_, seqs) =>
        relations.rebuttalsOf(reading, target, seqs, asOf),
      )(seq, asOf),
    concessionsOf: upTo('concessions', relations.concessionsOf),
    affirmationsIn: always('affirmations in', relations.affirmationsIn),
    affirmationsOf: upTo('affirmations', relations.affirmationsOf),
    derivedFrom: always('derived from', relations.derivedFrom),
    everCorrectedBy: always('ever corrected by', relations.everCorrectedBy),
    rebuttalState: upTo('state of rebuttal', relations.rebuttalStates),
    retractedBy: upTo('retracted by', retractionsOf),

    taints: upTo('taints', taintsOf),
    standing: upTo('standing', async (_, seqs: readonly Claim[], asOf) =>
      standingsOf(reading, await nodes('claim', seqs), asOf),
    ),
    openRebuttals: upTo('open rebuttals', async (_, seqs: readonly Claim[], asOf) =>
      openRebuttalsOf(reading, await nodes('claim', seqs), asOf),
    ),
    standingState: upTo('state of claim', relations.standingStates),
    timeline: upTo('timeline', timelinesOf),
    originals: upTo('originals', async (_, seqs: readonly Claim[], asOf) =>
      originalsOfClaims(reading, await nodes('claim', seqs), asOf),
    ),
    spread: upTo('spread', spreadsOf),
    spreadCounts: upTo('counts of spread', spreadCountsOf),
    provenance: upTo('provenance', traceClaims),
    independentOrigins: upTo('independent origins', independentOriginsOf),
    drift: always('drift', driftOfStatements),
    comparisons: upTo('comparisons', comparisonsOf),
    record: upTo('record', recordsOf),
    check: (asked: FigureOfRequest, asOf: AsOf): Promise<CheckFinding> => checksAsOf(asOf).load(asked),

    page: <P extends NodeKind, I extends NodeKind>(
      list: ListOf<P, I>,
      parent: Seq<NoInfer<P>>,
      page: PageRequest,
    ) =>
      batched<P, PageOf<I>>(`${list.key} ${page.first ?? ''} ${page.after ?? ''}`, (parents) =>
        pagesOf(reading, list, parents, page),
      ).load(parent),
    length: <P extends NodeKind, I extends NodeKind>(list: ListOf<P, I>, parent: Seq<NoInfer<P>>) =>
      batched<P, number>(`length of ${list.key}`, (parents) => lengthsOf(reading, list, parents)).load(
        parent,
      ),
  };
}

/** One loader for each question, made when it is first asked; `key` is the same for the same question. */
function createBatches() {
  const loaders = new Map<string, unknown>();
  return <K extends SeqKind, V>(key: string, batch: Batch<K, V>): DataLoader<Seq<K>, V> => {
    const loader =
      (loaders.get(key) as DataLoader<Seq<K>, V> | undefined) ??
      new DataLoader<Seq<K>, V>(async (seqs) => {
        const answers = await batch(seqs);
        return seqs.map((seq) => held(answers, seq));
      });
    loaders.set(key, loader);
    return loader;
  };
}

function orThrow<T>(value: T | Error): T {
  if (value instanceof Error) throw value;
  return value;
}
