import { ENGLISH } from '../../src/domain/reading/languages/en/english.js';
import type { AnyNameRead, NamedInTexts } from '../../src/domain/reading/name-read.js';
import { knownNames } from '../../src/domain/reading/names/known-names.js';
import { entriesOf, type Lexicon, type RecordedName } from '../../src/domain/reading/names/lexicon.js';
import { lengthOf, openingOf } from '../../src/domain/reading/names/name-key.js';
import { namesIn } from '../../src/domain/reading/names/names-in.js';
import { wordsOf } from '../../src/domain/reading/words.js';
import type { SourceKind } from '../../src/domain/vocabulary/source-kinds.js';
import { seqOf, type Seq } from '../../src/kernel/seq.js';
import { builtInPlaces } from '../../src/storage/built-in-places.js';

/** A record of the vocabulary as an interchange file has it. */
export interface NamedRecord {
  readonly type: string;
  readonly ref: string;
  readonly kind?: string;
  readonly name?: string;
  readonly label?: string;
  readonly short?: string;
  readonly aliases?: readonly string[];
  readonly unit?: string;
  readonly within?: string;
  readonly dimension?: string;
  /** Of a statement. */
  readonly claims?: readonly { readonly figure?: { readonly place?: string } }[];
}

const KINDS: readonly string[] = ['measure', 'place', 'population', 'category', 'source'];

/** Some records with the built-in places, as texts are read by them: the whole vocabulary, without a database. */
export class Vocabulary {
  private readonly refs = new Map<string, string>();
  readonly lexicon: Lexicon;

  constructor(records: readonly NamedRecord[]) {
    const builtIn = builtInPlaces().map(({ code, name, aliases, within }) => ({
      type: 'place',
      ref: code,
      name,
      aliases,
      ...(within === null ? {} : { within }),
    }));
    const seqs = new Map<string, number>();
    const pieces = new Map<string, Set<number>>();
    const called: RecordedName[] = [];
    const outer = new Map<Seq<'place'>, Seq<'place'>>();
    for (const record of [...builtIn, ...records] as NamedRecord[]) {
      if (!KINDS.includes(record.type)) continue;
      const kind = record.type as NamedInTexts;
      const key = `${kind} ${record.ref}`;
      const node = seqs.get(key) ?? seqs.size + 1;
      seqs.set(key, node);
      this.refs.set(`${kind} ${node}`, record.ref);
      const within = record.within === undefined ? undefined : seqs.get(`${kind} ${record.within}`);
      if (kind === 'place' && within !== undefined) outer.set(seqOf('place', node), seqOf('place', within));
      const names = [record.label ?? record.name, record.short, ...(record.aliases ?? [])].flatMap(
        (name) => name ?? [],
      );
      for (const name of knownNames({ kind, names, unit: record.unit ?? null }, [ENGLISH.naming])) {
        const opening = openingOf(name.folded);
        pieces.set(opening, (pieces.get(opening) ?? new Set()).add(lengthOf(name.folded)));
        called.push({ ...name, kind, node, sourceKind: (record.kind ?? null) as SourceKind | null });
      }
    }
    this.lexicon = {
      pieces: new Map([...pieces].map(([opening, lengths]) => [opening, [...lengths]])),
      called: entriesOf(called, ENGLISH.naming),
      places: new Map(
        [...seqs].flatMap(([key, node]) =>
          key.startsWith('place ') ? [[key.slice(6), seqOf('place', node)]] : [],
        ),
      ),
      recorded: new Set(
        [
          ...records.flatMap(({ type, ref }) => (type === 'place' ? [ref] : [])),
          ...records.flatMap(({ claims = [] }) => claims.flatMap(({ figure }) => figure?.place ?? [])),
        ].map((ref) => seqOf('place', seqs.get(`place ${ref}`) ?? 0)),
      ),
      around: new Map([...outer.keys()].map((place) => [place, new Set(chain(outer, place))])),
    };
  }

  namesIn(text: string): AnyNameRead[] {
    return namesIn(wordsOf(text), this.lexicon, ENGLISH);
  }

  /** The names in a text, a line each: the kind, the words, the refs of what they name, and how where it is not by name. */
  read(text: string): string[] {
    return this.namesIn(text).map(({ kind, start, end, means, by, apart }) => {
      const named = means.map((node) => this.refs.get(`${kind} ${node}`)).join(' or ');
      const words = text.slice(start, end) + (apart ? ` … ${text.slice(apart.start, apart.end)}` : '');
      return `${kind} ${words}: ${named || 'none'}${by === 'NAME' ? '' : ` (${by})`}`;
    });
  }
}

function* chain(
  outer: ReadonlyMap<Seq<'place'>, Seq<'place'>>,
  place: Seq<'place'>,
): Generator<Seq<'place'>> {
  for (let at = outer.get(place); at !== undefined; at = outer.get(at)) yield at;
}
