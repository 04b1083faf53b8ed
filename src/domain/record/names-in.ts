import { ACTS, ACT_FIELDS, givenActs } from '../acts/acts.js';
import type { ActField } from '../acts/act.js';
import type { GivenClaim, GivenFigure, GivenRecord, GivenStatement } from './given.js';
import { addressKey } from './address.js';
import { named, type Mention } from './mention.js';
import { isUrl } from './texts.js';

/** Everything a record refers to by name. */
export function namesIn(record: GivenRecord): Mention[] {
  switch (record.type) {
    case 'source':
      return named('source', record.partOf);
    case 'document':
      return named('source', record.publisher);
    case 'measure':
      return [];
    case 'place':
      return [record.within, ...(record.contains ?? [])].flatMap((name) => named('place', name));
    case 'population':
      return named('population', record.within);
    case 'category':
      return named('category', record.within);
    case 'derivation':
      return [record.claim, ...record.from].map((name) => ['claim', name]);
    case 'statement':
      return namesInStatement(record);
  }
}

/** The keys of the addresses by which a record may be known already. */
export const addressesIn = (record: GivenRecord): string[] =>
  record.type === 'document' && record.url && isUrl(record.url) ? [addressKey(record.url)] : [];

/** The names under which a record is to be known. */
export function namesDefinedBy(record: GivenRecord): Mention[] {
  if (record.type === 'derivation') return [];
  const own = named(record.type, record.ref);
  if (record.type !== 'statement') return own;
  const rebuttals = givenActs(record, 'rebuts').flatMap(({ ref }) => named('rebuttal', ref));
  const claims = claimsGiven(record).flatMap((claim) => named('claim', claim.ref));
  return [...own, ...rebuttals, ...claims];
}

/** Every claim a statement asserts, in order: what it reports, what it counters with, what it corrects to. */
export const claimsGiven = (statement: GivenStatement): GivenClaim[] => [
  ...(statement.claims ?? []),
  ...ACT_FIELDS.flatMap((field) => claimsOfActs(statement, field)),
];

const claimsOfActs = <F extends ActField>(statement: GivenStatement, field: F): GivenClaim[] =>
  givenActs(statement, field).flatMap((act) => ACTS[field].asserts?.claim(act) ?? []);

const namesInActs = <F extends ActField>(statement: GivenStatement, field: F): Mention[] =>
  givenActs(statement, field).flatMap((act) => ACTS[field].names(act));

/** Those of one claim, given by name or in full. */
export const namesInClaim = ({ known, figure }: GivenClaim): Mention[] => [
  ...named('claim', known),
  ...(figure ? namesInFigure(figure) : []),
];

const namesInStatement = (statement: GivenStatement): Mention[] => [
  ...named('source', statement.source),
  ...named('source', statement.onBehalfOf),
  ...(statement.jointlyWith ?? []).flatMap((name) => named('source', name)),
  ...named('document', statement.document),
  ...(statement.relays ?? []).flatMap((name) => named('statement', name)),
  ...claimsGiven(statement).flatMap(namesInClaim),
  ...ACT_FIELDS.flatMap((field) => namesInActs(statement, field)),
];

const namesInFigure = (figure: GivenFigure): Mention[] => [
  ['measure', figure.measure],
  ...[figure, ...(figure.exclusions ?? [])].flatMap(({ place, population, categories }) => [
    ...named('place', place),
    ...named('population', population),
    ...(categories ?? []).flatMap((name) => named('category', name)),
  ]),
];
