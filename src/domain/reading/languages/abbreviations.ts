import type { Abbreviations } from '../abbreviations.js';
import { ENGLISH_ABBREVIATIONS } from './en/abbreviations.js';

const LANGUAGES: readonly Abbreviations[] = [ENGLISH_ABBREVIATIONS];

/** Those of every language that is read: a text in one of them cites names of another. */
export const ABBREVIATIONS: Abbreviations = {
  beforeNames: together('beforeNames'),
  beforeNumbers: together('beforeNumbers'),
  within: together('within'),
  openers: together('openers'),
};

function together(kind: keyof Abbreviations): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap((language) => [...language[kind]]));
}
