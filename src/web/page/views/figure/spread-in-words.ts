import { count } from '../../words/count.ts';
import type { FigureClaim } from './figure-claim.ts';

/** "14 reports by 13 parties in 4 wordings". */
export const spreadInWords = ({ wordings, parties }: FigureClaim['spread']): string =>
  [
    count(
      wordings.reduce((sum, { statements }) => sum + statements, 0),
      'report',
    ),
    `by ${count(parties, 'party', 'parties')}`,
    `in ${count(wordings.length, 'wording')}`,
  ].join(' ');
