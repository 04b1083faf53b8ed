import type { FoldedVoice } from '../../kernel/seq.js';
import type { Attacked } from './entries.js';
import type { Fact, FactOf, FactType, RebuttalTarget } from './facts.js';
import type { Memory, RememberedClaim } from './known.js';

/** Makes facts that were decided known to what is decided next. */
export function remember(memory: Memory, facts: readonly Fact[]): void {
  for (const { type, fact } of facts) rememberOne(memory, type, fact);
}

const rememberOne = <T extends FactType>(memory: Memory, type: T, fact: FactOf<T>): void =>
  BY_TYPE[type](memory, fact);

const BY_TYPE: { readonly [T in FactType]: (memory: Memory, fact: FactOf<T>) => void } = {
  source: ({ counts, sources }, fact) => {
    counts.source = fact.seq;
    sources.add(fact);
  },
  document: ({ counts, documents }, fact) => {
    counts.document = fact.seq;
    documents.add(fact);
  },
  measure: ({ counts, measures }, fact) => {
    counts.measure = fact.seq;
    measures.add(fact);
  },
  place: ({ counts, places }, fact) => {
    counts.place = fact.seq;
    places.add({ ...fact, label: fact.name, builtIn: false });
  },
  placeAlias: ({ places }, { place, alias }) => {
    const named = places.of(place);
    named.aliases = [...named.aliases, alias];
  },
  population: ({ counts, populations }, fact) => {
    counts.population = fact.seq;
    populations.add({ ...fact, builtIn: false });
  },
  statement: ({ counts, statements }, fact) => {
    counts.statement = fact.seq;
    statements.add({ ...fact, countsFrom: fact.saidStart });
  },
  relay: ({ upstreams }, { downstream, upstream }) => upstreams.add(downstream, upstream),
  claim: ({ counts, claims, claimsByHash }, fact) => {
    counts.claim = fact.seq;
    claimsByHash.set(fact.hash, claims.add(newClaim(fact)));
  },
  claimRef: ({ counts, claims }, { seq, claim, ref }) => {
    counts.claim_ref = seq;
    const named = claims.of(claim);
    claims.addName(ref, named);
    named.ref ??= ref;
    named.changed = true;
  },
  claimReferenced: ({ claims }, { claim }) => {
    const named = claims.of(claim);
    named.referenced = true;
    named.changed = true;
  },
  assertion: rememberAssertion,
  rebuttal: rememberRebuttal,
  concession: ({ counts }, { seq }) => {
    counts.concession = seq;
  },
  correction: ({ counts }, { seq }) => {
    counts.correction = seq;
  },
  retraction: ({ counts }, { seq }) => {
    counts.retraction = seq;
  },
  withdrawal: ({ counts }, { seq }) => {
    counts.withdrawal = seq;
  },
  derivation: ({ counts, derivations, derivedFrom }, { seq, claim, from, fingerprint }) => {
    counts.derivation = seq;
    derivations.add(fingerprint);
    for (const part of from) derivedFrom.add(claim, part);
  },
};

const newClaim = ({ seq, id, hash, sentence, words, firstSaid }: FactOf<'claim'>): RememberedClaim => ({
  seq,
  id,
  ref: null,
  hash,
  sentence,
  wording: words,
  firstSaid,
  thereFrom: firstSaid,
  statementCount: 0,
  rebuttalCount: 0,
  referenced: false,
  side: new Set<FoldedVoice>(),
  isNew: true,
  changed: true,
});

function rememberAssertion(memory: Memory, { seq, statement, claim, role }: FactOf<'assertion'>): void {
  const { counts, statements, claims, asserted } = memory;
  counts.assertion = seq;
  asserted.add(statement, claim);
  const { saidStart, countsFrom, voiceRoot } = statements.of(statement);
  const entry = claims.of(claim);
  if (role === 'ORIGIN') entry.side.add(voiceRoot);
  entry.statementCount += 1;
  if (saidStart < entry.firstSaid) entry.firstSaid = saidStart;
  if (countsFrom < entry.thereFrom) entry.thereFrom = countsFrom;
  entry.changed = true;
}

function rememberRebuttal(memory: Memory, { seq, id, ref, statement, target }: FactOf<'rebuttal'>): void {
  const { counts, statements, claims, rebuttals } = memory;
  counts.rebuttal = seq;
  const { voiceRoot, saidStart, fingerprint } = statements.of(statement);
  const attacked = withVoice(memory, target);
  rebuttals.add({
    seq,
    id,
    ref,
    statement,
    voiceRoot,
    saidStart,
    statementFingerprint: fingerprint,
    target: attacked,
  });
  if (!('claim' in target)) return;
  const claim = claims.of(target.claim);
  claim.rebuttalCount += 1;
  claim.changed = true;
}

function withVoice({ statements, rebuttals }: Memory, target: RebuttalTarget): Attacked {
  if ('claim' in target) return target;
  return 'statement' in target
    ? { ...target, voiceRoot: statements.of(target.statement).voiceRoot }
    : { ...target, voiceRoot: rebuttals.of(target.rebuttal).voiceRoot };
}
