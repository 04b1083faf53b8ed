import { seqOf, type Seq } from '../../kernel/seq.js';
import type { Language } from '../../domain/reading/languages/language.js';
import type { Words } from '../../domain/reading/word.js';
import { entriesOf, type Entry, type Lexicon } from '../../domain/reading/names/lexicon.js';
import { lookedFor } from '../../domain/reading/names/looked-for.js';
import {
  namesAmong,
  piecesOfNames,
  placesAround,
  placesOfCodes,
  recordedPlaces,
} from '../../storage/names-among.js';
import type { Reading } from '../services.js';

/**
 * What of the vocabulary on record the words of a text may name. The work goes by the length of the text: however much
 * is on record, only names are read that its words may be.
 */
export async function lexiconFor(reading: Reading, words: Words, { naming }: Language): Promise<Lexicon> {
  const { openings, codes, keys } = lookedFor(words, naming);
  const pieces = await piecesOfNames(reading, openings);
  const called = entriesOf(await namesAmong(reading, keys(pieces)), naming);
  const places = await placesOfCodes(reading, codes);
  const doubtful = inDoubt(called, places) ? placesNamed(called, places) : [];
  return {
    pieces,
    called,
    places,
    around: await placesAround(reading, doubtful),
    recorded: await recordedPlaces(reading, doubtful),
  };
}

type PlacesOfCodes = ReadonlyMap<string, Seq<'place'>>;

/** Whether some words may name several places. */
const inDoubt = (called: ReadonlyMap<string, readonly Entry[]>, ofCodes: PlacesOfCodes): boolean =>
  ofCodes.size > 1 || [...called.values()].some((entries) => new Set(placesOf(entries)).size > 1);

const placesNamed = (
  called: ReadonlyMap<string, readonly Entry[]>,
  ofCodes: PlacesOfCodes,
): Seq<'place'>[] => [...new Set([...[...called.values()].flatMap(placesOf), ...ofCodes.values()])];

const placesOf = (entries: readonly Entry[]): Seq<'place'>[] =>
  entries.flatMap(({ kind, node }) => (kind === 'place' ? [seqOf('place', node)] : []));
