import type { AsOf } from '../kernel/as-of.js';
import DataLoader from 'dataloader';
import type { NodeKind } from '../kernel/ids.js';
import type { PageRequest } from '../kernel/cursor.js';
import type { RebuttalState } from '../domain/dispute/facts.js';
import { momentAsOf, type Moment } from '../domain/dispute/moment.js';
import { readDispute, type DisputeIndex } from '../domain/dispute/reading.js';
import { comparisonsOf } from '../services/compare.js';
import { recordsOf } from '../services/source-record.js';
import { spreadsOf } from '../services/read/spread.js';
import { standingsOf } from '../services/read/standing.js';
import { taintsOf } from '../services/read/taint.js';
import { timelinesOf } from '../services/read/timeline.js';
import { driftOfStatements, originalsOfClaims, traceClaims } from '../services/read/trace.js';
import { loadDispute, type DisputeRoots } from '../storage/dispute-facts.js';
import { countEach, readPages, type NestedListOf } from '../storage/lists/nested.js';
import { EMPTY_PAGE, type Page } from '../storage/lists/page.js';
import { readNodes } from '../storage/nodes.js';
import type { Reader } from '../storage/reader.js';
import {
  readAssertions,
  readConcessionsOf,
  readCorrectedBy,
  readDerivedFrom,
  readRebuttalsIn,
  readRebuttalsOf,
  readRebuttalStates,
  readStandingStates,
  readUpstreams,
  type Link,
} from '../storage/relations.js';
import type { AssertionRow } from '../storage/tables/assertion.js';
import type { NodeOf } from './nodes.js';

/** Everything a request reads, each relation for all its parents at once: the number of SQL statements follows the query's shape. */
export type Loaders = ReturnType<typeof createLoaders>;

