import { held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { counted, listedBriefly, sentenceOf, speaker, when } from '../phrases.js';
import type { ProvenanceFlagCode } from '../vocabulary/provenance-flag-codes.js';
import { namesOf } from './explain-provenance.js';
import type { LineageFacts, LineageStatement } from './facts.js';
import type { Findings as Found } from './findings.js';
import { groupsOf, partiesOf } from './independence.js';
import { passedOn } from './loops.js';

/** Something to know about where a claim came from. */
export interface ProvenanceFlag {
  readonly code: ProvenanceFlagCode;
  readonly message: string;
  readonly statements: readonly Seq<'statement'>[];
}

/**
 * What there is to know from the trace alone, in the order of the codes (semantics.md, Provenance and independence);
 * disputes that were passed over are found by `omittedDisputes`.
 */
export const flagsOf = (facts: LineageFacts, found: Found): ProvenanceFlag[] =>
  [
    singleOrigin(found),
    circularReporting(facts, found),
    noPrimaryDocument(found),
    unstatedBasis(found),
    anonymousOrigin(found),
    drifted(facts, found),
  ].flatMap((flag) => flag ?? []);

export const flag = (
  code: ProvenanceFlagCode,
  message: string,
  statements: readonly { readonly seq: Seq<'statement'> }[],
): ProvenanceFlag => ({ code, message, statements: statements.map(({ seq }) => seq) });

function singleOrigin({ origins, reports, independentOrigins }: Found): ProvenanceFlag | undefined {
  if (independentOrigins.max !== 1 || groupsOf(reports).length < 2) return undefined;
  const alone = independentOrigins.sources.length === 1 ? ' alone' : ', and to nobody else';
  return flag(
    'SINGLE_ORIGIN',
    `${counted(partiesOf(reports), 'party', 'parties')} reported this, but all of it goes back to ${namesOf(origins).join('')}${alone}.`,
    origins,
  );
}

function circularReporting(
  { statements: all }: LineageFacts,
  { statements, hops, loops }: Found,
): ProvenanceFlag | undefined {
  if (loops.length === 0) return undefined;
  const loopOf = new Map(loops.flatMap((loop, at) => loop.map((voice) => [voice, at] as const)));
  const names = new Map(
    statements.flatMap(({ voices }) => voices.map(({ voice, foldedName }) => [voice, foldedName])),
  );
  const within = new Set(
    hops
      .filter(({ downstream, upstream }) =>
        passedOn(held(all, downstream), held(all, upstream)).some(
          ([from, to]) => loopOf.has(from) && loopOf.get(from) === loopOf.get(to),
        ),
      )
      .flatMap(({ downstream, upstream }) => [downstream, upstream]),
  );
  const circles = loops.map((loop) => listedBriefly(loop.map((voice) => held(names, voice))));
  return flag(
    'CIRCULAR_REPORTING',
    sentenceOf(`${circlesInWords(circles)}.`),
    statements.filter(({ seq }) => within.has(seq)),
  );
}

const circlesInWords = (circles: readonly string[]): string =>
  circles
    .map((circle, at) =>
      at === 0 ? `${circle} pass one another on in a circle` : `${at === 1 ? ',' : ';'} and so do ${circle}`,
    )
    .join('');

function noPrimaryDocument({ origins }: Found): ProvenanceFlag | undefined {
  if (origins.length === 0 || origins.some(({ document }) => document !== null)) return undefined;
  return flag(
    'NO_PRIMARY_DOCUMENT',
    `No document is on record for what ${saidBy(origins)}, where this starts.`,
    origins,
  );
}

function unstatedBasis({ origins }: Found): ProvenanceFlag | undefined {
  const unstated = origins.filter(({ basis }) => basis === 'UNSTATED');
  if (unstated.length === 0) return undefined;
  return flag('UNSTATED_BASIS', `It is not recorded how ${cameBy(unstated)} came by this.`, unstated);
}

function anonymousOrigin({ origins }: Found): ProvenanceFlag | undefined {
  const anonymous = origins.filter(({ voices }) =>
    voices.some(({ isAnonymous, tookBack }) => isAnonymous && !tookBack),
  );
  if (anonymous.length === 0) return undefined;
  return flag(
    'ANONYMOUS_ORIGIN',
    `This starts with somebody who is not named: ${cameBy(anonymous)}.`,
    anonymous,
  );
}

function drifted(
  { statements: all }: LineageFacts,
  { statements, drift }: Found,
): ProvenanceFlag | undefined {
  const changing = new Set(drift.map(({ downstream }) => downstream));
  const [first] = drift;
  if (!first) return undefined;
  const others = changing.size - 1;
  const more = others === 0 ? '' : `; ${counted(others, 'other statement')} on the way changed something too`;
  const downstream = held(all, first.downstream);
  const upstream = held(all, first.upstream);
  return flag(
    'DRIFT',
    `What ${speaker(downstream)} said ${when(downstream)} is not quite what ${speaker(upstream)} had said ${when(upstream)}${more}.`,
    statements.filter(({ seq }) => changing.has(seq)),
  );
}

const saidBy = (statements: readonly LineageStatement[]): string =>
  listedBriefly(distinct(statements.map((one) => `${speaker(one)} said ${when(one)}`)));

const cameBy = (statements: readonly LineageStatement[]): string =>
  listedBriefly(distinct(statements.map((one) => one.voiceName)));

const distinct = (names: readonly string[]): string[] => [...new Set(names)];
