import { isOfADay, type SpeechReader, type SpeechRule, type Attribution } from './attribution.js';
import { isDash, type Stretch } from './clauses.js';
import { isNamed, namesOf } from './line.js';
import { NAMELESS, partyIn, type Party } from './party.js';
import { definiteParty, isOver, phraseEnd, phraseStart, saidInEnd } from './speech-phrases.js';
import { isMark, isOneOf, startsWith } from './words-of-parts.js';

/** "according to the UN". */
export const ledTo: SpeechRule = (reader, index) => {
  const { parts, grammar, speech } = reader;
  const lead = speech.leads.find((words) => startsWith(parts, index, words));
  if (!lead) return null;
  const from = index + lead.length;
  const named = phraseEnd(reader, from);
  const party = partyIn(parts, { from, to: named }, grammar, speech);
  const by = party.kind === 'NAMELESS' ? definiteParty(reader, { from, to: named }) : party;
  const to = publishedEnd(reader, named);
  // "per day", "per 100,000": nobody says so.
  if (by.kind === 'NAMELESS' && isOneOf(parts[index], grammar.pers)) return null;
  return { from: index, to, by, said: 'AROUND' };
};

/** "a tally | released on Wednesday": past when it was. */
function publishedEnd({ parts, grammar, speech }: SpeechReader, from: number): number {
  if (!isOneOf(parts[from], speech.madeBy)) return from;
  const day = isOneOf(parts[from + 1], grammar.prepositions) ? from + 2 : from + 1;
  const part = parts[day];
  return part?.kind === 'TIME' && isOfADay(part.time) ? day + 1 : from;
}

/** "UNAMI: 382 killed", and "382 killed: UNAMI". */
export const labelled: SpeechRule = (reader, index) => {
  const { parts, grammar, speech } = reader;
  if (isMark(parts[index], '(')) return bracketed(reader, index);
  if (!isMark(parts[index], ':') && !isDash(parts[index])) return null;
  if (isClauseStart(reader, labelStart(reader, index))) {
    const label = { from: labelStart(reader, index), to: index };
    const by = label.from < label.to ? partyIn(parts, label, grammar, speech) : NAMELESS;
    if (by.kind === 'SOURCE' && isNamed(parts[index - 1], 'source')) return { ...label, by, said: 'AFTER' };
    if (by.kind === 'UNKNOWN' && isLabel(reader, label) && !isMark(parts[label.from - 1], ','))
      return { ...label, by, said: 'AFTER' };
  }
  const after = { from: index + 1, to: phraseEnd(reader, index + 1) };
  if (after.from === after.to || !isOver(parts, after.to)) return null;
  const by = partyIn(parts, after, grammar, speech);
  if (by.kind === 'SOURCE' || (by.kind === 'UNKNOWN' && isLabel(reader, after)))
    return { from: index, to: after.to, by, said: 'BEFORE' };
  return null;
};

/** "382 killed (Reuters)". */
function bracketed(reader: SpeechReader, index: number): Attribution | null {
  const { parts, grammar, speech } = reader;
  const end = phraseEnd(reader, index + 1);
  if (end === index + 1 || !isMark(parts[end], ')')) return null;
  let to = end;
  while (isOneOf(parts[to - 1], speech.nouns)) to -= 1;
  if (!isLabel(reader, { from: index + 1, to })) return null;
  const by = partyIn(parts, { from: index + 1, to }, grammar, speech);
  return by.kind === 'UNKNOWN' && index > 0 ? { from: index, to: end + 1, by, said: 'BEFORE' } : null;
}

/** Nothing but a name, of a word or a few, each with a capital. */
function isLabel({ parts, grammar }: SpeechReader, { from, to }: Stretch): boolean {
  const label = parts.slice(from, to);
  return label.length <= 6 && label.every((part) => part.capital || isOneOf(part, grammar.withinNames));
}

/** "the UN's claim", "UNAMI's January", "UNAMI figures". */
export const owning: SpeechRule = (reader, index) => {
  const { parts, grammar, speech } = reader;
  const [name] = namesOf(parts[index], 'source');
  if (!name) return owningUnknown(reader, index);
  if (isElsewhere(reader, index)) return null;
  const isOwner = isOneOf(parts[index + 1], grammar.possessives);
  if (!isOwner && !isOneOf(parts[index + 1], speech.nouns)) return null;
  const end = saidInEnd(reader, index + 1);
  // "more than twice | the UN's number |,": set beside what somebody else says.
  if (isSetBeside(reader, index) && parts[end]?.kind !== 'QUANTITY')
    return { from: index, to: end, by: NAMELESS, said: 'NOTHING' };
  return { from: index, to: saidInEnd(reader, index + 1), by: { kind: 'SOURCE', name }, said: 'AFTER' };
};

function isSetBeside({ parts, grammar }: SpeechReader, index: number): boolean {
  const before = isOneOf(parts[index - 1], grammar.determiners) ? index - 2 : index - 1;
  return isOneOf(parts[before], grammar.thans) || isOneOf(parts[before], grammar.multiples);
}

