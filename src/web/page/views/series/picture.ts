import { quantity } from '../../words/figure.ts';
import { calledBy } from '../../words/voices.ts';
import { draw } from './draw.ts';
import { leftOutOf } from './left-out.ts';
import { writeLines, writeMeanings } from './picture-key.ts';
import type { Plan } from './plan.ts';
import { FONT } from '../../parts/drawing/shapes.ts';
import { printed } from '../../parts/drawing/printed.ts';
import { closeSheet, openSheet, write, type Sheet } from '../../parts/drawing/sheet.ts';

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
  writeInFull(sheet, plan);
  writeBreaks(sheet, plan);
  writeLeftOut(sheet, plan);
  sheet.y += 8;
  for (const line of [leftAside, saidBy, keptBy]) write(sheet, line, { size: NOTE, isSoft: true });
  return printed(closeSheet(sheet, title));
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

/** What the short names stand for. */
function writeInFull(sheet: Sheet, { inFull }: Plan): void {
  for (const { short, label } of inFull) write(sheet, `${short}: ${label}`, { size: NOTE });
  if (inFull.length > 0) sheet.y += 5;
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
      ({ entry, figure, period }) => `${quantity(figure)}, ${period.label}, ${calledBy(entry.source)}`,
    );
    write(sheet, `Left out: ${words}: ${figures.join('; ')}`, { size: NOTE });
  }
}
