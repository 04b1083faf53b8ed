import type { ExclusionPhrases } from '../exclusion-phrases.js';
import { joinsNames, type Stretch } from './clauses.js';
import type { ExclusionSaid } from './exclusion-said.js';
import { isPhraseAt, phrasesOf, type Phrases } from './phrases-by-first.js';
import { leadsToWhere, leftOutBy, mayBeOfNumber, tellsWhere } from './exclusions-named.js';
import { isTold, periodsOf, timeAhead, timeAt } from './times-left-out.js';
import { namesOf, type Line, type Part } from './line.js';
import type { CountedWords } from './counted.js';
import { omissionsIn, pastOutOf, phraseEnd } from './omissions.js';
import { othersAt } from './others-apart.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** What a sentence says is left out, in order. */
export function exclusionsIn(
  { parts }: Line,
  phrases: ExclusionPhrases,
  words: CountedWords,
): ExclusionSaid[] {
  const byFirst = phrasesOf(phrases);
  const found: ExclusionSaid[] = [];
  for (let at = 0; at < parts.length; at++) {
    if (at < (found.at(-1)?.to ?? 0)) continue;
    const said =
      includedAt(parts, at, words) ??
      awayAt(parts, at, phrases, words) ??
      aroundAt(parts, at, phrases, words) ??
      phraseAt(parts, at, byFirst, words) ??
      timeAt(parts, at, byFirst, words) ??
      nothingAt(parts, at, phrases, words) ??
      placeButAt(parts, at, words) ??
      othersAt(parts, at, phrases, words);
    if (said && said.from >= (found.at(-1)?.to ?? 0)) found.push(said);
  }
  const told = [...found, ...deniedIn(parts, phrases, words, found)];
  const untold = omissionsIn(parts, phrases, told).map((one) => ({
    ...one,
    isNamed: false,
    exclusions: null,
  }));
  return [...told, ...untold].sort((a, b) => a.from - b.from);
}

/** "including Anbar", "Anbar included": it says that no place is left out. */
function includedAt(parts: readonly Part[], at: number, words: CountedWords): ExclusionSaid | null {
  const { grammar } = words;
  const isLed = isOneOf(parts[at], grammar.toIncludeds);
  let last = at;
  while (!isLed && (parts[last]?.kind === 'NAME' || isOneOf(parts[last], grammar.coordinators))) last += 1;
  const named = isLed
    ? namedFrom(parts, whereNamed(parts, at + 1, words), words)
    : namedFrom(parts, at, words, last);
  const isOfPlaces =
    named.unknown.length === 0 && named.names.some((name) => namesOf(name, 'place').length > 0);
  if (!isOfPlaces) return null;
  let to = named.to;
  if (!isLed) {
    while (isOneOf(parts[to], grammar.passives)) to += 1;
    if (!isOneOf(parts[to], grammar.includeds)) return null;
    to += 1;
  }
  const next = parts[to];
  if (next?.kind === 'QUANTITY' || isOneOf(next, grammar.possessives)) return null;
  const [start, end] = [parts[at]?.start ?? 0, parts[to - 1]?.end ?? 0];
  return { from: at, to, start, end, isNamed: true, exclusions: [] };
}

/** "if one sets Piura to one side", "leaves Piura wholly out of the picture". */
function awayAt(
  parts: readonly Part[],
  at: number,
  { taking, away, outOf }: ExclusionPhrases,
  words: CountedWords,
): ExclusionSaid | null {
  if (!isOneOf(parts[at], taking)) return null;
  const from = at + 1;
  const most = namedFrom(parts, from, words).to;
  for (let to = from + 1; to <= most; to++) {
    if (!parts.slice(from, to).some((part) => part.kind === 'NAME' && isCut(part))) continue;
    let end = to;
    while (isAdverb(parts[end], words)) end += 1;
    const out = phraseEnd(parts, end, away);
    if (out === undefined) continue;
    return said(
      parts,
      at,
      pastOutOf(parts, end, out, outOf, words),
      namedFrom(parts, from, words, to),
      words,
    );
  }
  return null;
}

/** So many words may stand between "nothing" and what leads to whom it is not known of. */
const FARTHEST = 6;

