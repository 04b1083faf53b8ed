import { LOOKS, type LookName } from './looks.ts';

/** Without anything to measure on: half of its size for each letter. */
export const roughly = (text: string, look: LookName): number => text.length * LOOKS[look].size * 0.52;