/** Loaders of one request. */
export function createLoaders(reader: Reader) {
  const nodes = new Map<NodeKind, DataLoader<number, unknown>>();
  const nodesOf = <K extends NodeKind>(kind: K): DataLoader<number, NodeOf<K>> => {
    const known = nodes.get(kind);
    if (known) return known as DataLoader<number, NodeOf<K>>;
    const loader = new DataLoader<number, NodeOf<K>>(async (seqs) => {
      const rows = new Map<number, unknown>(
        (await readNodes(reader, kind, seqs)).map((row) => [row.seq, { ...row, node: kind }]),
      );
      return seqs.map((seq) => rows.get(seq) as NodeOf<K>);
    });
    nodes.set(kind, loader);
    return loader;
  };

  /** One loader for each set of arguments with which a relation is asked for. */
  const byArguments = new Map<string, DataLoader<number, unknown>>();
  const withArguments = <V>(
    key: string,
    read: (seqs: readonly number[]) => Promise<V[]>,
  ): DataLoader<number, V> => {
    const loader =
      (byArguments.get(key) as DataLoader<number, V> | undefined) ?? new DataLoader<number, V>(read);
    byArguments.set(key, loader);
    return loader;
  };
  const links = (
    key: string,
    read: (seqs: readonly number[]) => Promise<Link[]>,
  ): DataLoader<number, number[]> => withArguments(key, async (seqs) => grouped(seqs, await read(seqs)));
  const computed = <V>(
    key: string,
    compute: (seqs: readonly number[]) => Promise<Map<number, V>>,
  ): DataLoader<number, V> =>
    withArguments(key, async (seqs) => {
      const answers = await compute(seqs);
      return seqs.map((seq) => answers.get(seq)!);
    });
  const dispute = (
    key: string,
    rootsOf: (seqs: readonly number[]) => DisputeRoots,
  ): DataLoader<number, DisputeIndex> =>
    withArguments(key, async (seqs) => {
      const index = readDispute(await loadDispute(reader, rootsOf(seqs)));
      return seqs.map(() => index);
    });

  const moments = new WeakMap<DisputeIndex, Map<number, Moment>>();
  const momentIn = (index: DisputeIndex, asOf: AsOf): Moment => {
    const ofIndex = moments.get(index) ?? new Map<number, Moment>();
    moments.set(index, ofIndex);
    const moment = ofIndex.get(asOf.said) ?? momentAsOf(index, asOf);
    ofIndex.set(asOf.said, moment);
    return moment;
  };

  return {
    reader,
    node: <K extends NodeKind>(kind: K, seq: number) => nodesOf(kind).load(seq),
    nodes: async <K extends NodeKind>(kind: K, seqs: readonly number[]) =>
      (await nodesOf(kind).loadMany(seqs)).map(orThrow),

    assertions: (statement: number) =>
      withArguments<AssertionRow[]>('assertions', async (statements) => {
        const rows = new Map<number, AssertionRow[]>(statements.map((seq) => [seq, []]));
        for (const row of await readAssertions(reader, statements)) rows.get(row.statement)!.push(row);
        return statements.map((seq) => rows.get(seq)!);
      }).load(statement),
    upstreams: (statement: number) =>
      links('upstreams', (seqs) => readUpstreams(reader, seqs)).load(statement),
    rebuttalsIn: (statement: number) =>
      links('rebuttalsIn', (seqs) => readRebuttalsIn(reader, seqs)).load(statement),
    rebuttalsOf: (target: 'statement' | 'rebuttal', seq: number, asOf: AsOf) =>
      links(`rebuttalsOf ${target} ${asOf.said}`, (seqs) => readRebuttalsOf(reader, target, seqs, asOf)).load(
        seq,
      ),
    concessionsOf: (rebuttal: number, asOf: AsOf) =>
      links(`concessionsOf ${asOf.said}`, (seqs) => readConcessionsOf(reader, seqs, asOf)).load(rebuttal),
    derivedFrom: (claim: number) => links('derivedFrom', (seqs) => readDerivedFrom(reader, seqs)).load(claim),
    everCorrectedBy: (claim: number) =>
      links('everCorrectedBy', (seqs) => readCorrectedBy(reader, seqs)).load(claim),
    taints: (claim: number, asOf: AsOf) =>
      computed(`taints ${asOf.said}`, (seqs) => taintsOf(reader, seqs, asOf)).load(claim),
    standing: (claim: number, asOf: AsOf) =>
      computed(`standing ${asOf.said}`, async (seqs) =>
        standingsOf(reader, (await nodesOf('claim').loadMany(seqs)).map(orThrow), asOf),
      ).load(claim),
    standingState: (claim: number, asOf: AsOf) =>
      computed(`standing state ${asOf.said}`, async (seqs) => {
        const states = await readStandingStates(reader, seqs, asOf);
        return new Map(seqs.map((seq) => [seq, states.get(seq) ?? ('UNDISPUTED' as const)]));
      }).load(claim),
    timeline: (claim: number, asOf: AsOf) =>
      computed(`timeline ${asOf.said}`, (seqs) => timelinesOf(reader, seqs, asOf)).load(claim),
    originals: (claim: number, asOf: AsOf) =>
      computed(`originals ${asOf.said}`, async (seqs) =>
        originalsOfClaims(reader, (await nodesOf('claim').loadMany(seqs)).map(orThrow), asOf),
      ).load(claim),
    spread: (claim: number, asOf: AsOf) =>
      computed(`spread ${asOf.said}`, (seqs) => spreadsOf(reader, seqs, asOf)).load(claim),
    rebuttalState: (rebuttal: number, asOf: AsOf) =>
      withArguments(`state ${asOf.said}`, async (seqs) => {
        const states = await readRebuttalStates(reader, seqs, asOf);
        return seqs.map((seq) => (states.get(seq) ?? 'OPEN') as RebuttalState);
      }).load(rebuttal),

    /** The dispute about a claim as of an instant. */
    claimMoment: async (claim: number, asOf: AsOf) =>
      momentIn(await dispute('claim', (claims) => ({ claims, statements: [] })).load(claim), asOf),
    statementMoment: async (statement: number, asOf: AsOf) =>
      momentIn(
        await dispute('statement', (statements) => ({ claims: [], statements })).load(statement),
        asOf,
      ),

    provenance: (claim: number, asOf: AsOf) =>
      computed(`provenance ${asOf.said}`, (seqs) => traceClaims(reader, seqs, asOf)).load(claim),
    drift: (statement: number) =>
      computed('drift', (seqs) => driftOfStatements(reader, seqs)).load(statement),
    comparisons: (claim: number, asOf: AsOf) =>
      computed(`comparisons ${asOf.said}`, (seqs) => comparisonsOf(reader, seqs, asOf)).load(claim),
    record: (source: number, asOf: AsOf) =>
      computed(`record ${asOf.said}`, (seqs) => recordsOf(reader, seqs, asOf)).load(source),

    page: (key: string, listOf: NestedListOf, parent: number, request: PageRequest): Promise<Page<number>> =>
      withArguments<Page<number>>(`${key} ${request.first ?? ''} ${request.after ?? ''}`, async (parents) => {
        const pages = await readPages(reader, listOf, parents, request);
        return parents.map((seq) => pages.get(seq) ?? EMPTY_PAGE);
      }).load(parent),
    count: (key: string, listOf: NestedListOf, parent: number): Promise<number> =>
      withArguments<number>(`count ${key}`, async (parents) => {
        const counts = await countEach(reader, listOf, parents);
        return parents.map((seq) => counts.get(seq) ?? 0);
      }).load(parent),
  };
}

function grouped(seqs: readonly number[], links: readonly Link[]): number[][] {
  const groups = new Map<number, number[]>(seqs.map((seq) => [seq, []]));
  for (const { from, to } of links) groups.get(from)!.push(to);
  return seqs.map((seq) => groups.get(seq)!);
}

function orThrow<T>(value: T | Error): T {
  if (value instanceof Error) throw value;
  return value;
}
