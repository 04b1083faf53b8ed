import { SaysoError } from '../../kernel/errors.js';
import { voiceOfTopmost, type FoldedVoice, type Seq } from '../../kernel/seq.js';
import type { SourceEntry } from './entries.js';

/** A source, by what decides which voice it counts for. */
export interface Foldable {
  readonly seq: Seq<'source'>;
  readonly partOf: Seq<'source'> | null;
  /** Q and a number. */
  readonly wikidata: string | null;
  /** The ref by which a refusal names it, or else the id. */
  readonly name?: string;
}

/** The sources of one Wikidata item: they are one voice. */
interface Item {
  root: FoldedVoice;
  readonly sources: Set<Seq<'source'>>;
  /** One of them is part of another of them. */
  isNested: boolean;
  /** One of them is part of an organization that is none of them. */
  isPart: boolean;
  /** The name of the first such. */
  part: string | undefined;
}

/**
 * Which voices count as one, as sources become known (semantics.md, Provenance and independence). A voice that was
 * told earlier may count for another since: a later source of its Wikidata item is part of an organization.
 */
export class Folding {
  private readonly items = new Map<string, Item>();
  private readonly movedTo = new Map<FoldedVoice, FoldedVoice>();

  /** The voice that one that was told earlier counts for now. */
  now(voice: FoldedVoice): FoldedVoice {
    let current = voice;
    for (let next = this.movedTo.get(current); next !== undefined; next = this.movedTo.get(current))
      current = next;
    return current;
  }

  /** The same of several, each once. */
  allNow(voices: Iterable<FoldedVoice>): Set<FoldedVoice> {
    return new Set([...voices].map((voice) => this.now(voice)));
  }

  /** The voices that count for another since. */
  moved(): FoldedVoice[] {
    return [...this.movedTo.keys()];
  }

  /**
   * The voice that a source will count for: the topmost organization of it or of a source of the same Wikidata item;
   * without one, the first source of the item.
   * @param top what the source is part of counts for; null where it is part of nothing
   * @returns CONFLICT where the item would have two topmost organizations, CYCLE where it would be part of itself
   */
  rootOf({ seq, partOf, wikidata }: Foldable, top: FoldedVoice | null): FoldedVoice | 'CONFLICT' | 'CYCLE' {
    const item = wikidata === null ? undefined : this.items.get(wikidata);
    const own = top === null ? voiceOfTopmost(seq) : this.now(top);
    if (!item) return own;
    const root = this.now(item.root);
    if (partOf === null || ((item.isPart || item.isNested) && own === root)) return root;
    if (item.isPart) return 'CONFLICT';
    if (own !== root) return own;
    return item.sources.has(partOf) ? voiceOfTopmost(partOf) : 'CYCLE';
  }

  /** The name of a source of a Wikidata item that says what organization the item belongs to. */
  placedBy(wikidata: string): string | undefined {
    return this.items.get(wikidata)?.part;
  }

  /** Makes a source known that counts for a voice, and all of its Wikidata item with it. */
  add({ seq, partOf, wikidata, name }: Foldable, root: FoldedVoice): void {
    if (wikidata === null) return;
    const item = this.items.get(wikidata) ?? {
      root,
      sources: new Set(),
      isNested: false,
      isPart: false,
      part: undefined,
    };
    this.items.set(wikidata, item);
    const before = this.now(item.root);
    if (before !== root) this.movedTo.set(before, root);
    item.root = root;
    if (partOf !== null && item.sources.has(partOf)) item.isNested = true;
    else if (partOf !== null) {
      item.isPart = true;
      item.part ??= name;
    }
    item.sources.add(seq);
  }
}

/**
 * The voice that a source will count for.
 * @param partOf what it is part of
 * @throws SaysoError CONFLICT, field `wikidata`, when its item would have two topmost organizations; CYCLE, field
 *   `partOf`, when it would be part of a source of its own item at a distance
 */
export function foldedVoice(
  folding: Pick<Folding, 'rootOf' | 'placedBy'>,
  { seq, wikidata }: Pick<Foldable, 'seq' | 'wikidata'>,
  partOf: SourceEntry | null,
): FoldedVoice {
  const root = folding.rootOf({ seq, wikidata, partOf: partOf?.seq ?? null }, partOf?.root ?? null);
  if (root === 'CONFLICT') {
    const other = folding.placedBy(wikidata ?? '');
    throw new SaysoError(
      'CONFLICT',
      `Sources of one Wikidata item are one voice, and ${other === undefined ? 'another source' : `"${other}"`} of ${wikidata} is part of another organization than "${partOf?.ref ?? partOf?.id}": give the same partOf, or check the item.`,
      'wikidata',
    );
  }
  if (root === 'CYCLE') {
    throw new SaysoError(
      'CYCLE',
      `"${partOf?.ref ?? partOf?.id}" is part of a source of ${wikidata} itself: a source cannot be part of what belongs to it.`,
      'partOf',
    );
  }
  return root;
}

/**
 * The voice that each of all sources counts for. Where records that were taken before this was looked at disagree,
 * the earlier one has it: the later ones are `overruled`, and count as if they were part of nothing.
 * @param sources in the order of recording
 */
export function foldedVoices(sources: readonly Foldable[]): {
  readonly voices: ReadonlyMap<Seq<'source'>, FoldedVoice>;
  readonly overruled: ReadonlySet<Seq<'source'>>;
} {
  const folding = new Folding();
  const roots = new Map<Seq<'source'>, FoldedVoice>();
  const overruled = new Set<Seq<'source'>>();
  for (const source of sources) {
    const top = source.partOf === null ? null : (roots.get(source.partOf) ?? null);
    const placed = folding.rootOf(source, top);
    if (typeof placed !== 'number') overruled.add(source.seq);
    const root =
      typeof placed === 'number'
        ? placed
        : (folding.rootOf({ ...source, partOf: null }, null) as FoldedVoice);
    folding.add(source, root);
    roots.set(source.seq, root);
  }
  return { voices: new Map([...roots].map(([seq, root]) => [seq, folding.now(root)])), overruled };
}

/** Whose word a statement is: of whom the source speaks for, where that is given, else its own. */
export const voiceOf = (source: SourceEntry, onBehalfOf: SourceEntry | null): SourceEntry =>
  onBehalfOf ?? source;
