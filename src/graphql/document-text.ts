import { GraphQLError, Lexer, Source, TokenKind, type ParseOptions } from 'graphql';
import { grouped } from '../domain/phrases.js';
import type { SaysoError } from '../kernel/errors.js';
import { tooComplex } from './too-complex.js';

const MOST_TOKENS = 5000;
/** Comments are no tokens, and each is kept like one. */
const MOST_COMMENT_SIGNS = 5000;
/** graphql-js reads nested things by calling itself: thousands of levels are more than its stack holds. */
const MOST_NESTED = 250;

/** For `parse`: a document of more tokens is refused before it is read further. */
export const PARSE_OPTIONS: ParseOptions = { maxLexicalTokens: MOST_TOKENS };

/** What is too much about a document that `parse` gave up on; undefined where it is written wrongly. */
export const tooMuchToParse = (error: unknown): SaysoError | undefined =>
  error instanceof GraphQLError && error.message.includes(`more that ${MOST_TOKENS} tokens`)
    ? tooComplex(
        `This document has more than ${grouped(MOST_TOKENS)} tokens, the most that are read: split it, and send values as variables.`,
      )
    : undefined;

/**
 * Refuses a document that is not worth parsing: one that may have thousands of comments, or goes hundreds of brackets
 * deep.
 * @throws SaysoError QUERY_TOO_COMPLEX
 */
export function refuseUnreadable(text: string): void {
  const signs = countOf('#', text);
  if (signs > MOST_COMMENT_SIGNS)
    throw tooComplex(
      `This document has ${grouped(signs)} signs that begin a comment (#), and ${grouped(MOST_COMMENT_SIGNS)} is the most: leave comments out, and send values as variables.`,
    );
  if (mayNestTooDeeply(text) && nestsTooDeeply(text))
    throw tooComplex(
      `This document goes more than ${MOST_NESTED} brackets deep, the most that are read: split it, and send values as variables.`,
    );
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** Whether there are brackets enough, within strings or not. */
const mayNestTooDeeply = (text: string): boolean =>
  countOf('{', text) + countOf('[', text) + countOf('(', text) > MOST_NESTED;

const OPENS: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSES: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** As far as the document is read; where it is written wrongly, `parse` says so. */
function nestsTooDeeply(text: string): boolean {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  try {
    for (let tokens = 0; tokens < MOST_TOKENS && depth <= MOST_NESTED; tokens += 1) {
      const { kind } = lexer.advance();
      if (kind === TokenKind.EOF) return false;
      if (OPENS.has(kind)) depth += 1;
      else if (CLOSES.has(kind)) depth -= 1;
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return false;
  }
  return depth > MOST_NESTED;
}
