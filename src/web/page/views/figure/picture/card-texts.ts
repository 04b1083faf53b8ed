import { firstOf, lastOf } from '../../../certain.js';
import { outside } from '../../../address/addresses.ts';
import { count, listed } from '../../../words/count.ts';
import { dayOf, daysInWords } from '../../../words/day.ts';
import { speakersOf } from '../../../words/voices.ts';
import { marksOf } from './card-words.ts';
import type { Row } from './fold-band.ts';
import type { Goal } from './laid.ts';
import type { PictureStatement, Report } from './picture-model.ts';
import type { TextAsked } from './text-block.ts';

/** Statements of which nothing on record shows that they mention what was said against the figure. */
export type Silent = ReadonlySet<string>;

export const SILENT = 'no mention of the dispute on record';

type CardRow = Extract<Row, { kind: 'card' }>;

/** Whom a report passes on, where that is not drawn. */
export const fromWhom = (others: readonly Report[]): string[] =>
  others.length === 0
    ? []
    : [`from ${listed([...new Set(others.map(({ statement }) => speakersOf(statement)))])}`];

/** What is quoted of a report: the passage that says this of all that the statement says, else the statement's words. */
export const quoteOf = ({ statement, claim }: Report): string | undefined =>
  statement.assertions?.find((assertion) => assertion.claim.id === claim)?.passage?.exact ||
  statement.quote ||
  undefined;

/** In which words a report says it: what is quoted of it, else the figure as it is written there. */
export const wordsOf = (report: Report): string | undefined =>
  quoteOf(report) ?? (report.asWritten && /\p{L}/u.test(report.asWritten) ? report.asWritten : undefined);

/** What stands on a card: who, when, in which words, where. */
export function cardTexts({ reports, others }: CardRow, silent: Silent): TextAsked[] {
  const [report] = reports as [Report];
  const { statement } = report;
  const { source, said, document, retractedBy } = statement;
  const quote = wordsOf(report);
  const isStruck = Boolean(retractedBy);
  return [
    { look: 'name', text: speakersOf(statement), most: 2, goal: { kind: 'source', named: source }, isStruck },
    { look: 'facts', text: [said.label, ...marksOf(report), ...fromWhom(others)].join(' · '), most: 3 },
    ...(quote ? [{ look: 'quote', text: `“${quote}”`, most: 2, before: 2, isStruck } as const] : []),
    ...(silent.has(statement.id)
      ? [{ look: 'alarm', text: capital(SILENT), most: 2, before: 2 } as const]
      : []),
    ...(document
      ? [{ look: 'facts', text: titleOf(document), most: 1, goal: goalOf(document), before: 2 } as const]
      : []),
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Document = NonNullable<PictureStatement['document']>;

export function titleOf({ title, url }: Document): string {
  const web = outside(url);
  return title || (web ? new URL(web).hostname : 'Document');
}

function goalOf(document: Document): Goal {
  const url = outside(document.url);
  return url ? { kind: 'outside', url } : { kind: 'document', named: document };
}

type Counted = Exclude<Row, { kind: 'card' }>;

/** What stands in place of many cards. */
export function countTexts(row: Counted, silent: Silent): TextAsked[] {
  const silents = row.reports.filter(({ statement }) => silent.has(statement.id)).length;
  return [
    { look: 'name', text: countInWords(row), most: 3 },
    { look: 'facts', text: stretchOf(row.reports), most: 2 },
    ...(silents > 0
      ? [{ look: 'alarm', text: `${count(silents, 'of them', 'of them')}: ${SILENT}`, most: 2 } as const]
      : []),
  ];
}

/** "4,995 reports by 4,995 sources", "28 reports, each passing on the one before, unchanged". */
export const countInWords = ({ kind, reports, sources }: Counted): string =>
  kind === 'chain'
    ? `${count(reports.length, 'report')}, each passing on the one before, unchanged`
    : `${count(reports.length, 'more report')} by ${count(sources, 'source')}`;

/** "2 – 9 December 2016", of what is in said order or not. */
export function stretchOf(reports: readonly Report[]): string {
  const days = reports.map(({ statement }) => dayOf(statement.countsFrom)).sort();
  return daysInWords(firstOf(days), lastOf(days));
}
