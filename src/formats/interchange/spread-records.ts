import { LONGEST_LINE, type Line } from './lines.js';

/**
 * Lines with records that are spread over several put together, each as a line that stands where it begins. A line that
 * is whole is left as it is, and so is one that is broken off within a text: that no later line can mend. A new record
 * that begins before the last is closed shows that the last was cut off.
 */
export async function* putTogether(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  let open: Spread | undefined;
  let isBroken = false;
  for await (const line of lines) {
    const begins = line.text.startsWith('{');
    if (open && (line.fault !== undefined || open.isCutOffBy(line.text))) {
      yield open.line();
      open = undefined;
    }
    if (open) {
      open.add(line.text);
      if (open.isOver) {
        yield open.line();
        isBroken = open.isBroken;
        open = undefined;
      }
    } else if (isBroken && !begins && line.fault === undefined) {
      // What is left of a broken record is no fault of its own.
    } else if (line.fault === undefined && begins && !line.text.endsWith('}')) {
      isBroken = false;
      const spread = new Spread(line);
      if (spread.isOver) yield line;
      else open = spread;
    } else {
      isBroken = false;
      yield line;
    }
  }
  if (open) yield open.line();
}

/** A record that is spread over several lines. */
class Spread {
  isBroken = false;
  private readonly texts: string[] = [];
  private length = 0;
  /** The brackets that are open, outermost first. */
  private open: string[] = [];

  constructor(private readonly first: Line) {
    this.add(first.text);
  }

  /** Whether it is closed, or can never be. */
  get isOver(): boolean {
    return this.isBroken || this.open.length === 0;
  }

  add(text: string): void {
    this.texts.push(text);
    this.length += text.length;
    this.isBroken = !this.follow(text) || this.length > LONGEST_LINE;
  }

  /** Whether a line is a record of its own and no part of this one: where a key is due no object can stand. */
  isCutOffBy(text: string): boolean {
    if (!/^\{.*\}$/s.test(text)) return false;
    return this.open.at(-1) === '{' || /^\{\s*"type"\s*:/.test(text);
  }

  line(): Line {
    return { number: this.first.number, text: this.texts.join('\n') };
  }

  /** Goes on with the brackets; false for a text that is not closed on its line. */
  private follow(text: string): boolean {
    let inString = false;
    for (let at = 0; at < text.length; at += 1) {
      const character = text[at] ?? '';
      if (inString && character === '\\') at += 1;
      else if (character === '"') inString = !inString;
      else if (!inString && (character === '{' || character === '[')) this.open.push(character);
      else if (!inString && (character === '}' || character === ']')) this.open.pop();
    }
    return !inString;
  }
}
