import { printed } from '../../../parts/drawing/printed.ts';
import { FONT } from '../../../parts/drawing/shapes.ts';
import { closeSheet, openSheet, write } from '../../../parts/drawing/sheet.ts';
import { dayInWords, today } from '../../../words/day.ts';
import { isGap, leftOutByReason, sumInWords, type Parts, type Sum } from './parts-of.ts';
import { drawStrip } from './strip.ts';

const NOTE = 13;

/** The parts of a figure on paper, with every note to them, needing nothing of the page. */
export function pictureOfParts(sum: Sum, { rows, along }: Parts, day: string | undefined): string {
  const sheet = openSheet();
  write(sheet, sum.whole.headline, { size: 22, weight: 600 });
  sheet.y += 6;
  write(sheet, sum.explanation, { size: 15 });
  if (along) {
    const strip = drawStrip(rows, along, sheet.width);
    strip.setAttribute('x', String(sheet.left));
    strip.setAttribute('y', String(sheet.y + 12));
    strip.setAttribute('font-family', FONT);
    sheet.body.append(strip);
    sheet.y += 12 + Number(strip.getAttribute('height'));
  }
  sheet.y += 10;
  for (const row of rows)
    write(sheet, `${row.name}: ${isGap(row) ? 'no figure' : row.words}`, { size: NOTE });
  const together = sumInWords(sum);
  if (together !== undefined) write(sheet, `Together: ${together}`, { size: NOTE, weight: 600 });
  sheet.y += 8;
  for (const words of leftOutByReason(sum.undeclaredExclusions))
    write(sheet, `Left out by parts of it, which the whole does not say: ${words}`, { size: NOTE });
  for (const words of leftOutByReason(sum.unmatchedExclusions))
    write(sheet, `Left out by the whole, though a part counts it: ${words}`, { size: NOTE });
  sheet.y += 8;
  const kept = day ? `as of ${dayInWords(day)}` : `on ${dayInWords(today())}`;
  write(sheet, `As kept by Sayso ${kept}, ${location.href}`, { size: 12, isSoft: true });
  return printed(closeSheet(sheet, sum.whole.headline));
}
