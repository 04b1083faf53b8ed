import type { Codelists } from '../../codelists.js';

/** How what the texts name lies to one another. */
export type Relations = Pick<Codelists, 'places' | 'populations' | 'categories' | 'measure'>;
