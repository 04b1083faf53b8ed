import type { Dialect } from '../dialect.js';

/** What entries must hold: a word of the index, all of several, or any of them. */
export type Expression =
  | { readonly word: string; readonly isOpen?: boolean }
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] };

export const anyOf = (some: readonly Expression[]): Expression =>
  some.length === 1 && some[0] ? some[0] : { any: some };

export const allOf = (some: readonly Expression[]): Expression =>
  some.length === 1 && some[0] ? some[0] : { all: some };

/** The expression as the index of an engine takes it; its words are letters and digits alone. */
export function expressionFor(dialect: Dialect, expression: Expression): string {
  const [and, or] = dialect === 'sqlite' ? [' AND ', ' OR '] : [' & ', ' | '];
  const joined = (some: readonly Expression[], by: string): string =>
    `(${some.map((one) => expressionFor(dialect, one)).join(by)})`;
  if ('all' in expression) return joined(expression.all, and);
  if ('any' in expression) return joined(expression.any, or);
  const { word, isOpen = false } = expression;
  return dialect === 'sqlite' ? `"${word}"${isOpen ? '*' : ''}` : `'${word}'${isOpen ? ':*' : ''}`;
}
