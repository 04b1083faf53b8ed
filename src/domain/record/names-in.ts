import type { NodeKind } from '../../kernel/ids.js';
import type { GivenClaim, GivenFigure, GivenRecord, GivenStatement, GivenTarget } from './given.js';

/** A name by which a record refers to another, or defines itself. */
export type Mention = readonly [kind: NodeKind, name: string];

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
      return named('place', record.within);
    case 'population':
      return named('population', record.within);
    case 'derivation':
      return [record.claim, ...record.from].map((name) => ['claim', name]);
    case 'statement':
      return namesInStatement(record);
  }
}

/** The names under which a record is to be known. */
export function namesDefinedBy(record: GivenRecord): Mention[] {
  if (record.type === 'derivation') return [];
  const own = named(record.type, record.ref);
  if (record.type !== 'statement') return own;
  const rebuttals = (record.rebuts ?? []).flatMap(({ ref }) => named('rebuttal', ref));
  const claims = claimsGiven(record).flatMap((claim) => named('claim', claim.ref));
  return [...own, ...rebuttals, ...claims];
}

/** Every claim a statement asserts, in order: what it reports, what it counters with, what it corrects to. */
export const claimsGiven = (statement: GivenStatement): GivenClaim[] => [
  ...(statement.claims ?? []),
  ...(statement.rebuts ?? []).flatMap(({ counterClaim }) => counterClaim ?? []),
  ...(statement.corrects ?? []).map(({ by }) => by),
];

const named = (kind: NodeKind, name: string | null | undefined): Mention[] =>
  name === null || name === undefined ? [] : [[kind, name]];

function namesInStatement(statement: GivenStatement): Mention[] {
  return [
    ...named('source', statement.source),
    ...named('source', statement.onBehalfOf),
    ...named('document', statement.document),
    ...(statement.relays ?? []).flatMap((name) => named('statement', name)),
    ...claimsGiven(statement).flatMap((claim) => [
      ...named('claim', claim.known),
      ...(claim.figure ? namesInFigure(claim.figure) : []),
    ]),
    ...(statement.rebuts ?? []).flatMap(({ target }) => namesInTarget(target)),
    ...(statement.concedes ?? []).flatMap(({ rebuttal }) => named('rebuttal', rebuttal)),
    ...(statement.corrects ?? []).flatMap(({ claim }) => named('claim', claim)),
    ...(statement.retracts ?? []).flatMap(({ target }) => namesInTarget(target)),
    ...(statement.withdraws ?? []).flatMap(({ rebuttal }) => named('rebuttal', rebuttal)),
  ];
}

function namesInTarget(target: GivenTarget): Mention[] {
  if ('claim' in target) return [['claim', target.claim]];
  if ('statement' in target) return [['statement', target.statement]];
  if ('rebuttal' in target) return [['rebuttal', target.rebuttal]];
  return [
    ['claim', target.any],
    ['statement', target.any],
    ['rebuttal', target.any],
  ];
}

const namesInFigure = ({ measure, place, population, exclusions }: GivenFigure): Mention[] => [
  ['measure', measure],
  ...named('place', place),
  ...named('population', population),
  ...(exclusions ?? []).flatMap((exclusion) => [
    ...named('place', exclusion.place),
    ...named('population', exclusion.population),
  ]),
];
