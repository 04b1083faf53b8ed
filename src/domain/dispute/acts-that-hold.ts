import { eachOf, present } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { placesHeld, type PlacesHeld } from './places-held.js';

type Acts = readonly { readonly statement: Seq<'statement'> }[];

/** The statement of the first act of a list, in said order, that holds. */
export type FirstHolding = (acts: Acts | undefined) => Seq<'statement'> | undefined;

/** As far as statements hold that do not change. */
export const firstHolding =
  (holds: (statement: Seq<'statement'>) => boolean): FirstHolding =>
  (acts) =>
    acts?.find(({ statement }) => holds(statement))?.statement;

/** A list that is longer is not gone through each time. */
const LONG = 16;

/** The same while statements come to hold and cease to, for long lists of acts: those of one list are told by the list. */
export class ActsThatHold {
  private readonly lists = new Map<Acts, PlacesHeld>();
  private readonly places = new Map<Seq<'statement'>, { readonly held: PlacesHeld; readonly at: number }[]>();
  private readonly holding = new Set<Seq<'statement'>>();
  private readonly firstOfFew: FirstHolding;

  constructor(private readonly holds: (statement: Seq<'statement'>) => boolean) {
    this.firstOfFew = firstHolding(holds);
  }

  readonly first: FirstHolding = (acts) => {
    if (acts === undefined || acts.length <= LONG) return this.firstOfFew(acts);
    const at = (this.lists.get(acts) ?? this.enter(acts)).first();
    return at === undefined ? undefined : present(acts[at]).statement;
  };

  /** Takes note of statements that may hold no longer, or again. */
  renew(statements: Iterable<Seq<'statement'>>): void {
    for (const statement of statements) {
      const places = this.places.get(statement);
      if (!places) continue;
      const [before, now] = [this.holding.has(statement), this.holds(statement)];
      if (before === now) continue;
      this.note(statement, now);
      for (const { held, at } of places) held.add(at, now ? 1 : -1);
    }
  }

  private enter(acts: Acts): PlacesHeld {
    const held = placesHeld(acts.length);
    this.lists.set(acts, held);
    for (const [at, { statement }] of acts.entries()) {
      this.places.set(statement, [...eachOf(this.places, statement), { held, at }]);
      const holds = this.holds(statement);
      this.note(statement, holds);
      if (holds) held.add(at, 1);
    }
    return held;
  }

  private note(statement: Seq<'statement'>, holds: boolean): void {
    if (holds) this.holding.add(statement);
    else this.holding.delete(statement);
  }
}
