import { isOfADay, type SpeechReader, type SpeechRule } from './attribution.js';
import type { Stretch } from './clauses.js';
import type { Grammar } from './grammar.js';
import { phraseFrom } from '../quantities/phrase-book.js';
import { isNamed, type Part } from './line.js';
import { NAMELESS, partyIn } from './party.js';
import type { Speech } from './speech.js';
import {
  definiteParty,
  LONGEST_PHRASE,
  isOver,
  phraseEnd,
  phraseStart,
  smallName,
} from './speech-phrases.js';
import { subjectBefore } from './subject-of-speech.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** "UNAMI denied": whoever disputes a figure is not the one who gives it. */
export const denied: SpeechRule = (reader, index) => {
  const { parts, grammar } = reader;
  const length = denialLength(reader, index);
  if (length === 0) return null;
  if (isOneOf(parts[index + 1], grammar.byWhom))
    return { from: index, to: phraseEnd(reader, index + 2), by: NAMELESS, said: 'BEFORE', isDenial: true };
  const subject = subjectBefore(reader, index);
  if (isPassive(reader, subject.to, index))
    return { from: verbStart(reader, index), to: index + 1, by: NAMELESS, said: 'NOTHING' };
  if (subject.from === index) return null;
  return { from: subject.from, to: index + length, by: NAMELESS, said: 'AFTER', isDenial: true };
};

/** How many words deny from an index on, before which stands who does; nought where none does. */
function denialLength(reader: SpeechReader, index: number): number {
  const { parts, speech } = reader;
  if (parts[index]?.kind !== 'WORD') return 0;
  const found = phraseFrom(parts, index, speech.denialPhrases);
  if (found) return found.phrase.length;
  if (isOneOf(parts[index], speech.denials)) return isOnlyCalling(reader, index) ? 0 : 1;
  const isAccepting = isOneOf(parts[index], speech.accepting);
  return isAccepting && (isNegated(reader, index) || isByNobody(reader, index)) ? 1 : 0;
}

/** "does not | believe", "never | said". */
function isNegated({ parts, grammar, speech }: SpeechReader, verb: number): boolean {
  for (
    let index = verb - 1;
    isOneOf(parts[index], grammar.auxiliaries) || isAdverb(parts[index], grammar);
    index--
  )
    if (isOneOf(parts[index], speech.negations)) return true;
  return false;
}

/** "Nobody at the ministry | believes". */
function isByNobody(reader: SpeechReader, verb: number): boolean {
  const { from, to } = subjectBefore(reader, verb);
  return from < to && isOneOf(reader.parts[from], reader.speech.nobodies);
}

/** "contrary to what UNAMI says": who says otherwise says nothing of the number. */
export const contrary: SpeechRule = ({ parts, speech }, index) => {
  const lead = phraseFrom(parts, index, speech.contraries);
  if (!lead) return null;
  for (let to = index + lead.phrase.length; to < index + LONGEST_PHRASE; to++) {
    if (parts[to] === undefined || parts[to]?.kind === 'QUANTITY') return null;
    if (isMark(parts[to], ',')) return { from: index, to, by: NAMELESS, said: 'NOTHING' };
  }
  return null;
};

/** "called the figures staggering" denies nothing. */
const isOnlyCalling = ({ parts, speech }: SpeechReader, index: number): boolean =>
  isOneOf(parts[index], speech.callings) &&
  !parts.slice(index + 1, index + LONGEST_PHRASE).some((part) => isOneOf(part, speech.false));

/** "reported by the UN", and "by the UN's reckoning". */
export const saidBy: SpeechRule = (reader, index) => {
  const { parts, grammar, speech } = reader;
  if (!isOneOf(parts[index], grammar.byWhom) || isNamed(parts[index - 1], 'measure')) return null;
  const phrase = { from: index + 1, to: phraseEnd(reader, index + 1) };
  const by = partyIn(parts, phrase, grammar, speech);
  const isSpeech =
    isOneOf(parts[index - 1], speech.verbs) ||
    isOneOf(parts[index - 1], speech.madeBy) ||
    speaks(parts, phrase, speech);
  const day = parts[phrase.to];
  // "put out by UNAMI on | 1 June": when it said so.
  const to = isSpeech && day?.kind === 'TIME' && isOfADay(day.time) ? phrase.to + 1 : phrase.to;
  if (by.kind !== 'SOURCE' && !isSpeech) return null;
  const from = isOneOf(parts[index - 1], speech.verbs) ? index - 1 : index;
  return { from, to, by, said: 'AROUND' };
};

