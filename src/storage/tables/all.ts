import { API_KEY } from './api-key.js';
import { ASSERTION } from './assertion.js';
import { BEHIND, REWORDING } from './behind.js';
import { CLAIM, CLAIM_NAMED, CLAIM_REF } from './claim.js';
import { CLAIM_SUMMARY } from './claim-summary.js';
import { CONCESSION } from './concession.js';
import { CORRECTION } from './correction.js';
import { DERIVATION, DERIVATION_PART } from './derivation.js';
import { DERIVED } from './derived.js';
import { DOCUMENT } from './document.js';
import { IDEMPOTENCY } from './idempotency.js';
import { MEASURE } from './measure.js';
import { PLACE, PLACE_ALIAS, PLACE_CODE } from './place.js';
import { POPULATION } from './population.js';
import { REBUTTAL } from './rebuttal.js';
import { RETRACTION } from './retraction.js';
import { SEARCH_ENTRY } from './search-entry.js';
import { SOURCE } from './source.js';
import { CLAIM_STANDING, OWN_STANDING, REBUTTAL_STANDING } from './standing.js';
import { RELAY, STATEMENT } from './statement.js';
import { STATEMENT_SUMMARY } from './statement-summary.js';
import { WITHDRAWAL } from './withdrawal.js';

/** The facts, each after those that it refers to: rows are only ever added to them. */
export const FACT_TABLES = [
  SOURCE,
  DOCUMENT,
  MEASURE,
  PLACE,
  PLACE_CODE,
  PLACE_ALIAS,
  POPULATION,
  STATEMENT,
  RELAY,
  CLAIM,
  CLAIM_REF,
  CLAIM_NAMED,
  ASSERTION,
  REBUTTAL,
  CONCESSION,
  CORRECTION,
  RETRACTION,
  WITHDRAWAL,
  DERIVATION,
  DERIVATION_PART,
] as const;

/** What is computed from the facts, and can be made anew from them. */
export const DERIVED_TABLES = [
  STATEMENT_SUMMARY,
  CLAIM_SUMMARY,
  BEHIND,
  REWORDING,
  OWN_STANDING,
  CLAIM_STANDING,
  REBUTTAL_STANDING,
] as const;

/** Every table of the database that an entity describes. */
export const TABLES = [
  ...FACT_TABLES,
  ...DERIVED_TABLES,
  DERIVED,
  SEARCH_ENTRY,
  IDEMPOTENCY,
  API_KEY,
] as const;
