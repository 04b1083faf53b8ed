import { seqOf, type Seq } from '../../../kernel/seq.js';
import type { FoundName } from './found-name.js';
import { grouped } from '../../../kernel/grouped.js';
import type { NamedText } from './named-text.js';

/**
 * Places that share a name, told apart where the text leaves no doubt: by the one that lies around the others, as a
 * country does around its district of the same name; by the one that lies in a place, or around one, which the same
 * sentence names, else the same paragraph, else the text; by the one of which anything is on record at all. Where one of them is a country, its neighbours in the text do
 * not make it a part of another country: "Georgia and the United States"; that takes "Georgia, United States".
 */
export function settledPlaces(names: readonly FoundName[], text: NamedText): FoundName[] {
  const places = names.filter(({ kind }) => kind === 'place').map((name) => outermost(name, text));
  const others = names.filter(({ kind }) => kind !== 'place');
  if (places.every(({ means }) => means.length < 2)) return [...others, ...places];
  const context = contextOf(places, text);
  return [
    ...others,
    ...places.map((name) => (name.means.length > 1 ? settledBy(name, context, text) : name)),
  ];
}

type PlaceSeq = Seq<'place'>;

const placesOf = ({ means }: FoundName): PlaceSeq[] => means.map((node) => seqOf('place', node));

const liesIn = (inner: PlaceSeq, outer: PlaceSeq, { lexicon }: NamedText): boolean =>
  lexicon.around.get(inner)?.has(outer) ?? false;

function outermost(name: FoundName, text: NamedText): FoundName {
  const places = placesOf(name);
  if (places.length < 2) return name;
  return { ...name, means: places.filter((place) => !places.some((other) => liesIn(place, other, text))) };
}

/** The places that are named beyond doubt, by where. */
interface Context {
  readonly nearer: readonly ((name: FoundName) => ReadonlySet<PlaceSeq>)[];
  /** Those with nothing between but what says where one is. */
  beside(name: FoundName): readonly PlaceSeq[];
  /** What was settled by which places, so that no two are compared again and again. */
  readonly settled: Map<ReadonlySet<PlaceSeq>, Map<string, readonly PlaceSeq[]>>;
}

function contextOf(places: readonly FoundName[], text: NamedText): Context {
  const sure = places.filter(({ means }) => means.length === 1);
  const seqsOf = (names: readonly FoundName[] | undefined): ReadonlySet<PlaceSeq> =>
    new Set((names ?? []).flatMap(placesOf));
  const sets = (
    of: (name: FoundName) => number | undefined,
  ): Map<number | undefined, ReadonlySet<PlaceSeq>> =>
    new Map([...grouped(sure, of)].map(([key, some]) => [key, seqsOf(some)]));
  const sentence = ({ first }: FoundName): number | undefined => text.pieces[first]?.sentence;
  const paragraph = ({ first }: FoundName): number | undefined => text.pieces[first]?.paragraph;
  const [bySentence, byParagraph, all] = [sets(sentence), sets(paragraph), seqsOf(sure)];
  const [byFirst, byLast] = [grouped(sure, ({ first }) => first), grouped(sure, ({ last }) => last)];
  const none: ReadonlySet<PlaceSeq> = new Set();
  return {
    nearer: [
      (name) => bySentence.get(sentence(name)) ?? none,
      (name) => byParagraph.get(paragraph(name)) ?? none,
      () => all,
    ],
    beside: (name) =>
      BESIDE.flatMap((step) => [
        ...(byFirst.get(name.last + step) ?? []).filter((other) => isAround(name.last, other.first, text)),
        ...(byLast.get(name.first - step) ?? []).filter((other) => isAround(other.last, name.first, text)),
      ]).flatMap(placesOf),
    settled: new Map(),
  };
}

/** So many pieces further a place may stand that tells where another is. */
const BESIDE = [1, 2, 3];

/** Whether nothing stands between two places but what says that one is in the other: "Georgia, US", "the US state of Georgia". */
function isAround(before: number, after: number, { pieces, naming }: NamedText): boolean {
  const between = pieces.slice(before + 1, after);
  const isOneStretch = pieces[before]?.stretch === pieces[after]?.stretch;
  return (
    isOneStretch &&
    between.every(({ folded }) => naming.locating.has(folded) || naming.isGenericWord(folded)) &&
    (between.length > 0 || pieces[after]?.parting === 'COMMA' || pieces[before]?.isPossessive === true)
  );
}

function settledBy(name: FoundName, context: Context, text: NamedText): FoundName {
  const places = placesOf(name);
  const isCountryOrPart = places.some((place) => !text.lexicon.around.has(place));
  if (isCountryOrPart) {
    const within = places.filter((place) => context.beside(name).some((other) => liesIn(place, other, text)));
    if (within.length === 1) return { ...name, means: within };
  }
  for (const near of context.nearer) {
    const means = remembered(context, near(name), places, (place, other) =>
      isCountryOrPart ? liesIn(other, place, text) : liesIn(other, place, text) || liesIn(place, other, text),
    );
    if (means.length === 1) return { ...name, means };
    if (means.length > 1) return name;
  }
  const means = places.filter((place) => text.lexicon.recorded.has(place));
  return means.length === 1 ? { ...name, means } : name;
}

function remembered(
  { settled }: Context,
  beside: ReadonlySet<PlaceSeq>,
  places: readonly PlaceSeq[],
  tells: (place: PlaceSeq, other: PlaceSeq) => boolean,
): readonly PlaceSeq[] {
  const known = settled.get(beside) ?? new Map<string, readonly PlaceSeq[]>();
  settled.set(beside, known);
  const key = places.join(' ');
  const means = known.get(key) ?? places.filter((place) => [...beside].some((other) => tells(place, other)));
  known.set(key, means);
  return means;
}