const speaks = (parts: readonly Part[], { from, to }: Stretch, speech: Speech): boolean =>
  parts.slice(from, to).some((part) => isOneOf(part, speech.nouns));

/** "Rudaw, | citing | UNAMI, said": whoever passes a figure on asserts it, and not who is cited. */
export const relaying: SpeechRule = (reader, index) => {
  const { parts, grammar, speech } = reader;
  if (!isOneOf(parts[index], speech.relaying) || !isMark(parts[index - 1], ',')) return null;
  const from = phraseStart(reader, index - 1);
  const by = partyIn(parts, { from, to: index - 1 }, grammar, speech);
  if (by.kind !== 'SOURCE' && by.kind !== 'UNKNOWN') return null;
  const cited = phraseEnd(reader, index + 1);
  const isSaying = isMark(parts[cited], ',') && isVerbOfSaying(reader, cited + 1);
  return isSaying
    ? { from, to: speechEnd(reader, cited + 1), by, said: 'AFTER' }
    : { from, to: cited, by, said: 'AROUND' };
};

/** "UNAMI announced on Wednesday that", and "…, UNAMI announced". */
export const saysBefore: SpeechRule = (reader, index) => {
  const { parts, grammar, speech } = reader;
  if (!isVerbOfSaying(reader, index)) return null;
  const subject = subjectBefore(reader, index);
  const isTrailing = isMark(parts[subject.from - 1], ',', '"', '”', '’');
  const to = isTrailing ? tailEnd(reader, speechEnd(reader, index)) : speechEnd(reader, index);
  const isEnd = isOver(parts, to) && subject.from > 0;
  if (isPassive(reader, subject.to, index))
    return { from: verbStart(reader, index), to, by: NAMELESS, said: isEnd ? 'BEFORE' : 'AFTER' };
  if (subject.from === subject.to || isOnlyPlaces(parts, subject)) return null;
  const by = partyIn(parts, subject, grammar, speech);
  const isCounted = parts[subject.from - 1]?.kind === 'QUANTITY';
  const named = by.kind === 'NAMELESS' ? smallName(reader, subject) : by;
  const isOpen = named.kind === 'NAMELESS' && !isCounted && !isDoubtful(parts[index], speech);
  const party = isOpen ? definiteParty(reader, subject) : named;
  if (party.kind === 'NAMELESS' && isDoubtful(parts[index], speech) && !isNamelessSpeaker(reader, subject))
    return null;
  // "382 people had confirmed dengue": they are counted, and say nothing.
  if (party.kind === 'NAMELESS' && isCounted) return null;
  return { from: subject.from, to, by: party, said: isEnd ? 'BEFORE' : 'AFTER' };
};

/** "…", said the UN. */
export const saysAfter: SpeechRule = (reader, index) => {
  const { parts, grammar, speech } = reader;
  if (!isOneOf(parts[index], speech.verbs) || index === 0) return null;
  const to = phraseEnd(reader, index + 1);
  const isAfterMark = isMark(parts[index - 1], ',', '"', '”', '’', "'", '—', '–');
  if (!isAfterMark && !(isOneOf(parts[index], speech.inverting) && isOver(parts, to))) return null;
  const after = { from: index + 1, to };
  const party = partyIn(parts, after, grammar, speech);
  const named = party.kind === 'NAMELESS' && !isAfterMark ? smallName(reader, after) : party;
  const isOpen = named.kind === 'NAMELESS' && isOneOf(parts[index], speech.inverting);
  const by = isOpen ? definiteParty(reader, after) : named;
  return by.kind === 'SOURCE' || by.kind === 'UNKNOWN' ? { from: index, to, by, said: 'BEFORE' } : null;
};

