import { present } from '../../certain.js';

/** The tokens of the page as they are by day: a picture is looked at on paper, whatever the reader's scheme. */
const DAYLIGHT: Readonly<Record<string, string>> = {
  '--paper': '#fcfbf8',
  '--ink': '#1b1a18',
  '--soft': '#5a564e',
  '--line': '#dedacf',
  '--line-strong': '#8c877c',
  '--disputed': '#b3261e',
};

/** A picture as text that can be kept: on paper, needing nothing of the page. */
export const printed = (picture: SVGSVGElement): string =>
  new XMLSerializer()
    .serializeToString(picture)
    .replaceAll(/var\((--[\w-]+)\)/g, (_, token: string) => DAYLIGHT[token] ?? present(DAYLIGHT['--ink']))
    .replaceAll('currentColor', present(DAYLIGHT['--ink']));
