import { count } from '../words/count.ts';

/** By how many a figure was reported, in whatever words; nothing where all of them took it back. */
export const Parties = ({ number }: { readonly number: number }) =>
  number > 0 && <span>reported by {count(number, 'party', 'parties')}</span>;
