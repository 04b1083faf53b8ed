import { push } from './lists.ts';
import type { Hop } from './picture-model.ts';

/** From whom each report comes, and how often it is passed on. */
export interface Ways {
  readonly into: ReadonlyMap<string, readonly Hop[]>;
  readonly outs: ReadonlyMap<string, number>;
}

export function waysOf(hops: readonly Hop[]): Ways {
  const into = new Map<string, Hop[]>();
  const outs = new Map<string, number>();
  for (const hop of hops) {
    push(into, hop.to, hop);
    outs.set(hop.from, (outs.get(hop.from) ?? 0) + 1);
  }
  return { into, outs };
}
