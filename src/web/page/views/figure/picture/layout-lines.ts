import { firstOf, held } from '../../../certain.js';
import { numeral } from '../../../words/count.ts';
import type { Folded } from './fold.ts';
import type { Box, LaidBand, LaidLine, LaidText } from './laid.ts';
import type { LayoutOptions } from './layout-options.ts';
import { LOOKS, type Measure } from './looks.ts';
import { stacked, textBlock } from './text-block.ts';

/** Between two columns, for the lines. */
export const GAP = 64;

/** The lines between what is in its place: from a report to the wording it became. */
export function linesOf(folded: Folded, bands: readonly LaidBand[], { measure }: LayoutOptions): LaidLine[] {
  const boxes = new Map<string, Box>();
  const bandOf = new Map<string, LaidBand>();
  for (const band of bands) {
    boxes.set(band.band.id, band);
    bandOf.set(band.band.id, band);
    for (const row of band.rows) {
      boxes.set(row.row.id, row);
      bandOf.set(row.row.id, band);
    }
  }
  const hopsInto = new Map<string, number>();
  for (const { to, hops } of folded.lines) hopsInto.set(to, (hopsInto.get(to) ?? 0) + hops);
  return folded.lines.map((line) => {
    const [start, from, to] = [held(bandOf, line.from), held(boxes, line.from), held(boxes, line.to)];
    const y = from.y + Math.min(from.height / 2, 24);
    const end = to.y + 24;
    const isOn = to.x > from.x;
    const begin = isOn ? from.x + from.width : start.x;
    const [edge, arrow] = isOn
      ? [to.x - 1, 7]
      : [to.x < start.x ? to.x + to.width + 1 : to.x - 1, to.x < start.x ? -7 : 7];
    const bend = isOn ? GAP * 0.6 : to.x < start.x ? -GAP * 0.6 : GAP * 0.6;
    const out = isOn ? GAP * 0.6 + (start.x + start.width - begin) : -GAP * 0.6;
    const path = `M${begin} ${y}C${begin + out} ${y} ${edge - bend} ${end} ${edge - arrow} ${end}`;
    const head = `M${edge - arrow} ${end - 4}L${edge} ${end}L${edge - arrow} ${end + 4}Z`;
    const into = hopsInto.get(line.to) ?? 1;
    hopsInto.delete(line.to);
    const label = into > 1 && isOn ? countOf(into, edge - 10, end, measure) : undefined;
    return { line, path, head, label };
  });
}

/** Over the end of the lines into a wording how many reports they stand for. */
function countOf(hops: number, right: number, y: number, measure: Measure): LaidText {
  const text = `${numeral(hops)} ×`;
  const block = textBlock({ look: 'facts', text }, GAP, measure);
  return { ...firstOf(stacked([block], right, y - LOOKS.facts.line - 3).texts), endsThere: true };
}
