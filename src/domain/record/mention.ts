import type { NodeKind } from '../../kernel/ids.js';

/** A name by which a record refers to another, or defines itself. */
export type Mention = readonly [kind: NodeKind, name: string];

/** The mention of a name where one is given. */
export const named = (kind: NodeKind, name: string | null | undefined): Mention[] =>
  name === null || name === undefined ? [] : [[kind, name]];
