import { badInput, type SaysoError } from '../../kernel/errors.js';
import { endOfString } from './json-text.js';

/** A value as a message shows it. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** The refusal of a text that JSON.parse does not take, with what is most likely wrong with it. */
export function notJson(text: string): SaysoError {
  const { at, isOpen } = whereItEnds(text);
  const slip = SLIPS.find(({ pattern }) => pattern.test(text));
  if (slip) return badInput(`The line is not JSON: ${slip.says}.`);
  if (isOpen) return badInput(`The line is not JSON: it is cut off after ${text.slice(-30)}`);
  if (at < text.length) {
    const after = text.slice(at).trim().slice(0, 30);
    if (after === ',') return badInput('The line is not JSON: after the record comes a comma. Take it out.');
    return badInput(
      `The line is not JSON: its first value is complete, and then comes ${after} - give each record a line of its own.`,
    );
  }
  return badInput(`The line is not JSON (${reasonOf(text)}): each record is an object in curly brackets.`);
}

/** What people and other programs write that JSON does not know. */
const SLIPS: readonly { readonly pattern: RegExp; readonly says: string }[] = [
  {
    pattern: /^[{[]\s*'|[:,[{]\s*'[^'"]*'\s*[:,\]}]/,
    says: 'a text stands in single quotes (\'), where JSON takes double ones (")',
  },
  {
    pattern: /[:,[]\s*(?:NaN|-?Infinity|None|undefined)\s*[,\]}]/,
    says: 'NaN, Infinity, None and undefined are no values: leave out a field that has none',
  },
  {
    pattern: /[:,[]\s*(?:True|False)\s*[,\]}]/,
    says: 'true and false are written in small letters',
  },
  { pattern: /,\s*[}\]]/, says: 'a comma stands before a closing bracket: take it out' },
  {
    pattern: /[“”]\s*:|:\s*“/,
    says: 'a text stands in typographic quotes (“”), where JSON takes straight ones (")',
  },
  { pattern: /^\s*(?:\/\/|\/\*|#)/, says: 'it is a comment, and JSON has none: take it out' },
];

/** Where the first value of a text ends, and whether the text ends before that. */
function whereItEnds(text: string): { at: number; isOpen: boolean } {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      if (end === text.length && !isClosed(text, at)) return { at: end, isOpen: true };
      at = end - 1;
    } else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return { at: at + 1, isOpen: false };
    }
  }
  return { at: text.length, isOpen: depth > 0 };
}

/** Whether a string that begins at `start` and reaches the end of the text has its closing quote there. */
const isClosed = (text: string, start: number): boolean => /^"(?:[^"\\]|\\.)*"$/s.test(text.slice(start));

function reasonOf(text: string): string {
  try {
    JSON.parse(text);
    return 'it is';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
