/**
 * A text in lines of at most `width` columns, each after what stands before it: `first` before the first line,
 * `next` before the others. A word that is longer than a line stands on one of its own.
 */
export function wrapped(text: string, width: number, first = '', next = first): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (!isEmpty && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = next;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** How many columns of a terminal a text takes: marks none, characters of East Asian scripts two. */
const columns = (text: string): number =>
  Array.from(text.replaceAll(/\p{M}/gu, ''), (character) => (WIDE.test(character) ? 2 : 1)).reduce<number>(
    (sum, each) => sum + each,
    0,
  );
