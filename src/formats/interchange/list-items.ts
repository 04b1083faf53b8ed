import { LONGEST_LINE, lineOf, tooLong, type Line } from './lines.js';

const [QUOTE, BACKSLASH, COMMA, LINE_END, SPACE] = [0x22, 0x5c, 0x2c, 0x0a, 0x20];
const OPENING: ReadonlySet<number> = new Set([0x7b, 0x5b]);
const CLOSING: ReadonlySet<number> = new Set([0x7d, 0x5d]);

/**
 * The items of a JSON list in UTF-8, each as a line that stands where it begins; memory does not grow with the length of
 * the list. Brackets, commas and quotes are no part of any other character in UTF-8, so bytes will do.
 */
export async function* readListItems(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const items = new Items();
  for await (const chunk of chunks) {
    yield* items.take(chunk);
    if (items.isOver) return;
  }
  yield* items.end();
}

class Items {
  isOver = false;
  private isClosed = false;
  private depth = 0;
  private line = 1;
  private inString = false;
  private isEscaped = false;
  private count = 0;
  private parts: Uint8Array[] = [];
  private length = 0;
  /** The line on which the item under way begins; undefined between items. */
  private begins: number | undefined;

  *take(chunk: Uint8Array): Generator<Line> {
    let start = 0;
    for (const [at, byte] of chunk.entries()) {
      if (byte === LINE_END) this.line += 1;
      if (this.inString) this.inText(byte);
      else if (byte > SPACE) {
        if (this.isClosed) {
          this.isOver = true;
          yield this.fault(
            'After the end of the list comes more: a file is one list, or objects on lines of their own.',
          );
          return;
        }
        const ends = this.depth === 1 && (byte === COMMA || CLOSING.has(byte));
        if (ends && this.begins !== undefined) yield* this.item(chunk.subarray(start, at));
        if (!ends && this.depth === 1 && this.begins === undefined) {
          this.begins = this.line;
          start = at;
        }
        this.structure(byte);
      }
    }
    if (this.begins !== undefined) this.keep(chunk.subarray(start));
  }

  /** What is wrong with a list that is not closed when its file is over. */
  *end(): Generator<Line> {
    if (this.isClosed) return;
    yield this.fault('The list is cut off: the file ends before its closing bracket, ].');
  }

  private inText(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) this.inString = false;
  }

  private structure(byte: number): void {
    if (byte === QUOTE) this.inString = true;
    else if (OPENING.has(byte)) this.depth += 1;
    else if (CLOSING.has(byte)) {
      this.depth -= 1;
      this.isClosed = this.depth <= 0;
    }
  }

  private keep(part: Uint8Array): void {
    this.length += part.length;
    if (this.length <= LONGEST_LINE) this.parts.push(part);
    else this.parts = [];
  }

  private *item(last: Uint8Array): Generator<Line> {
    this.keep(last);
    const { begins = this.line, length } = this;
    this.count += 1;
    const line =
      length > LONGEST_LINE
        ? { number: begins, text: '', fault: tooLong(length) }
        : lineOf(begins, this.parts);
    this.parts = [];
    this.length = 0;
    this.begins = undefined;
    if (line) yield { ...line, item: this.count };
  }

  private fault(fault: string): Line {
    return { number: this.begins ?? this.line, text: '', fault };
  }
}
