import type { Language } from '../language.js';
import { ENGLISH_DEGREES } from './degrees.js';
import { ENGLISH_EXCLUSIONS } from './exclusions.js';
import { ENGLISH_GRAMMAR } from './grammar.js';
import { englishNaming, englishNamingOfQueries } from './naming.js';
import { ENGLISH_NO_TOTALS } from './no-totals.js';
import { ENGLISH_NOT_FIGURES } from './not-figures.js';
import { ENGLISH_NUMERALS } from './numerals.js';
import { ENGLISH_PEOPLE } from './people.js';
import { ENGLISH_QUALIFIERS } from './qualifiers.js';
import { ENGLISH_SPEECH } from './speech.js';
import { ENGLISH_TIMES } from './times.js';

export const ENGLISH: Language = {
  naming: englishNaming,
  exclusions: ENGLISH_EXCLUSIONS,
  numerals: ENGLISH_NUMERALS,
  qualifiers: ENGLISH_QUALIFIERS,
  degrees: ENGLISH_DEGREES,
  noTotals: ENGLISH_NO_TOTALS,
  notFigures: ENGLISH_NOT_FIGURES,
  times: ENGLISH_TIMES,
  grammar: ENGLISH_GRAMMAR,
  speech: ENGLISH_SPEECH,
  people: ENGLISH_PEOPLE,
};

/** English as somebody types it to look for something. */
export const ENGLISH_OF_QUERIES: Language = { ...ENGLISH, naming: englishNamingOfQueries };
