import { AFFIRMATION } from './affirmation.js';
import { API_KEY } from './api-key.js';
import { ASSERTION } from './assertion.js';
import { BEHIND, REWORDING } from './behind.js';
import { CATEGORY } from './category.js';
import { CLAIM, CLAIM_NAMED, CLAIM_REF } from './claim.js';
import { CLAIM_CATEGORY } from './claim-category.js';
import { CLAIM_SENTENCE } from './claim-sentence.js';
import { CLAIM_SUMMARY } from './claim-summary.js';
import { CLAIM_TALLY } from './claim-tally.js';
import { CONCESSION } from './concession.js';
import { CORRECTION } from './correction.js';
import { DERIVATION, DERIVATION_PART } from './derivation.js';
import { DERIVED } from './derived.js';
import { DOCUMENT, DOCUMENT_ADDRESS, DOCUMENT_RECORD } from './document.js';
import { DOCUMENT_PATH } from './document-path.js';
import { FIGURE_KEY } from './figure-key.js';
import { IDEMPOTENCY } from './idempotency.js';
import { KNOWN_NAME, NAME_OPENING } from './known-name.js';
import { MEASURE } from './measure.js';
import { PLACE, PLACE_ALIAS, PLACE_CODE, PLACE_MEMBER, PLACE_NAME } from './place.js';
import { PLACE_CHANGE } from './place-change.js';
import { POPULATION } from './population.js';
import { REBUTTAL } from './rebuttal.js';
import { RETRACTION } from './retraction.js';
import { SEARCH_ENTRY, SEARCH_ORDER, SEARCH_WORD } from './search-entry.js';
import { SOURCE } from './source.js';
import { REBUTTAL_SUMMARY, SOURCE_ACT, SOURCE_ACT_TALLY } from './source-act.js';
import { SOURCE_CHANGE } from './source-change.js';
import { SOURCE_CLAIM, SOURCE_TALLY } from './source-claim.js';
import { SOURCE_SUMMARY } from './source-summary.js';
import { CLAIM_STANDING, OWN_STANDING, REBUTTAL_STANDING, STANDING_TOLD } from './standing.js';
import { JOINT_VOICE, RELAY, STATEMENT } from './statement.js';
import { STATEMENT_SUMMARY } from './statement-summary.js';
import { STATEMENT_VOICE } from './statement-voice.js';
import { WITHDRAWAL } from './withdrawal.js';

/** The facts, each after those that it refers to: rows are only ever added to them. */
export const FACT_TABLES = [
  SOURCE,
  DOCUMENT,
  DOCUMENT_ADDRESS,
  DOCUMENT_RECORD,
  MEASURE,
  PLACE,
  PLACE_CODE,
  PLACE_ALIAS,
  PLACE_MEMBER,
  POPULATION,
  CATEGORY,
  STATEMENT,
  JOINT_VOICE,
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
  AFFIRMATION,
  DERIVATION,
  DERIVATION_PART,
] as const;

/** What is computed from the facts, and can be made anew from them. */
export const DERIVED_TABLES = [
  PLACE_NAME,
  DOCUMENT_PATH,
  KNOWN_NAME,
  NAME_OPENING,
  SOURCE_SUMMARY,
  STATEMENT_SUMMARY,
  STATEMENT_VOICE,
  CLAIM_SUMMARY,
  CLAIM_TALLY,
  CLAIM_SENTENCE,
  CLAIM_CATEGORY,
  FIGURE_KEY,
  BEHIND,
  REWORDING,
  OWN_STANDING,
  CLAIM_STANDING,
  REBUTTAL_STANDING,
  STANDING_TOLD,
  REBUTTAL_SUMMARY,
  SOURCE_CLAIM,
  SOURCE_TALLY,
  SOURCE_CHANGE,
  SOURCE_ACT,
  SOURCE_ACT_TALLY,
  SEARCH_ORDER,
] as const;

/** Every table of the database that an entity describes. */
export const TABLES = [
  ...FACT_TABLES,
  ...DERIVED_TABLES,
  DERIVED,
  PLACE_CHANGE,
  SEARCH_ENTRY,
  SEARCH_WORD,
  IDEMPOTENCY,
  API_KEY,
] as const;