/** "nothing to hand from Anbar", "no word at all from Anbar". */
function nothingAt(
  parts: readonly Part[],
  at: number,
  { nothings, toUnknown }: ExclusionPhrases,
  words: CountedWords,
): ExclusionSaid | null {
  const first = phraseEnd(parts, at, nothings);
  if (first === undefined) return null;
  for (let lead = first; lead < first + FARTHEST && parts[lead]?.kind === 'WORD'; lead++) {
    if (!isOneOf(parts[lead], toUnknown)) continue;
    const named = namedFrom(parts, lead + 1, words);
    if (named.names.length > 0) return said(parts, at, named.to, named, words);
  }
  return null;
}

/** Clauses that say of something named that it is not in the count: "Anbar did not report", "with no figures from Anbar". */
function deniedIn(
  parts: readonly Part[],
  phrases: ExclusionPhrases,
  words: CountedWords,
  found: readonly ExclusionSaid[],
): ExclusionSaid[] {
  const denied: ExclusionSaid[] = [];
  let from = 0;
  for (let to = 0; to <= parts.length; to++) {
    const part = parts[to];
    if (part !== undefined && !endsClause(parts, to, words)) continue;
    const clause = parts.slice(from, to);
    const names = clause.filter((one) => one.kind === 'NAME' && isCut(one));
    if (names.length > 0 && isDenied(clause, phrases) && !found.some((one) => one.from < to && from < one.to))
      denied.push(said(parts, from, to, { from, to, names, unknown: [] }, words));
    from = to + 1;
  }
  return denied;
}

/** A mark, a word that sets the next clause against it, or one that joins it to the next. */
const endsClause = (parts: readonly Part[], at: number, { grammar }: CountedWords): boolean =>
  isMark(parts[at], ',', ';', ':', '.', '(', ')', '–', '—') ||
  isOneOf(parts[at], grammar.contrasts) ||
  (isOneOf(parts[at], grammar.coordinators) && !joinsNames(parts, at, grammar));

const isDenied = (clause: readonly Part[], { negations, countings, silences }: ExclusionPhrases): boolean =>
  ((clause.some((part) => isOneOf(part, negations)) && clause.some((part) => isOneOf(part, countings))) ||
    clause.some((_, at) => phraseEnd(clause, at, silences) !== undefined)) &&
  !clause.some((part) => part.kind === 'QUANTITY' || namesOf(part, 'source').length > 0);

function phraseAt(
  parts: readonly Part[],
  at: number,
  byFirst: Phrases,
  words: CountedWords,
): ExclusionSaid | null {
  const part = parts[at];
  if (part?.kind === 'NAME') return missingAt(parts, at, byFirst, words);
  if (part?.kind !== 'WORD') return null;
  for (const phrase of byFirst.get(part.folded) ?? []) {
    if (!isPhraseAt(parts, at, phrase.words)) continue;
    const end = at + phrase.words.length;
    if (isTurn(parts, at, end, words)) continue;
    const said =
      phrase.kind === 'BEFORE' ? leftOutAfter(parts, at, end, words) : leftOutBefore(parts, at, end, words);
    if (said && (!phrase.isOfNames || said.isNamed)) return said;
  }
  return null;
}

/** "Anbar | is missing", though people who are missing may be counted. */
function missingAt(
  parts: readonly Part[],
  at: number,
  byFirst: Phrases,
  words: CountedWords,
): ExclusionSaid | null {
  const isSaid = (byFirst.get(parts[at]?.folded ?? '') ?? []).some(
    (phrase) => phrase.kind === 'AFTER' && phrase.words.length === 1,
  );
  if (!isSaid || !isOneOf(parts[at - 1], words.grammar.auxiliaries) || parts[at + 1]?.kind === 'QUANTITY')
    return null;
  const said = leftOutBefore(parts, at, at + 1, words);
  return said?.exclusions?.every(({ place }) => place !== null) === true ? said : null;
}

/** ", | but for | civilians the figure was 926": it turns to somebody else, and leaves nobody out. */
function isTurn(parts: readonly Part[], at: number, end: number, words: CountedWords): boolean {
  const { grammar } = words;
  const isTurning = isOneOf(parts[at], grammar.turns) && isOneOf(parts[end - 1], grammar.toPeople);
  if (!isTurning || !isMark(parts[at - 1], ',', ';')) return false;
  let next = namedFrom(parts, end, words).to;
  while (parts[next] !== undefined && parts[next]?.kind !== 'MARK' && parts[next]?.kind !== 'QUANTITY')
    next += 1;
  return parts[next]?.kind === 'QUANTITY';
}

