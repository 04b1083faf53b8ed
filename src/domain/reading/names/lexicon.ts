import type { Seq } from '../../../kernel/seq.js';
import type { SourceKind } from '../../vocabulary/source-kinds.js';
import type { NamedInTexts } from '../name-read.js';
import { withoutArticle, type KnownName } from './known-names.js';
import type { Naming } from './naming.js';
import { piecesOf, type Piece } from './piece.js';

/** A name on record, and what it names. */
export interface RecordedName extends KnownName {
  readonly kind: NamedInTexts;
  /** The number of the record among its kind. */
  readonly node: number;
  /** Of a source. */
  readonly sourceKind: SourceKind | null;
}

/** The same, as words are held against it. */
export interface Entry extends Omit<RecordedName, 'sourceKind'> {
  /** The pieces of the name, without its article. */
  readonly pieces: readonly Piece[];
  /** A human being, who may be called by the last of several names. */
  readonly isPerson: boolean;
  /** A body of a state or an organization. */
  readonly isBody: boolean;
}

/** What of the vocabulary on record the words of a text may name. */
export interface Lexicon {
  /** By how they begin (`openingOf`), how many pieces such names have. */
  readonly pieces: ReadonlyMap<string, readonly number[]>;
  /** By what they are looked for by (`keyOf`). */
  readonly called: ReadonlyMap<string, readonly Entry[]>;
  /** By ISO code. */
  readonly places: ReadonlyMap<string, Seq<'place'>>;
  /** All that a place lies within. */
  readonly around: ReadonlyMap<Seq<'place'>, ReadonlySet<Seq<'place'>>>;
  /** The places of which somebody recorded something: they are not only built in. */
  readonly recorded: ReadonlySet<Seq<'place'>>;
}

/** Names on record by what they are looked for by. */
export function entriesOf(names: Iterable<RecordedName>, naming: Naming): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const { sourceKind, ...name } of names) {
    const entry = {
      ...name,
      pieces: withoutArticle(piecesOf(name.name), naming),
      isPerson: sourceKind === 'PERSON',
      isBody: sourceKind === 'GOVERNMENT_BODY' || sourceKind === 'ORGANIZATION',
    };
    const others = entries.get(name.folded);
    if (others) others.push(entry);
    else entries.set(name.folded, [entry]);
  }
  return entries;
}
