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

/** Words broken into lines of at most so many characters; what does not fit in the lines is cut. */
export function wrapped(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && `${line} ${word}`.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  const kept = lines
    .slice(0, most)
    .map((kept) => (kept.length > width ? `${kept.slice(0, width - 1)}…` : kept));
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]!.slice(0, width - 1).replace(/[\s,;]+$/, '')}…`;
  return kept;
}