/** "all of Iraq but Anbar". */
function placeButAt(parts: readonly Part[], at: number, words: CountedWords): ExclusionSaid | null {
  const next = isOneOf(parts[at + 1], words.grammar.toPlaces) ? at + 2 : at + 1;
  const isBetween =
    isOneOf(parts[at], words.grammar.turns) &&
    namesOf(parts[at - 1], 'place').length > 0 &&
    namesOf(parts[next], 'place').length > 0;
  return isBetween ? said(parts, at, next + 1, namedFrom(parts, next, words, next + 1), words) : null;
}

/** "with Anbar left out": what is left out stands between. */
function aroundAt(
  parts: readonly Part[],
  at: number,
  { around }: ExclusionPhrases,
  words: CountedWords,
): ExclusionSaid | null {
  const { folded = '' } = parts[at] ?? {};
  for (const [first, last] of around) {
    if (!first.startsWith(folded) || !isPhraseAt(parts, at, first.split(' '))) continue;
    const from = at + first.split(' ').length;
    const closing = last.split(' ');
    for (let end = from + 1; end <= from + MOST_NAMED && isNamedPart(parts, end - 1, words); end++) {
      if (!isPhraseAt(parts, end, closing)) continue;
      const named = namedFrom(parts, from, words, end);
      if (named.to === end) return said(parts, at, end + closing.length, named, words);
    }
  }
  return null;
}

function leftOutAfter(
  parts: readonly Part[],
  at: number,
  end: number,
  words: CountedWords,
): ExclusionSaid | null {
  const first = whereNamed(parts, end, words);
  const named = namedFrom(parts, first, words);
  return named.names.length > 0 || named.unknown.length > 0 ? said(parts, at, named.to, named, words) : null;
}

/** Past what of it is left out: "deaths in | Anbar", "figures from | Anbar". */
function whereNamed(parts: readonly Part[], from: number, words: CountedWords): number {
  const { grammar } = words;
  // The full stop of a short form: "excl. Anbar".
  const first = isMark(parts[from], '.') ? from + 1 : from;
  let at = first;
  while (
    at - first < MOST_NAMED &&
    (isSmallWord(parts[at], words) ||
      isOneOf(parts[at], grammar.losses) ||
      namesOf(parts[at], 'measure').length > 0)
  )
    at += 1;
  return isOneOf(parts[at], grammar.toPlaces) || isOneOf(parts[at], grammar.toPeople) ? at + 1 : first;
}

const isSmallWord = (part: Part | undefined, words: CountedWords): boolean =>
  part?.kind === 'WORD' &&
  (isSmall(part, words) || words.naming.isFunctionWord(part.folded) || words.units.has(part.folded)) &&
  !words.grammar.prepositions.has(part.folded);

function leftOutBefore(
  parts: readonly Part[],
  at: number,
  end: number,
  words: CountedWords,
): ExclusionSaid | null {
  const { grammar } = words;
  let to = at;
  while (isOneOf(parts[to - 1], grammar.auxiliaries) || isAdverb(parts[to - 1], words)) to -= 1;
  if (isMark(parts[to - 1], ',')) return null;
  // "382 died in Iraq and Anbar | is not in it": of one alone.
  const isOfOne = parts.slice(to, at).some((part) => isOneOf(part, grammar.singulars));
  let from = to;
  while (from > 0 && to - from < MOST_NAMED && isNamedPart(parts, from - 1, words, to)) {
    if (isOfOne && isOneOf(parts[from - 1], grammar.coordinators)) break;
    from -= 1;
  }
  if (parts[from - 1]?.kind === 'QUANTITY' || from === to) return null;
  const named = namedFrom(parts, from, words, to);
  if (named.names.length === 0 && named.unknown.length === 0) return null;
  return said(parts, from, end, named, words);
}

const isAdverb = (part: Part | undefined, { grammar }: CountedWords): boolean =>
  part?.kind === 'WORD' && grammar.isAdverb(part.folded);

/** What is named to be left out. */
interface Named extends Stretch {
  readonly names: readonly Part[];
  /** Words among it that name nothing on record. */
  readonly unknown: readonly Part[];
}

const MOST_NAMED = 12;

function namedFrom(parts: readonly Part[], from: number, words: CountedWords, most = parts.length): Named {
  const names: Part[] = [];
  const unknown: Part[] = [];
  let to = from;
  while (to < most && to - from < MOST_NAMED && isNamedPart(parts, to, words, most)) {
    const part = parts[to];
    if (part?.kind === 'NAME') {
      if (isCut(part)) names.push(part);
      else if (!isAllLost(part, words)) unknown.push(part);
    } else if (
      part?.kind === 'WORD' &&
      !isSmall(part, words) &&
      !leadsToWhere(parts, to, words.grammar, most)
    )
      unknown.push(part);
    to += 1;
  }
  while (to > from && (isOneOf(parts[to - 1], words.grammar.coordinators) || isMark(parts[to - 1], ',')))
    to -= 1;
  return { from, to, names, unknown };
}

