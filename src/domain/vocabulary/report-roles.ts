import type { Words } from './words.js';

/** What a statement is to a claim that it asserts (semantics.md, Claim identity). */
export const REPORT_ROLES = {
  ORIGIN:
    'The claim enters with this statement: nothing that it passes on, at any distance, asserts the claim, or its basis is ADOPTED.',
  RELAY: 'The statement passes the claim on: something behind it asserts the claim already.',
} as const satisfies Words;

export type ReportRole = keyof typeof REPORT_ROLES;
