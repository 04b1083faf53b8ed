import { tokensIn, type Token } from './tokens.js';

const BEFORE = 60;
const LENGTH = 200;

/**
 * A plain-text excerpt around the first match, at most about 200 characters, matches between `**`.
 * @param matches tells whether a word is one that was looked for
 */
export function snippet(text: string, matches: (word: Token) => boolean): string {
  const found: Token[] = [];
  let start = 0;
  let end = wordEnd(text, LENGTH);
  for (const token of tokensIn(text)) {
    if (found.length > 0 && token.end > end) break;
    if (!matches(token)) continue;
    if (found.length === 0) {
      start = wordStart(text, token.start - BEFORE);
      end = Math.max(
        wordEnd(text, start + LENGTH),
        wholeCharacter(text, Math.min(token.end, start + LENGTH)),
      );
    }
    if (token.end <= end && token.start >= (found.at(-1)?.end ?? 0)) found.push(token);
  }
  return `${start > 0 ? '…' : ''}${marked(text, adjoined(found), start, end)}${end < text.length ? '…' : ''}`;
}

/** Matches with nothing between them, as in scripts without spaces, are marked as one. */
function adjoined(found: readonly Token[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of found) {
    const last = runs.at(-1);
    if (last?.end === start) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

function marked(
  text: string,
  runs: readonly { readonly start: number; readonly end: number }[],
  start: number,
  end: number,
): string {
  let result = '';
  let at = start;
  for (const run of runs) {
    result += `${text.slice(at, run.start)}**${text.slice(run.start, run.end)}**`;
    at = run.end;
  }
  return (result + text.slice(at, end)).replaceAll(/\s+/g, ' ').trim();
}

/** The start of a word at or soon after `at`, never inside a character. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + BEFORE / 2).search(/\s/);
  return wholeCharacter(text, space < 0 ? at : at + space + 1);
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const from = at - BEFORE / 2;
  const space = text.slice(from, at + 1).search(/\s\S*$/);
  return wholeCharacter(text, space < 0 ? at : from + space);
}

const wholeCharacter = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
