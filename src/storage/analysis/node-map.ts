import type { Seq } from '../../kernel/seq.js';
import type { Node } from './line-facts.js';

/**
 * Values of claims at statements, findable by both, in the order in which they came. Of most statements there is one claim:
 * only those of several have theirs findable by claim.
 */
export class NodeMap<V extends Node> {
  private readonly all: V[] = [];
  private readonly first = new Map<Seq<'statement'>, V>();
  private readonly others = new Map<Seq<'statement'>, Map<Seq<'claim'>, V>>();

  get values(): readonly V[] {
    return this.all;
  }

  get statements(): Seq<'statement'>[] {
    return [...this.first.keys()];
  }

  get(statement: Seq<'statement'>, claim: Seq<'claim'>): V | undefined {
    const first = this.first.get(statement);
    return first === undefined || first.claim === claim ? first : this.others.get(statement)?.get(claim);
  }

  /** Adds what is not there yet. */
  add(value: V): V {
    this.all.push(value);
    const { statement, claim } = value;
    if (this.first.has(statement)) {
      const others = this.others.get(statement) ?? new Map<Seq<'claim'>, V>();
      this.others.set(statement, others.set(claim, value));
    } else this.first.set(statement, value);
    return value;
  }
}
