import type { Seq } from '../../../kernel/seq.js';
import { isWithin } from '../../scope/tree.js';
import type { NameRead } from '../name-read.js';
import type { Span } from '../span.js';
import { NOTHING_SAID, type AxisReading } from './axis-reading.js';
import type { Stretch } from './clauses.js';
import { isDash } from './clauses.js';
import type { Grammar } from './grammar.js';
import { isNamed, placesOf, type Part } from './line.js';
import { unknownName } from './party.js';
import { isCapital, ledUnknown } from './led-unknown.js';
import { innermost } from './people-counted.js';
import type { Relations } from './relations.js';
import type { AttachWords, Sentence } from './sentence.js';
import { throughWhat } from './through-what.js';
import { isMark, isOneOf, startsWith } from './words-of-parts.js';

/** A place named in a stretch, and how surely the words are about where. */
interface PlaceNamed {
  readonly name: NameRead<'place'>;
  readonly at: number;
  readonly isSure: boolean;
  /** A clause begins with it, behind a mark: "…, Baghdad cried foul". */
  readonly isOfNextClause: boolean;
}

/** Where something is said to be, and on which side of a number that stands. */
export interface PlaceReading extends AxisReading<Seq<'place'>> {
  readonly side: 'BEFORE' | 'AFTER' | null;
}

const NO_PLACE: PlaceReading = { ...NOTHING_SAID, side: null };

/**
 * The place of a stretch of a sentence: what is led to as a place, or named with who is counted, before what is named
 * otherwise; of places that lie within one another the innermost; what follows the number before what stands ahead of it.
 * @param people places that the phrase of who is counted names
 */
export function placeIn(
  sentence: Sentence,
  stretch: Stretch & { readonly at?: number },
  people: readonly NameRead<'place'>[],
  words: AttachWords,
  relations: Relations,
): PlaceReading {
  const named = placesNamed(sentence, stretch, people, words);
  const unread = unknownPlaces(sentence, stretch, words, named);
  const at = stretch.at ?? stretch.from;
  const reading = chosen(named, at, relations);
  if (unread.length === 0) return reading;
  return { ...reading, isSaid: true, unread: [...reading.unread, ...unread] };
}

function chosen(named: readonly PlaceNamed[], at: number, relations: Relations): PlaceReading {
  const sure = named.filter(({ isSure }) => isSure);
  const [first] = sure;
  if (!first) return sided(named, at, relations);
  const inner = named.filter(
    (one) =>
      one.isSure || (!one.isOfNextClause && sure.every(({ name }) => isInside(relations, one.name, name))),
  );
  return sided(inner, at, relations);
}

function sided(named: readonly PlaceNamed[], at: number, relations: Relations): PlaceReading {
  if (named.length === 0) return NO_PLACE;
  const reading = innermost(
    relations.places,
    named.map(({ name }) => name),
  );
  const after = named.filter((one) => one.at > at);
  const side = after.length > 0 ? 'AFTER' : 'BEFORE';
  const isMixed = after.length > 0 && after.length < named.length;
  if (reading.unread.length === 0 || !isMixed) return { ...reading, side };
  return {
    ...innermost(
      relations.places,
      after.map(({ name }) => name),
    ),
    side,
  };
}

function isInside({ places }: Relations, one: NameRead<'place'>, other: NameRead<'place'>): boolean {
  const [a, b] = [one.means[0], other.means[0]];
  return a !== undefined && b !== undefined && one.means.length === 1 && isWithin(places, a, b);
}

function placesNamed(
  { parts, isAside }: Sentence,
  { from, to, at: number = from }: Stretch & { readonly at?: number },
  people: readonly NameRead<'place'>[],
  { grammar }: AttachWords,
): PlaceNamed[] {
  const found: PlaceNamed[] = [];
  for (let at = from; at < to; at++) {
    if (
      isAside(at) ||
      (at > number && isBehind(parts, at, grammar)) ||
      isOfUntoldTime(parts, at) ||
      besideAt(parts, at, grammar) !== null
    )
      continue;
    for (const name of placesOf(parts[at])) {
      const isPeople = people.includes(name);
      if (!isPeople && !isNamed(parts[at], 'place')) continue;
      found.push({
        name,
        at,
        isSure: isPeople || isLed(parts, at, grammar) || isBare(parts, at) || owns(parts, at, grammar),
        isOfNextClause: isMark(parts[at - 1], ',', ';', ':') || isDash(parts[at - 1]),
      });
    }
  }
  return found;
}