/** "the count of Reuters", "figures from Amnesty International". */
export const ofSpeech: SpeechRule = (reader, index) => {
  const { parts, grammar, speech } = reader;
  const isLed = [grammar.ofs, grammar.byWhom, speech.media].some((leads) => isOneOf(parts[index], leads));
  if (!isLed || !isOneOf(parts[index - 1], speech.documents)) return null;
  const to = phraseEnd(reader, index + 1);
  const by = partyIn(parts, { from: index + 1, to }, grammar, speech);
  return by.kind === 'UNKNOWN' ? { from: index, to, by, said: 'AROUND' } : null;
};

/** "Amnesty International's figure", by a name that is not on record. */
function owningUnknown(reader: SpeechReader, index: number): Attribution | null {
  const { parts, grammar, speech } = reader;
  if (!isOneOf(parts[index + 1], grammar.possessives) || !isOneOf(parts[index + 2], speech.nouns))
    return null;
  const from = phraseStart(reader, index + 1);
  const by = partyIn(parts, { from, to: index + 1 }, grammar, speech);
  return by.kind === 'UNKNOWN' ? { from, to: saidInEnd(reader, index + 1), by, said: 'AFTER' } : null;
}

/** What stands alone in a line is no byline. */
const LONGEST_BYLINE = 4;

/** "in Rudaw"; "UNAMI, 382"; a name that stands alone. */
export const standing: SpeechRule = (reader, index) => {
  const { parts, grammar, speech } = reader;
  const [name] = namesOf(parts[index], 'source');
  if (!name || !isNamed(parts[index], 'source') || isElsewhere(reader, index)) return null;
  // "(CNN) 926 civilians …": whose text it is.
  if (index === 1 && isMark(parts[0], '(') && isMark(parts[2], ')') && parts.length > LONGEST_BYLINE)
    return { from: 0, to: 3, by: NAMELESS, said: 'NOTHING' };
  const by: Party = { kind: 'SOURCE', name };
  const next = isMark(parts[index + 1], ',', ':') ? index + 2 : index + 1;
  if (parts[next]?.kind === 'QUANTITY') return { from: index, to: next, by, said: 'AFTER' };
  const object = parts[index + 2];
  if (isUnknownVerb(reader, index + 1) && (object?.kind === 'QUANTITY' || isOneOf(object, speech.thats)))
    return { from: index, to: index + 2, by, said: 'AFTER' };
  const before = isOneOf(parts[index - 1], grammar.determiners) ? index - 2 : index - 1;
  const from = isOneOf(parts[before], speech.media) ? before : index;
  const day = isMark(parts[index + 1], ',') ? parts[index + 2] : undefined;
  const isDated = isMark(parts[index - 1], '(') && day?.kind === 'TIME' && isOfADay(day.time);
  return { from, to: isDated ? index + 3 : index + 1, by, said: 'AROUND' };
};

/** "CNN preferred 2,000": a word between a party and a number does what a verb of saying does. */
function isUnknownVerb({ parts, grammar, speech }: SpeechReader, index: number): boolean {
  const part = parts[index];
  if (part?.kind !== 'WORD' || part.capital) return false;
  const { folded } = part;
  return !(
    speech.denials.has(folded) ||
    speech.nouns.has(folded) ||
    speech.nameless.has(folded) ||
    grammar.prepositions.has(folded) ||
    grammar.coordinators.has(folded) ||
    grammar.auxiliaries.has(folded) ||
    grammar.isPlural(folded)
  );
}

/** The party is where something happens, or whom something is told: it says nothing. */
function isElsewhere(reader: SpeechReader, index: number): boolean {
  const { parts, grammar, speech } = reader;
  let before = index - 1;
  while (isOneOf(parts[before], grammar.determiners)) before -= 1;
  return (
    isTold(reader, index) ||
    isOneOf(parts[before], speech.toHearers) ||
    (isOneOf(parts[before], grammar.byWhom) && isNamed(parts[before - 1], 'measure')) ||
    (isOneOf(parts[before], speech.notBySpeakers) && !isOneOf(parts[before], speech.media))
  );
}

/** "UPI was told that": somebody else said so. */
function isTold({ parts, grammar, speech }: SpeechReader, index: number): boolean {
  let verb = index + 1;
  while (isOneOf(parts[verb], grammar.auxiliaries)) verb += 1;
  return isOneOf(parts[verb - 1], grammar.passives) && isOneOf(parts[verb], speech.toHearers);
}

/** Where the label begins that ends before a colon. */
const labelStart = (reader: SpeechReader, colon: number): number => phraseStart(reader, colon);

const isClauseStart = ({ parts }: SpeechReader, index: number): boolean =>
  index === 0 || isMark(parts[index - 1], ';', '.', '|', '•', '"', '“', '(', ',');
