import type { NodeKind } from '../kernel/ids.js';
import type { RowOf } from '../storage/nodes.js';
import type { ClaimRow } from '../storage/tables/claim.js';

/** A row as it is handed from resolver to resolver; `node` tells its kind. */
export type NodeOf<K extends NodeKind> = RowOf[K] & { readonly node: K };

export type SourceNode = NodeOf<'source'>;
export type DocumentNode = NodeOf<'document'>;
export type MeasureNode = NodeOf<'measure'>;
export type PlaceNode = NodeOf<'place'>;
export type PopulationNode = NodeOf<'population'>;
export type StatementNode = NodeOf<'statement'>;
export type RebuttalNode = NodeOf<'rebuttal'>;
export type ConcessionNode = NodeOf<'concession'>;
/** A claim as a statement words it, `wording` being JSON ClaimWording. */
export type ClaimNode = ClaimRow & { readonly node: 'claim' };

export type AnyNode =
  | SourceNode
  | DocumentNode
  | MeasureNode
  | PlaceNode
  | PopulationNode
  | StatementNode
  | RebuttalNode
  | ConcessionNode
  | ClaimNode;