/** "second | to Nineveh |": it is set beside it. */
const isBehind = (parts: readonly Part[], at: number, { comparers, seconds }: Grammar): boolean =>
  isOneOf(parts[at - 1], comparers) && isOneOf(parts[at - 2], seconds);

/** "since the operation | in Mosul began": it tells of which time is spoken. */
function isOfUntoldTime(parts: readonly Part[], at: number): boolean {
  const before = parts[at - 2];
  return before?.kind === 'TIME' && before.time.edtf === null;
}

/** "in Iraq", "in northern Iraq", "in the city of Baghdad", "in Baghdad and Nineveh". */
function isLed(parts: readonly Part[], at: number, grammar: Grammar): boolean {
  let before = at - 1;
  for (let steps = 0; steps < 5; steps++, before--) {
    const part = parts[before];
    if (isOneOf(part, grammar.toPlaces)) return true;
    const isLink =
      (part?.kind === 'WORD' && !grammar.auxiliaries.has(part.folded)) ||
      isNamed(part, 'place') ||
      (isMark(part, ',') && isNamed(parts[before - 1], 'place'));
    if (!isLink) return false;
  }
  return false;
}

/** "Iraq, November 2016, people killed": named between marks, or where nothing but names and numbers stand. */
function isBare(parts: readonly Part[], at: number): boolean {
  const [before, after] = [parts[at - 1], parts[at + 1]];
  return isEdge(before) && isEdge(after);
}

const isEdge = (part: Part | undefined): boolean =>
  part === undefined ||
  part.kind === 'TIME' ||
  part.kind === 'QUANTITY' ||
  part.kind === 'NAME' ||
  isMark(part, ',', ':', ';', '(', ')', '.', '?', '!', '|', '/') ||
  isDash(part);

/** "Baghdad's death toll", "Iraq's November". */
function owns(parts: readonly Part[], at: number, grammar: Grammar): boolean {
  if (!isOneOf(parts[at + 1], grammar.possessives)) return false;
  const owned = parts[at + 2];
  return owned?.kind === 'TIME' || owned?.kind === 'NAME' || owned?.kind === 'QUANTITY';
}

/** Words after "in" and its like that name a place which is not on record. */
function unknownPlaces(
  sentence: Sentence,
  { from, to }: Stretch,
  words: AttachWords,
  named: readonly PlaceNamed[],
): Span[] {
  const { parts, isAside } = sentence;
  const found: Span[] = [];
  for (let at = from; at < to; at++) {
    if (isAside(at)) continue;
    const span =
      notAllOf(sentence, at, from, words) ??
      (isNamed(parts[at], 'place') ? throughWhat(sentence, at, from, words) : null) ??
      moreThan(parts, at, to, words) ??
      withinIt(parts, at, to, words) ??
      pointedAt(parts, at, words) ??
      outsideOf(parts, at, to, words) ??
      (isOneOf(parts[at], words.grammar.toNewPlaces) ? ledUnknown(sentence, at, to, words) : null) ??
      (named.length === 0 ? (owningUnknown(parts, at, words) ?? headingUnknown(parts, at, words)) : null);
    if (span && !found.some(({ start, end }) => start < span.end && span.start < end)) found.push(span);
  }
  return found;
}

/** "near Iraq", "in parts of Iraq", "in Iraqi cities": not in it, or not in all of it. */
function notAllOf(
  { parts, exclusions }: Sentence,
  at: number,
  least: number,
  { grammar, people }: AttachWords,
): Span | null {
  const part = parts[at];
  if (!part || !isNamed(part, 'place')) return null;
  // "There was no word from Anbar; elsewhere in Iraq …": than what is left out.
  const isApart = exclusions.length > 0;
  const beside =
    besideAt(parts, at, grammar) ??
    (!isApart && isOneOf(parts[at - 2], grammar.elsewheres) && isLed(parts, at, grammar) ? at - 2 : null);
  if (beside !== null) return { start: parts[beside]?.start ?? part.start, end: part.end };
  const [next, after] = [parts[at + 1], parts[at + 2]];
  let lead = at - 1;
  while (lead > least && (isOneOf(parts[lead], grammar.ofs) || isOneOf(parts[lead], grammar.determiners)))
    lead -= 1;
  const isAll = [lead, lead - 1].some((one) => isOneOf(parts[one], people.alls));
  if (lead >= least && !isAll && isOneOf(parts[lead], grammar.partsOfPlaces) && isLed(parts, lead, grammar))
    return { start: parts[lead]?.start ?? part.start, end: part.end };
  const isKind = isOneOf(next, grammar.kindsOfPlaces) && !isOneOf(after, grammar.ofs);
  return isKind && next && !isAll && isLed(parts, at, grammar) ? { start: part.start, end: next.end } : null;
}

