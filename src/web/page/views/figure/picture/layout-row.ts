import { firstOf, present } from '../../../certain.js';
import type { StandingState } from '../../../generated/graphql.ts';
import { cardTexts, countTexts } from './card-texts.ts';
import type { Row } from './fold-band.ts';
import type { Box, LaidRow, LaidText, TextBlock } from './laid.ts';
import type { LayoutOptions } from './layout-options.ts';
import type { Measure } from './looks.ts';
import { BUTTON, openButton } from './open-button.ts';
import { stacked, textBlock, type TextAsked } from './text-block.ts';

const CARD_PAD = 10;
const STEP_IN = 18;
/** Further in than this a card would hold no words. */
const DEEPEST = 4;
const MARK = 20;
const BETWEEN_WORDS = 16;

/** A row of a wording in its place under those above it. */
export function laidRow(
  row: Row,
  state: StandingState | undefined,
  left: number,
  y: number,
  width: number,
  above: readonly LaidRow[],
  options: LayoutOptions,
): LaidRow {
  const inset = Math.min(row.depth, DEEPEST) * STEP_IN;
  const x = left + inset;
  const wide = width - inset;
  const inner = wide - 2 * CARD_PAD;
  const asked = row.kind === 'card' ? cardTexts(row, options.silent) : countTexts(row, options.silent);
  const [name, facts, ...others] = asked.map((one, index) =>
    // The mark of how it stands is right of who says it.
    textBlock(whole(one, options), index === 0 ? inner - MARK : inner, options.measure),
  );
  const beside = factsBeside(present(name), present(facts), x + CARD_PAD + inner - MARK, options.measure);
  const blocks = beside ? [present(name), ...others] : [present(name), present(facts), ...others];
  const { texts: stack, bottom } = stacked(blocks, x + CARD_PAD, y + CARD_PAD - 2);
  const texts = beside ? [...stack, { ...beside, y: firstOf(stack).y }] : stack;
  const button =
    row.kind === 'card' ? undefined : openButton(`Open ${row.next}`, x + CARD_PAD, bottom, options);
  const height = bottom + (button ? BUTTON : 0) + CARD_PAD - 2 - y;
  const parent = above.find(({ row: other }) => other.id === row.parent);
  return {
    row,
    state,
    texts,
    x,
    y,
    width: wide,
    height,
    button,
    stem: parent && stemOf(parent, { x, y, width: wide, height }),
  };
}

/** From a report down to one that passes it on. */
function stemOf(parent: Box, { x, y, height }: Box): string {
  const from = parent.y + parent.height;
  if (x <= parent.x) return `M${parent.x + STEP_IN / 2} ${from}V${y}`;
  return `M${parent.x + STEP_IN / 2} ${from}V${y + Math.min(height / 2, 20)}H${x}`;
}

/** When it was said, right of who said it, where both fit one line. */
function factsBeside(
  { text: name }: TextBlock,
  { text: facts }: TextBlock,
  right: number,
  measure: Measure,
): Omit<LaidText, 'y'> | undefined {
  if (name.lines.length > 1 || facts.lines.length > 1 || name.isRtl || facts.isRtl) return undefined;
  const [who, when] = [measure(firstOf(name.lines), name.look), measure(firstOf(facts.lines), facts.look)];
  if (who + BETWEEN_WORDS + when > name.width) return undefined;
  return { ...facts, x: right, endsThere: true };
}

/** What may be cut short on a screen, where it can be followed, is whole in a file. */
const whole = ({ most, ...asked }: TextAsked, { isStill }: LayoutOptions): TextAsked =>
  isStill || most === undefined ? asked : { ...asked, most };
