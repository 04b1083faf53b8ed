import type { NodeKind } from '../../kernel/ids.js';
import type { Seq } from '../../kernel/seq.js';
import { readNamedClaims, readNodes, seqsOfIds } from '../../storage/nodes.js';
import type { RowOf } from '../../storage/row-of.js';
import type { Reading } from '../services.js';

/** Anything recorded that has an id, as it is kept; `node` tells its kind. */
export type NodeOf = {
  readonly [K in NodeKind]: RowOf[K] & { readonly node: K };
};

export type SourceNode = NodeOf['source'];
export type DocumentNode = NodeOf['document'];
export type MeasureNode = NodeOf['measure'];
export type PlaceNode = NodeOf['place'];
export type PopulationNode = NodeOf['population'];
export type CategoryNode = NodeOf['category'];
export type StatementNode = NodeOf['statement'];
/** A claim as a statement words it; the sentence is null where that is not the claim's own wording. */
export type ClaimNode = Omit<NodeOf['claim'], 'sentence'> & { readonly sentence: string | null };
export type RebuttalNode = NodeOf['rebuttal'];
export type ConcessionNode = NodeOf['concession'];
export type AffirmationNode = NodeOf['affirmation'];
export type AnyNode = NodeOf[NodeKind];

/** Some nodes of a kind by number, in one SQL statement. */
export async function nodesOf<K extends NodeKind>(
  reading: Reading,
  kind: K,
  seqs: readonly Seq<NoInfer<K>>[],
): Promise<ReadonlyMap<Seq<K>, NodeOf[K]>> {
  const rows = await readNodes(reading, kind, seqs);
  return new Map(rows.map((row) => [row.seq as Seq<K>, { ...row, node: kind } as unknown as NodeOf[K]]));
}

/** Some claims by the ids or refs that name them, in one SQL statement; names of nothing are left out. */
export async function claimsNamed(
  reading: Reading,
  names: readonly string[],
): Promise<ReadonlyMap<string, NodeOf['claim']>> {
  const rows = await readNamedClaims(reading, names);
  return new Map([...rows].map(([name, row]) => [name, { ...row, node: 'claim' }]));
}

/** The numbers of the nodes of a kind, by the ids that name them. */
export const numbersOfIds = <K extends NodeKind>(
  reading: Reading,
  kind: K,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Seq<K>>> => seqsOfIds(reading, kind, ids);
