import { foldedName } from '../text/folded-name.js';
import { Entries, type TreeEntry } from './entries.js';
import { ambiguousPlace, withdrawnPlace, type WithdrawnPlace } from './place-faults.js';
import type { Seq } from '../../kernel/seq.js';

/** A place, which may be a region. */
export interface PlaceEntry extends TreeEntry<'place'> {
  /** What a region is exactly made up of; empty for what is none. */
  readonly contains: readonly Seq<'place'>[];
  /** It was built in once: records of it that were taken then hold still. */
  readonly wasBuiltIn: boolean;
  /** How many of the aliases a built-in place was given since it is there. */
  readonly given: number;
}

/** A place as it is remembered: a built-in one is given aliases. */
export interface RememberedPlace extends PlaceEntry {
  aliases: readonly string[];
  given: number;
}

/**
 * The known places. An id, a ref or a code names one; else a name or an alias does, however it is written, where it is
 * that of one place only.
 */
export class PlaceEntries extends Entries<RememberedPlace> {
  private readonly byCalled = new Map<string, Set<RememberedPlace>>();
  private readonly withdrawn = new Map<string, WithdrawnPlace>();

  constructor(refused: ReadonlySet<string>) {
    super('place', refused);
  }

  /** @param names what the place is called besides its ref */
  addCalled(entry: RememberedPlace, names: readonly string[]): void {
    for (const name of names.map(foldedName)) {
      const called = this.byCalled.get(name) ?? new Set();
      this.byCalled.set(name, called.add(entry));
    }
  }

  /** @param name as it may be given */
  addWithdrawn(name: string, code: WithdrawnPlace): void {
    this.withdrawn.set(name, code);
  }

  /**
   * @throws SaysoError NOT_FOUND, BAD_USER_INPUT for the name of several places, or ConsequenceOfRefusal where that
   *   name belongs to a refused record
   */
  override get(name: string, field: string): RememberedPlace {
    const exact = this.find(name);
    if (exact || this.isRefused(name)) return super.get(name, field);
    const [called, ...others] = this.byCalled.get(foldedName(name)) ?? [];
    if (called && others.length === 0) return called;
    if (called)
      throw ambiguousPlace(name, [called, ...others].map((place) => this.told(place)).sort(byRef), field);
    const code = this.withdrawn.get(name);
    if (code) throw withdrawnPlace(name, code, field);
    return super.get(name, field);
  }

  private told({ ref, label, within }: RememberedPlace) {
    return { ref, name: label, within: within === null ? null : this.at(within)?.label };
  }
}

const byRef = (a: { readonly ref: string }, b: { readonly ref: string }): number => (a.ref < b.ref ? -1 : 1);
