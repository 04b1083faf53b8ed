import { sha256 } from '../../kernel/hash.js';
import type { FactOf, FactType } from '../../domain/record/facts.js';
import { fold } from '../../domain/text/tokens.js';
import { foldedName } from '../../domain/text/folded-name.js';
import { AFFIRMATION } from '../tables/affirmation.js';
import { ASSERTION } from '../tables/assertion.js';
import { CATEGORY } from '../tables/category.js';
import { CLAIM, CLAIM_NAMED, CLAIM_REF } from '../tables/claim.js';
import { CONCESSION } from '../tables/concession.js';
import { CORRECTION } from '../tables/correction.js';
import { DERIVATION, DERIVATION_PART } from '../tables/derivation.js';
import { DOCUMENT, DOCUMENT_ADDRESS, DOCUMENT_RECORD } from '../tables/document.js';
import { MEASURE } from '../tables/measure.js';
import { PLACE, PLACE_ALIAS, PLACE_MEMBER } from '../tables/place.js';
import { POPULATION } from '../tables/population.js';
import { REBUTTAL } from '../tables/rebuttal.js';
import { RETRACTION } from '../tables/retraction.js';
import { SOURCE } from '../tables/source.js';
import { JOINT_VOICE, RELAY, STATEMENT } from '../tables/statement.js';
import { WITHDRAWAL } from '../tables/withdrawal.js';
import type { KeptRecord } from './kept-record.js';
import { NewRows } from './new-rows.js';

/** What rows are made from, beside the fact itself. */
interface Made {
  readonly rows: NewRows;
  /** The record as a line of interchange. */
  readonly content: string;
  /** Milliseconds. */
  readonly now: number;
}

/** The rows that some facts become. */
export function rowsOfFacts(records: readonly KeptRecord[], now: number): NewRows {
  const rows = new NewRows();
  for (const { facts, content } of records)
    for (const { type, fact } of facts) rowOf({ rows, content, now }, type, fact);
  return rows;
}

const rowOf = <T extends FactType>(made: Made, type: T, fact: FactOf<T>): void => ROWS[type](made, fact);

