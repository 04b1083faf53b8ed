const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element with its attributes; those without a value are left out. */
export function shape<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== '') element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** A mark of twelve by twelve whose middle is at a place. */
export const markAt = (x: number, y: number, d: string, attributes: Attributes): SVGPathElement =>
  shape('path', { d, transform: `translate(${round(x - 6)} ${round(y - 6)})`, ...attributes });

export const round = (number: number): number => Math.round(number * 10) / 10;

/** What is written in a picture, which may be looked at where the fonts of the page are not. */
export const FONT =
  "'Source Sans 3', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK SC', system-ui, sans-serif";

const ruler = document.createElement('canvas').getContext('2d')!;

/** How many pixels a text takes. */
export function widthOf(text: string, size: number): number {
  ruler.font = `${size}px ${FONT}`;
  return ruler.measureText(text).width;
}

/** How much of a text fits into so many pixels, in characters as they are counted by Array.from. */
function fitting(characters: readonly string[], width: number, size: number): number {
  ruler.font = `${size}px ${FONT}`;
  let [most, none] = [0, characters.length + 1];
  while (none - most > 1) {
    const middle = Math.floor((most + none) / 2);
    if (ruler.measureText(characters.slice(0, middle).join('')).width <= width) most = middle;
    else none = middle;
  }
  return most;
}

/**
 * A text broken into lines of at most so many pixels, between words where it can be.
 * @param most how many lines there is room for: what goes beyond them is cut; left out, nothing is
 */
export function wrapped(text: string, width: number, most = Infinity, size = 12): string[] {
  const lines: string[] = [];
  let rest = Array.from(text.trim().replace(/\s+/g, ' '));
  while (rest.length > 0) {
    const end = fitting(rest, width, size);
    if (end < rest.length && lines.length === most - 1) {
      const kept = rest.slice(0, fitting(rest, width - size, size)).join('');
      return [...lines, `${kept.replace(/[\s,;]+$/, '')}…`];
    }
    const space = end === rest.length ? -1 : rest.lastIndexOf(' ', end);
    const cut = Math.max(1, space > 0 ? space : end);
    lines.push(rest.slice(0, cut).join(''));
    rest = rest.slice(rest[cut] === ' ' ? cut + 1 : cut);
  }
  return lines;
}
