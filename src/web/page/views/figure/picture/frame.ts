import { standingWord } from '../../../parts/standing-mark.tsx';
import { count, originCount } from '../../../words/count.ts';
import { dayInWords } from '../../../words/day.ts';
import { speakersOf } from '../../../words/voices.ts';
import type { FigureClaim } from '../figure-claim.ts';
import { quotes } from '../quoted.ts';
import { spreadInWords } from '../spread-in-words.ts';
import { titleOf } from './card-texts.ts';
import type { Folded } from './fold.ts';
import type { TextAsked } from './text-block.ts';

/** Documents beyond these are told as a number: the data has them all. */
const MOST_SOURCES = 60;

/** What stands over a saved picture: the figure, how it stands and why, how many gave it, as of when. */
export function headTexts(
  { text, standing, spread, provenance }: FigureClaim,
  day: string | undefined,
): TextAsked[] {
  return [
    { look: 'title', text },
    { look: 'standing', text: standingWord(standing.state), before: 8 },
    { look: 'note', text: standing.explanation },
    ...standing.through
      .filter((claim) => !quotes(standing.explanation, claim))
      .map((claim) => ({ look: 'note', text: `It stands so through: ${claim.text}` }) as const),
    ...standing.taintedBy.map(
      (claim) =>
        ({ look: 'note', text: `Computed from a figure that does not stand: ${claim.text}` }) as const,
    ),
    {
      look: 'note',
      text: `${spreadInWords(spread)}, ${originCount(provenance.independentOrigins)}. ${spread.explanation}`,
      before: 4,
    },
    ...(day === undefined
      ? []
      : [{ look: 'note', text: `As of ${dayInWords(day)}. What was said later is left out.` } as const]),
  ];
}

/** What stands under a saved picture: every note, where it was said, and where and when to look it up. */
export function footTexts(
  { provenance }: FigureClaim,
  shown: Folded,
  notes: readonly string[],
  address: string,
  today: string,
): TextAsked[] {
  const messages = [
    ...provenance.flags.filter(({ code }) => code !== 'SINGLE_ORIGIN').map(({ message }) => message),
    ...notes,
  ];
  const sources = sourcesOf(shown);
  return [
    ...[...new Set(messages)].map((text) => ({ look: 'note', text, before: 3 }) as const),
    ...(sources.length === 0 ? [] : [{ look: 'name', text: 'Sources', before: 10 } as const]),
    ...sources.slice(0, MOST_SOURCES).map((text) => ({ look: 'facts', text }) as const),
    ...(sources.length > MOST_SOURCES
      ? [{ look: 'facts', text: `and ${count(sources.length - MOST_SOURCES, 'more document')}` } as const]
      : []),
    { look: 'facts', text: `Sayso, ${dayInWords(today)}: ${address}`, before: 12 },
  ];
}

function sourcesOf({ bands }: Folded): string[] {
  const reports = bands
    .flatMap((band) => (band.kind === 'wording' ? band.rows : []))
    .flatMap((row) => row.reports);
  return [
    ...new Set(
      reports.flatMap(({ statement }) => {
        const { document, said } = statement;
        if (!document) return [];
        const where = [titleOf(document), document.url].filter(Boolean).join(', ');
        return [`${speakersOf(statement)}, ${said.label}: ${where}`];
      }),
    ),
  ];
}