const ROWS: { readonly [T in FactType]: (made: Made, fact: FactOf<T>) => void } = {
  source: ({ rows, content, now }, { partOf, aliases, root: _, ...source }) =>
    rows.of(SOURCE).push({
      ...source,
      part_of: partOf,
      aliases: JSON.stringify(aliases),
      content,
      recorded_at: now,
    }),
  document: ({ rows, content, now }, { publishedOn, text, address, ...document }) => {
    rows.of(DOCUMENT).push({
      ...document,
      published_on: publishedOn,
      sha256: text === null ? null : sha256(text),
      body: text,
      content,
      recorded_at: now,
    });
    if (address)
      rows.of(DOCUMENT_ADDRESS).push({ address: address.key, loose: address.loose, document: document.seq });
  },
  documentRecord: ({ rows, content, now }, { publishedOn, text, ...record }) =>
    rows.of(DOCUMENT_RECORD).push({
      ...record,
      published_on: publishedOn,
      sha256: text === null ? null : sha256(text),
      body: text,
      content,
      recorded_at: now,
      was_document: null,
      kept_fingerprint: null,
    }),
  measure: ({ rows, content, now }, { aliases, signed, ...measure }) =>
    rows.of(MEASURE).push({
      ...measure,
      signed: signed ? 1 : 0,
      aliases: JSON.stringify(aliases),
      content,
      recorded_at: now,
    }),
  place: ({ rows, content, now }, { aliases, contains, ...place }) => {
    rows.of(PLACE).push({
      ...place,
      folded_name: foldedName(place.name),
      folded_ref: fold(place.ref),
      built_in: 0,
      aliases: JSON.stringify(aliases),
      content,
      recorded_at: now,
    });
    contains.forEach((member, index) =>
      rows.of(PLACE_MEMBER).push({ place: place.seq, position: index + 1, member }),
    );
  },
  placeAlias: ({ rows }, alias) => rows.of(PLACE_ALIAS).push(alias),
  population: ({ rows, content, now }, { aliases, ...population }) =>
    rows.of(POPULATION).push({ ...population, aliases: JSON.stringify(aliases), content, recorded_at: now }),
  category: ({ rows, content, now }, { aliases, ...category }) =>
    rows.of(CATEGORY).push({ ...category, aliases: JSON.stringify(aliases), content, recorded_at: now }),
  statement: ({ rows, content, now }, statement) =>
    rows.of(STATEMENT).push({
      seq: statement.seq,
      id: statement.id,
      ref: statement.ref,
      source: statement.source,
      on_behalf_of: statement.onBehalfOf,
      voice: statement.voice,
      document: statement.document,
      said_on: statement.saidOn,
      said_start: statement.saidStart,
      said_end: statement.saidEnd,
      quote: statement.quote,
      passage: statement.passage && JSON.stringify(statement.passage),
      language: statement.language,
      note: statement.note,
      basis: statement.basis,
      content,
      fingerprint: statement.fingerprint,
      recorded_at: now,
    }),
  jointVoice: ({ rows }, voice) => rows.of(JOINT_VOICE).push(voice),
  relay: ({ rows }, relay) => rows.of(RELAY).push(relay),
  claim: addClaim,
  claimRef: ({ rows }, claimRef) => rows.of(CLAIM_REF).push(claimRef),
  claimReferenced: ({ rows }, claim) => rows.of(CLAIM_NAMED).push(claim),
  assertion: ({ rows }, { words, passage, ...assertion }) =>
    rows.of(ASSERTION).push({ ...assertion, wording: words, passage: passage && JSON.stringify(passage) }),
  rebuttal: ({ rows }, { target, aspects, counterClaim, ...rebuttal }) =>
    rows.of(REBUTTAL).push({
      ...rebuttal,
      target_claim: 'claim' in target ? target.claim : null,
      target_statement: 'statement' in target ? target.statement : null,
      target_rebuttal: 'rebuttal' in target ? target.rebuttal : null,
      aspects: JSON.stringify(aspects),
      counter_claim: counterClaim,
    }),
  concession: ({ rows }, concession) => rows.of(CONCESSION).push(concession),
  correction: ({ rows }, { by, ...correction }) => rows.of(CORRECTION).push({ ...correction, by_claim: by }),
  retraction: ({ rows }, { target, ...retraction }) =>
    rows.of(RETRACTION).push({
      ...retraction,
      target_claim: 'claim' in target ? target.claim : null,
      target_statement: 'statement' in target ? target.statement : null,
    }),
  withdrawal: ({ rows }, withdrawal) => rows.of(WITHDRAWAL).push(withdrawal),
  affirmation: ({ rows }, affirmation) => rows.of(AFFIRMATION).push(affirmation),
  derivation: ({ rows, content, now }, { seq, claim, from, method, fingerprint }) => {
    rows.of(DERIVATION).push({ seq, claim, method, content, fingerprint, recorded_at: now });
    from.forEach((part, position) =>
      rows.of(DERIVATION_PART).push({ derivation: seq, claim, from_claim: part, position }),
    );
  },
};

function addClaim({ rows, now }: Made, claim: FactOf<'claim'>): void {
  const { seq, id, hash, figure, words } = claim;
  rows.of(CLAIM).push({
    seq,
    id,
    hash,
    is_figure: figure ? 1 : 0,
    measure: figure?.measure ?? null,
    value: figure?.value ?? null,
    low: figure?.low ?? null,
    high: figure?.high ?? null,
    qualifier: figure?.qualifier ?? null,
    place: figure?.place ?? null,
    period_start: figure?.period?.start ?? null,
    period_end: figure?.period?.end ?? null,
    population: figure?.population ?? null,
    categories: JSON.stringify(figure?.categories ?? []),
    wording: words,
    recorded_at: now,
  });
}
