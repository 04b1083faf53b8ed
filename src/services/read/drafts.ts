import { held } from '../../kernel/certain.js';
import { sha256 } from '../../kernel/hash.js';
import type { Seq } from '../../kernel/seq.js';
import type { NamedKind } from '../../kernel/ids.js';
import type { ExclusionAsWritten } from '../../domain/claim/figure.js';
import type { NamedInTexts } from '../../domain/reading/name-read.js';
import { passageOf } from '../../domain/reading/passage-of.js';
import type { Span } from '../../domain/reading/span.js';
import { wordsOf } from '../../domain/reading/words.js';
import type {
  GivenClaim,
  GivenDocument,
  GivenExclusion,
  GivenFigure,
  GivenStatement,
} from '../../domain/record/given.js';
import type { Reading } from '../services.js';
import { nodesOf } from './nodes.js';
import type { MentionRead } from './read-text.js';

/** A figure of which what the text did not say for sure is left out, what it counts included. */
export type DraftFigure = Omit<GivenFigure, 'measure'> & { readonly measure: string | null };

/** A statement of which what the text did not say for sure is left out, its speaker and its date included. */
export type DraftStatement = Omit<GivenStatement, 'source' | 'saidOn' | 'claims'> & {
  readonly source: string | null;
  readonly saidOn: string | null;
  readonly claims: readonly (Omit<GivenClaim, 'figure'> & { readonly figure: DraftFigure })[];
};

/** The text itself, then a statement for each of those who speak in it: for a person to complete. */
export type Drafts = readonly [GivenDocument, ...DraftStatement[]];

/**
 * What a text says, as records to be completed by a person and imported: each figure with its passage, and nothing in
 * it that was not read.
 */
export async function draftsOf(
  reading: Reading,
  { text, publishedOn }: { readonly text: string; readonly publishedOn?: string | null | undefined },
  mentions: readonly MentionRead[],
): Promise<Drafts> {
  const names = await namesOf(reading, mentions);
  const sentences = sentencesOf(text);
  const document = `text-${sha256(text).slice(0, 12)}`;
  const endsBefore = new Map(mentions.map((mention, at) => [mention, endBefore(mention, mentions[at - 1])]));
  // What another said on an earlier day is not said on the day of publication.
  const saidOn = (mention: MentionRead): string | null =>
    mention.saidOn ?? (isOfTheText(mention) ? (publishedOn ?? null) : null);
  const spoken = new Map<string, [MentionRead, ...MentionRead[]]>();
  for (const mention of mentions) {
    const occasion = JSON.stringify([mention.speaker, unreadSpeaker(mention), saidOn(mention)]);
    const said = spoken.get(occasion);
    if (said) said.push(mention);
    else spoken.set(occasion, [mention]);
  }
  const statements = [...spoken.values()].map(([first, ...others], index): DraftStatement => ({
    type: 'statement',
    ref: `${document}-${index + 1}`,
    source: names('source', first.speaker),
    document,
    saidOn: saidOn(first),
    claims: [first, ...others].map((mention) => ({
      figure: figureOf(names, mention),
      passage: passageOf(text, mention, behind(held(endsBefore, mention), sentenceOf(sentences, mention))),
    })),
  }));
  return [{ type: 'document', ref: document, publishedOn, text }, ...statements];
}

/** Nobody else is named, on record or not, whose word it is. */
const isOfTheText = (mention: MentionRead): boolean =>
  mention.speaker === null && unreadSpeaker(mention).length === 0;

const unreadSpeaker = ({ unread }: MentionRead): string[] =>
  unread.filter(({ axis }) => axis === 'SPEAKER').map(({ exact }) => exact);

/** Where the words end, ahead of a figure, from which the one before it was read. */
const endBefore = ({ start }: Span, before: MentionRead | undefined): number =>
  Math.max(0, ...[before ?? [], before?.spans ?? []].flat().flatMap(({ end }) => (end <= start ? end : [])));

/** A sentence from where the figure before ends, if it stands in it: its words belong to that one. */
const behind = (end: number, sentence: Span): Span => ({
  start: Math.max(sentence.start, end),
  end: sentence.end,
});

/** What records are called in a file; null where nothing is named. */
type Names = <K extends NamedInTexts>(kind: K, seq: Seq<K> | null) => string | null;

async function namesOf(reading: Reading, mentions: readonly MentionRead[]): Promise<Names> {
  const scopes = mentions.flatMap((mention) => [mention, ...(mention.exclusions ?? [])]);
  const stated = <N>(seqs: readonly (N | null)[]): N[] => [...new Set(seqs.filter((seq) => seq !== null))];
  const found = await Promise.all([
    called(reading, 'measure', stated(mentions.map(({ measure }) => measure))),
    called(reading, 'place', stated(scopes.map(({ place }) => place))),
    called(reading, 'population', stated(scopes.map(({ population }) => population))),
    called(reading, 'category', stated(scopes.flatMap(({ categories }) => categories))),
    called(reading, 'source', stated(mentions.map(({ speaker }) => speaker))),
  ]);
  const names = new Map(found.flat());
  return (kind, seq) => (seq === null ? null : held(names, `${kind} ${seq}`));
}

async function called<K extends NamedInTexts & NamedKind>(
  reading: Reading,
  kind: K,
  seqs: readonly Seq<K>[],
): Promise<(readonly [string, string])[]> {
  const nodes = await nodesOf(reading, kind, seqs as readonly Seq<NoInfer<K>>[]);
  return [...nodes].map(([seq, { id, ref }]) => [`${kind} ${seq}`, ref ?? id]);
}

const figureOf = (names: Names, mention: MentionRead): DraftFigure => ({
  measure: names('measure', mention.measure),
  value: mention.value,
  low: mention.low,
  high: mention.high,
  qualifier: mention.qualifier,
  asWritten: mention.exact,
  ...scopeOf(names, mention),
  exclusions: mention.exclusions?.map((exclusion) => scopeOf(names, exclusion)),
});

const scopeOf = (
  names: Names,
  {
    place,
    period,
    population,
    categories,
  }: Pick<ExclusionAsWritten, 'place' | 'period' | 'population' | 'categories'>,
): GivenExclusion => ({
  place: names('place', place),
  period: period?.edtf,
  population: names('population', population),
  categories:
    categories.length === 0 ? undefined : categories.flatMap((category) => names('category', category) ?? []),
});

/** Where each sentence of a text begins and ends, in order. */
function sentencesOf(text: string): Span[] {
  const sentences: { start: number; end: number }[] = [];
  for (const { sentence, start, end } of wordsOf(text).words) {
    const known = sentences[sentence];
    if (known) known.end = end;
    else sentences[sentence] = { start, end };
  }
  return sentences.filter(Boolean);
}

const sentenceOf = (sentences: readonly Span[], { start, end }: Span): Span =>
  sentences.find((sentence) => sentence.start <= start && start < sentence.end) ?? { start, end };
