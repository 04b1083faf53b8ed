import { listed, count, originCount } from '../../words/count.ts';
import { standingWord } from '../../parts/standing-mark.tsx';
import type { FigureClaim } from './figure-claim.ts';

/** A figure with its sources, for an article or a message: what it says, who said it first, how it stands, where to look. */
export function figureAsText({ text, standing, statements, provenance }: FigureClaim): string {
  const { independentOrigins, explanation, flags } = provenance;
  const origins = listed(independentOrigins.sources.map(({ name }) => name));
  return [
    text,
    '',
    `${count(statements.totalCount, 'report')}, ${originCount(independentOrigins)}${origins === '' ? '' : `: ${origins}`}.`,
    explanation,
    ...flags.filter(({ code }) => code !== 'SINGLE_ORIGIN').map(({ message }) => message),
    `${standingWord(standing.state)}. ${standing.explanation}`,
    ...standing.taintedBy.map((origin) => `Computed from a figure that does not stand: ${origin.text}`),
    '',
    location.href,
  ].join('\n');
}
