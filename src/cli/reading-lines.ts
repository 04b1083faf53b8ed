import type { CheckOutcome } from '../domain/vocabulary/check-outcomes.js';
import { wrapped } from '../formats/trace-tree/wrap.js';
import type { MentionReport, ReadingReport } from '../services/read/reading-report.js';
import { WIDTH, type Paint } from './paint.js';

/** What a figure is to the record, in a word or two. */
const OUTCOMES: Readonly<Record<CheckOutcome, readonly [words: string, style: Parameters<Paint>[0]]>> = {
  SAME: ['on record', 'green'],
  FITS: ['fits what is on record', 'green'],
  DIFFERS: ['differs from what is on record', 'yellow'],
  NONE: ['not on record', 'red'],
};

const MOST_SHOWN = 3;

/** The figures of a text, one below another: where it stands, what is on record, and the nearest figures. */
export const readingLines = (
  paint: Paint,
  text: string,
  { explanation, mentions }: ReadingReport,
): string[] => [
  ...wrapped(explanation, WIDTH),
  ...mentions.flatMap((mention) => ['', ...mentionLines(paint, placeIn(text, mention.start), mention)]),
];

function mentionLines(
  paint: Paint,
  place: string,
  { exact, outcome, explanation, candidates, unread }: MentionReport,
): string[] {
  const [words, style] = OUTCOMES[outcome];
  return [
    ...wrapped(`“${exact}”${place}: ${words}`, WIDTH).map((line) => paint(style, line)),
    ...wrapped(explanation, WIDTH, '  '),
    ...unread.flatMap(({ exact: unknown }) =>
      wrapped(`“${unknown}” names something that the record does not know.`, WIDTH, '  ').map((line) =>
        paint('yellow', line),
      ),
    ),
    ...candidates
      .slice(0, MOST_SHOWN)
      .flatMap((candidate) => wrapped(candidate.explanation, WIDTH, '  - ', '    ')),
  ];
}

/** ", line 3" where a text has more lines than one. */
function placeIn(text: string, start: number): string {
  if (!text.trim().includes('\n')) return '';
  return `, line ${text.slice(0, start).split('\n').length}`;
}
