import { listed, originCount } from '../../words/count.ts';
import { standingWord } from '../../parts/standing-mark.tsx';
import type { FigureClaim } from './figure-claim.ts';
import { quotes } from './quoted.ts';
import { spreadInWords } from './spread-in-words.ts';

/** A figure with its sources, for an article or a message: what it says, who said it first, how it stands, where to look. */
export function figureAsText({ text, standing, spread, provenance }: FigureClaim): string {
  const { independentOrigins, explanation, flags } = provenance;
  const origins = listed(independentOrigins.sources.map(({ name }) => name));
  return [
    text,
    '',
    `${spreadInWords(spread)}, ${originCount(independentOrigins)}${origins === '' ? '' : `: ${origins}`}.`,
    explanation,
    ...flags.filter(({ code }) => code !== 'SINGLE_ORIGIN').map(({ message }) => message),
    `${standingWord(standing.state)}. ${standing.explanation}`,
    ...standing.through

      .filter((origin) => !quotes(standing.explanation, origin))
      .map((origin) => `It stands so through: ${origin.text}`),
    ...standing.taintedBy.map((origin) => `Computed from a figure that does not stand: ${origin.text}`),
    '',
    location.href,
  ].join('\n');
}
