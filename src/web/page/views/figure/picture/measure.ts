import { LOOKS, type Measure } from './looks.ts';
import { roughly } from './roughly.ts';

/** Widths in the letters of the page, measured on a canvas; to be made anew once the letters have come. */
export function measureOnScreen(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const style = getComputedStyle(document.documentElement);
  const families = { sans: style.getPropertyValue('--sans'), serif: style.getPropertyValue('--serif') };
  const known = new Map<string, number>();
  return (text, look) => {
    if (!context) return roughly(text, look);
    const { size, weight, family } = LOOKS[look];
    const font = `${weight} ${size}px ${families[family]}`;
    const key = `${look}\n${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    context.font = font;
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}

/** Letters of other programs are wider than the page's: with so much room their lines still end within their cards. */
const OTHER_LETTERS = 1.14;

export const withRoom =
  (measure: Measure): Measure =>
  (text, look) =>
    measure(text, look) * OTHER_LETTERS;
