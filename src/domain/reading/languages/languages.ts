import { ENGLISH } from './en/english.js';
import type { Language } from './language.js';

/** Every language that texts are read in. */
export const LANGUAGES: readonly Language[] = [ENGLISH];
