import { present } from '../../certain.js';
import { quantity } from '../../words/figure.ts';
import { draw } from './draw.ts';
import { leftOutOf } from './left-out.ts';
import { writeLines, writeMeanings } from './picture-key.ts';
import type { Plan } from './plan.ts';
import { FONT } from './shapes.ts';
import { closeSheet, openSheet, write, type Sheet } from './sheet.ts';

/** What is written around a picture that leaves the page. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  /** What of the series is not in the picture; empty where it holds all. */
  readonly leftAside: string;
  readonly saidBy: string;
  /** As of when, and where it is from. */
  readonly keptBy: string;
}

const NOTE = 12;

/** The chart with its title, its key and every note to it, on paper, needing nothing of the page. */
export function pictureOf(plan: Plan, { title, subtitle, leftAside, saidBy, keptBy }: Caption): string {
  const sheet = openSheet();
  write(sheet, title, { size: 22, weight: 600 });
  write(sheet, subtitle, { size: 14, isSoft: true });
  putChart(sheet, plan);
  writeLines(sheet, plan);
  writeMeanings(sheet, plan);
  writeBreaks(sheet, plan);
  writeLeftOut(sheet, plan);
  sheet.y += 8;
  for (const line of [leftAside, saidBy, keptBy]) write(sheet, line, { size: NOTE, isSoft: true });
  return inDaylight(new XMLSerializer().serializeToString(closeSheet(sheet, title)));
}

function putChart(sheet: Sheet, plan: Plan): void {
  sheet.y += 16;
  const { svg } = draw(plan, sheet.width);
  svg.setAttribute('x', String(sheet.left));
  svg.setAttribute('y', String(sheet.y));
  svg.setAttribute('font-family', FONT);
  sheet.body.append(svg);
  sheet.y += Number(svg.getAttribute('height')) + 16;
}

/** Every break, however many: numbers in the chart that lead to no note are worth nothing. */
function writeBreaks(sheet: Sheet, { breaks }: Plan): void {
  breaks.forEach(({ explanation, directionsDisagree }, index) => {
    const both = directionsDisagree ? 'Up by one definition, down by another. ' : '';
    write(sheet, `${both}${explanation}`, { size: NOTE, indent: 26, sign: String(index + 1) });
    sheet.y += 3;
  });
}

function writeLeftOut(sheet: Sheet, { lines }: Plan): void {
  const parts = [...leftOutOf(lines.flatMap(({ points }) => points))];
  if (parts.length > 0) sheet.y += 5;
  for (const [words, points] of parts) {
    const figures = points.map(
      ({ entry, figure, period }) => `${quantity(figure)}, ${period.label}, ${entry.source.name}`,
    );
    write(sheet, `Left out: ${words}: ${figures.join('; ')}`, { size: NOTE });
  }
}

/** The tokens of the page as they are by day: a picture is looked at on paper, whatever the reader's scheme. */
const DAYLIGHT: Readonly<Record<string, string>> = {
  '--paper': '#fcfbf8',
  '--ink': '#1b1a18',
  '--soft': '#5a564e',
  '--line': '#dedacf',
  '--line-strong': '#8c877c',
  '--disputed': '#b3261e',
};

const inDaylight = (svg: string): string =>
  svg
    .replaceAll(/var\((--[\w-]+)\)/g, (_, token: string) => DAYLIGHT[token] ?? present(DAYLIGHT['--ink']))
    .replaceAll('currentColor', present(DAYLIGHT['--ink']));