function isVerbOfSaying({ parts, grammar, speech }: SpeechReader, index: number): boolean {
  const part = parts[index];
  if (!isOneOf(part, speech.verbs) || isNamed(part, 'measure')) return false;
  if (part?.capital && isOneOf(part, speech.verbsOrNouns)) return false;
  if (!isOneOf(part, speech.verbsBeforeNumbers)) return true;
  let next = index + 1;
  while (isBeforeNumber(parts[next], grammar)) next += 1;
  const follows = parts[next];
  return (
    follows?.kind === 'QUANTITY' ||
    follows?.kind === 'NAME' ||
    follows?.kind === 'TIME' ||
    isOneOf(follows, grammar.pronouns) ||
    isOneOf(follows, speech.nouns)
  );
}

/** "knows of only". */
const isBeforeNumber = (part: Part | undefined, grammar: Grammar): boolean =>
  isOneOf(part, grammar.determiners) ||
  isOneOf(part, grammar.ofs) ||
  (part?.kind === 'WORD' && grammar.isAdverb(part.folded));

/** A word that is a verb of saying only where somebody is named who says it. */
const isDoubtful = (part: Part | undefined, speech: Speech): boolean =>
  isOneOf(part, speech.verbsOrNouns) || isOneOf(part, speech.verbsBeforeNumbers);

const isNamelessSpeaker = ({ parts, speech }: SpeechReader, { from, to }: Stretch): boolean =>
  speech.nameless.has(parts[to - 1]?.folded ?? '') &&
  !parts.slice(from, to).some((part) => isNamed(part, 'place'));

/** Where a verb begins with its small words: "was not | disputed". */
function verbStart({ parts, grammar }: SpeechReader, verb: number): number {
  let from = verb;
  while (isOneOf(parts[from - 1], grammar.auxiliaries) || isAdverb(parts[from - 1], grammar)) from -= 1;
  return from;
}

const isAdverb = (part: Part | undefined, grammar: Grammar): boolean =>
  part?.kind === 'WORD' && grammar.isAdverb(part.folded);

/** "it was claimed": nobody is told who says it. */
const isPassive = ({ parts, grammar }: SpeechReader, from: number, verb: number): boolean =>
  !grammar.isProgressive(parts[verb]?.folded ?? '') &&
  parts.slice(from, verb).some((part) => isOneOf(part, grammar.passives));

/** "Iraq reported 382 deaths": where it happened. */
const isOnlyPlaces = (parts: readonly Part[], { from, to }: Stretch): boolean =>
  parts.slice(from, to).every((part) => isNamed(part, 'place') && !isNamed(part, 'source'));

/** The end of what belongs to a verb of saying: its times, whom it was told, "that". */
function speechEnd({ parts, grammar, speech }: SpeechReader, verb: number): number {
  let to = verb + 1;
  if (isOneOf(parts[verb], speech.toHearers))
    while (isHearer(parts[to]) && !isOneOf(parts[to], speech.thats)) to += 1;
  const isCounting = isOneOf(parts[verb], speech.countingVerbs);
  for (;;) {
    const time = isOneOf(parts[to], grammar.prepositions) ? to + 1 : to;
    const part = parts[time];
    if (part?.kind !== 'TIME' || (isCounting && !isOfADay(part.time))) break;
    to = time + 1;
  }
  return isOneOf(parts[to], speech.thats) ? to + 1 : to;
}

/** What is said behind commas goes to the end of its clause, where no number follows: ", UNAMI said in its tally". */
function tailEnd({ parts }: SpeechReader, from: number): number {
  let to = from;
  while (to - from < LONGEST_PHRASE && !isOver(parts, to) && parts[to]?.kind !== 'QUANTITY') to += 1;
  return isOver(parts, to) ? to : from;
}

const isHearer = (part: Part | undefined): boolean => part?.kind === 'WORD' || isNamed(part, 'source');