/** "in Iraq | and abroad", "in Iraq | and its neighbours". */
function moreThan(parts: readonly Part[], at: number, to: number, { grammar }: AttachWords): Span | null {
  const part = parts[at];
  if (!part || !isNamed(part, 'place') || !isOneOf(parts[at + 1], grammar.coordinators)) return null;
  const other = isOneOf(parts[at + 2], grammar.determiners) ? at + 3 : at + 2;
  const end = parts[other]?.end;
  const isMore = other < to && end !== undefined && isOneOf(parts[other], grammar.elsewheres);
  return isMore ? { start: part.start, end } : null;
}

/** "in Baghdad's | Karrada", "in Iraq's | prisons": somewhere in it. */
function withinIt(parts: readonly Part[], at: number, to: number, { grammar }: AttachWords): Span | null {
  const [part, inner] = [parts[at], parts[at + 2]];
  const isOwner = isNamed(part, 'place') && isOneOf(parts[at + 1], grammar.possessives) && at + 2 < to;
  if (!part || !isOwner || inner?.kind !== 'WORD' || !isOneOf(parts[at - 1], grammar.toNewPlaces))
    return null;
  const isSomewhere =
    inner.capital || grammar.kindsOfPlaces.has(inner.folded) || grammar.happenings.has(inner.folded);
  return isSomewhere ? { start: part.start, end: inner.end } : null;
}

/** "in | this city |": which it is, stands elsewhere. */
function pointedAt(parts: readonly Part[], at: number, { grammar }: AttachWords): Span | null {
  const [part, next] = [parts[at], parts[at + 1]];
  if (!part || !next) return null;
  const isPointed =
    isOneOf(part, grammar.pointing) &&
    isOneOf(next, grammar.areas) &&
    isOneOf(parts[at - 1], grammar.toPlaces);
  return isPointed && !isOneOf(parts[at + 2], grammar.ofs) ? { start: part.start, end: next.end } : null;
}

/** "outside | the capital", where it is not told of which country. */
function outsideOf(parts: readonly Part[], at: number, to: number, { grammar }: AttachWords): Span | null {
  if (!isOneOf(parts[at], grammar.outsides)) return null;
  const kind = isOneOf(parts[at + 1], grammar.determiners) ? at + 2 : at + 1;
  const [start, end] = [parts[at]?.start, parts[kind]?.end];
  const isKind =
    kind < to && (isOneOf(parts[kind], grammar.kindsOfPlaces) || isOneOf(parts[kind], grammar.wholes));
  return isKind && start !== undefined && end !== undefined ? { start, end } : null;
}

/** Where what leads to a place says that it is beside it. */
function besideAt(parts: readonly Part[], at: number, grammar: Grammar): number | null {
  const last = isOneOf(parts[at - 1], grammar.determiners) ? at - 1 : at;
  for (const phrase of grammar.beside)
    if (last - phrase.length >= 0 && startsWith(parts, last - phrase.length, phrase))
      return last - phrase.length;
  return null;
}

/** "Tikrit, November 2016: 926 killed". */
function headingUnknown(parts: readonly Part[], at: number, { grammar, speech }: AttachWords): Span | null {
  const isHead = at === 0 || isMark(parts[at - 1], '-', '•', ';', ',', ':');
  if (!isHead || !isCapital(parts[at])) return null;
  let end = at;
  while (isCapital(parts[end])) end += 1;
  const next = isMark(parts[end], ',') ? parts[end + 1] : parts[end];
  return next?.kind === 'TIME' ? unknownName(parts, { from: at, to: end }, grammar, speech) : null;
}

/** "Tikrit's death toll". */
function owningUnknown(parts: readonly Part[], at: number, { grammar, speech }: AttachWords): Span | null {
  if (!isOneOf(parts[at + 1], grammar.possessives) || !isCapital(parts[at])) return null;
  const owned = parts[at + 2];
  if (owned?.kind !== 'TIME' && !isNamed(owned, 'measure') && !isNamed(owned, 'population')) return null;
  return unknownName(parts, { from: at, to: at + 1 }, grammar, speech);
}