/** "Anbar's | dead |", but not "Anbar's | wounded |": it says no more than the place. */
const isAllLost = ({ folded }: Part, { grammar }: CountedWords): boolean => grammar.losses.has(folded);

/** A name of what can be left out, a word that may be one, or a small word between. */
function isNamedPart(parts: readonly Part[], at: number, words: CountedWords, end = parts.length): boolean {
  const part = parts[at];
  if (tellsWhere(parts, at, words.grammar, end)) return true;
  if (part?.kind === 'NAME') return isCut(part);
  if (isMark(part, ',')) return isListed(parts, at, words) && isListGoingOn(parts, at, words);
  if (part?.kind === 'MARK') return part.folded === '-' && !part.spaced;
  if (part?.kind !== 'WORD') return false;
  const { grammar, naming } = words;
  if (grammar.ofs.has(part.folded))
    return isOneOf(parts[at - 1], grammar.areas) && parts[at + 1]?.kind === 'NAME';
  if (grammar.coordinators.has(part.folded)) return isListed(parts, at, words);
  return (
    isSmall(part, words) ||
    !(
      naming.isFunctionWord(part.folded) ||
      grammar.auxiliaries.has(part.folded) ||
      grammar.prepositions.has(part.folded) ||
      grammar.contrasts.has(part.folded) ||
      grammar.relatives.has(part.folded) ||
      grammar.pronouns.has(part.folded)
    )
  );
}

/** It parts two names of what is left out, and not the exclusion from what goes on after it. */
function isListed(parts: readonly Part[], at: number, { grammar }: CountedWords): boolean {
  let next = at + 1;
  while (isOneOf(parts[next], grammar.coordinators) || isOneOf(parts[next], grammar.determiners)) next += 1;
  const [before, after] = [parts[at - 1], parts[next]];
  const isBefore = before?.kind === 'NAME' ? isCut(before) : before?.kind === 'WORD' || isMark(before, ',');
  return isBefore && after?.kind === 'NAME' && isCut(after) && parts[next + 1]?.kind !== 'QUANTITY';
}

/** After a comma a list goes on to its "and". */
function isListGoingOn(parts: readonly Part[], comma: number, { grammar }: CountedWords): boolean {
  let at = comma + 1;
  while (parts[at]?.kind === 'NAME' && isMark(parts[at + 1], ',')) at += 2;
  return isOneOf(parts[at], grammar.coordinators) || isOneOf(parts[at + 1], grammar.coordinators);
}

const isCut = (part: Part): boolean =>
  namesOf(part, 'place').length + namesOf(part, 'population').length + namesOf(part, 'category').length > 0;

const isSmall = ({ folded }: Part, { grammar, people, naming }: CountedWords): boolean =>
  grammar.determiners.has(folded) ||
  grammar.coordinators.has(folded) ||
  people.neutral.has(folded) ||
  grammar.areas.has(folded) ||
  naming.isGenericWord(folded);

function said(
  parts: readonly Part[],
  from: number,
  to: number,
  named: Named,
  words: CountedWords,
): ExclusionSaid {
  const { grammar } = words;
  const time = isOneOf(parts[to], grammar.prepositions) ? to + 1 : to;
  const when = parts[time];
  const isItsOwn = when?.kind === 'TIME' && time > to && isTold(parts, time);
  const ahead = isItsOwn ? undefined : timeAhead(parts, from, to, grammar);
  const [first, end] = [ahead?.from ?? from, isItsOwn ? time + 1 : to];
  const periods = isItsOwn ? periodsOf(when) : ahead ? periodsOf(ahead.time) : [null];
  // "not | excluding Anbar": it is told of what is left in.
  const isDenying = isOneOf(parts[from - 1], grammar.denying);
  const isKnown =
    named.unknown.length === 0 && periods !== null && !isDenying && !mayBeOfNumber(parts, from, to, grammar);
  return {
    from: first,
    to: end,
    start: parts[first]?.start ?? 0,
    end: parts[end - 1]?.end ?? 0,
    isNamed: named.names.length > 0 || named.unknown.some(({ capital }) => capital),
    exclusions: isKnown ? leftOutBy(parts, named.names, periods, words) : null,
  };
}
