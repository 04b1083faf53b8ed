import type { Seq } from '../kernel/seq.js';
import type { SourceNode } from '../services/read/nodes.js';
import type { Context } from './context.js';

/** Who does something by making a statement: its source. */
export const sourceOfStatement = async (
  statement: Seq<'statement'>,
  { loaders }: Context,
): Promise<SourceNode> => loaders.node('source', (await loaders.node('statement', statement)).source);

/** When it is done: the saidOn of the statement. */
export const saidOnOfStatement = async (statement: Seq<'statement'>, { loaders }: Context): Promise<string> =>
  (await loaders.node('statement', statement)).said_on;
