import { firstOf, lastOf } from '../kernel/certain.js';
import { periodLabel } from './period-label.js';
import type { Period } from './period.js';

/** Who said something, in the words of a sentence. */
export interface Speaker {
  readonly sourceName: string;
  readonly voiceName: string;
}

/** Those whose word it is: "X", or "X and Y together" where they said it jointly. */
export const together = (names: readonly string[]): string =>
  names.length < 2 ? listed(names) : `${listed(names)} together`;

/**
 * Who spoke, in the words of a sentence.
 * @param voiceNames of its voices in the order in which they are given, the first the source's own or of whom it spoke for
 */
export function speakerOf(sourceName: string, voiceNames: readonly string[]): Speaker {
  const voiceName = together(voiceNames);
  return { sourceName: sourceName === firstOf(voiceNames) ? voiceName : sourceName, voiceName };
}

/** Who spoke: "X", or "X, speaking for Y,". */
export const speaker = ({ sourceName, voiceName }: Speaker): string =>
  sourceName === voiceName ? sourceName : `${sourceName}, speaking for ${voiceName},`;

/**
 * When something was said: "on 3 December 2016", "around December 2016", "possibly in 2016", "between 17 October and
 * 30 November 2016".
 */
export function when({ said }: { readonly said: Period }): string {
  const label = periodLabel(said.edtf);
  if (label.includes(' to ')) return `between ${label.replace(' to ', ' and ')}`;
  if (label.includes('about ')) return label.replace('about', 'around');
  const before = /^\d{4}-\d{2}-\d{2}/.test(said.edtf) ? 'on' : 'in';
  return label.startsWith('possibly ') ? label.replace(' ', ` ${before} `) : `${before} ${label}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${lastOf(items)}`;
}

/** The first few by name, the rest by number: "a, b and 4 others". */
export const listedBriefly = (items: readonly string[], most = 3): string =>
  items.length <= most + 1
    ? listed(items)
    : listed([...items.slice(0, most), andOthers(items.length - most)]);

export const andOthers = (count: number): string => (count === 1 ? 'one other' : `${grouped(count)} others`);

/** With a full stop, where it does not end like a sentence already. */
export const ended = (sentence: string): string => (/[.!?…"”’]$/.test(sentence) ? sentence : `${sentence}.`);

/** Without its full stop, to go on with. */
export const unended = (sentence: string): string => sentence.replace(/\.$/, '');

/** "1 report", "12 reports". */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : more}`;

/** A count as an English newspaper prints it: 1,959. */
export const grouped = (count: number): string => count.toLocaleString('en-US');

/** A sentence that begins with a name: large at the start where the first word is small, as in "an official". */
export const sentenceOf = (text: string): string =>
  /^\p{Ll}[\p{Ll}'’-]*(?=[\s,])/u.test(text) ? capitalized(text) : text;

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
