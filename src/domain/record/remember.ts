import type { FoldedVoice } from '../../kernel/seq.js';
import { contentOf, withAdded } from './document.js';
import type { Attacked } from './entries.js';
import type { Fact, FactOf, FactType, RebuttalTarget } from './facts.js';
import type { Memory, RememberedClaim } from './known.js';
import { earliestAnywhere } from './order.js';

/** Makes facts that were decided known to what is decided next. */
export function remember(memory: Memory, facts: readonly Fact[]): void {
  for (const { type, fact } of facts) rememberOne(memory, type, fact);
}

const rememberOne = <T extends FactType>(memory: Memory, type: T, fact: FactOf<T>): void =>
  BY_TYPE[type](memory, fact);

const BY_TYPE: { readonly [T in FactType]: (memory: Memory, fact: FactOf<T>) => void } = {
  source: ({ counts, sources, folding }, fact) => {
    counts.source = fact.seq;
    sources.add(fact);
    folding.add({ ...fact, name: fact.ref ?? fact.id }, fact.root);
  },
  document: ({ counts, documents, documentsByAddress, documentFingerprints }, fact) => {
    counts.document = fact.seq;
    const { seq, id, ref, address, fingerprint } = fact;
    const document = documents.add({ seq, id, ref, content: contentOf(fact) });
    if (address) documentsByAddress.set(address.key, document);
    for (const name of [id, ref]) if (name !== null) documentFingerprints.set(name, [fingerprint]);
  },
  documentRecord: ({ counts, documents, documentFingerprints }, fact) => {
    counts.document_record = fact.seq;
    const { id, ref, fingerprint } = fact;
    const document = documents.of(fact.document);
    document.content = withAdded(document.content, contentOf(fact));
    document.ref ??= ref;
    for (const name of [id, ref]) {
      if (name === null) continue;
      documents.addName(name, document);
      documentFingerprints.set(name, [fingerprint]);
    }
  },
  measure: ({ counts, measures }, fact) => {
    counts.measure = fact.seq;
    measures.add(fact);
  },
  place: ({ counts, places }, fact) => {
    counts.place = fact.seq;
    const place = places.add({ ...fact, label: fact.name, builtIn: false, wasBuiltIn: false, given: 0 });
    places.addCalled(place, [fact.name, ...fact.aliases]);
  },
  placeAlias: ({ places }, { place, alias }) => {
    const named = places.of(place);
    named.aliases = [...named.aliases, alias];
    named.given += 1;
    places.addCalled(named, [alias]);
  },
  population: ({ counts, populations }, fact) => {
    counts.population = fact.seq;
    populations.add({ ...fact, builtIn: false });
  },
  category: ({ counts, categories }, fact) => {
    counts.category = fact.seq;
    categories.add({ ...fact, builtIn: false });
  },
  statement: ({ counts, sources, statements }, fact) => {
    counts.statement = fact.seq;
    const earliest = earliestAnywhere({ edtf: fact.saidOn, start: fact.saidStart });
    const voices = [sources.of(fact.voice).root];
    statements.add({ ...fact, earliest, countsFrom: fact.saidStart, voices });
  },
  jointVoice: ({ sources, statements }, { statement, source }) => {
    const said = statements.of(statement);
    said.voices = [...said.voices, sources.of(source).root];
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
  affirmation: ({ counts }, { seq }) => {
    counts.affirmation = seq;
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
  saidEarlier: false,
  earliest: firstSaid,
  thereFrom: firstSaid,
  wasThereFrom: null,
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
  const { saidStart, earliest, countsFrom, voices } = statements.of(statement);
  const entry = claims.of(claim);
  if (role === 'ORIGIN') for (const voice of voices) entry.side.add(voice);
  entry.statementCount += 1;
  if (saidStart < entry.firstSaid) {
    entry.firstSaid = saidStart;
    entry.saidEarlier = !entry.isNew;
  }
  if (earliest < entry.earliest) entry.earliest = earliest;
  if (countsFrom < entry.thereFrom) entry.thereFrom = countsFrom;
  entry.changed = true;
}

function rememberRebuttal(memory: Memory, { seq, id, ref, statement, target }: FactOf<'rebuttal'>): void {
  const { counts, statements, claims, rebuttals } = memory;
  counts.rebuttal = seq;
  const { voices, earliest, fingerprint } = statements.of(statement);
  const attacked = withVoices(memory, target);
  rebuttals.add({
    seq,
    id,
    ref,
    statement,
    voices,
    earliest,
    statementFingerprint: fingerprint,
    target: attacked,
  });
  if (!('claim' in target)) return;
  const claim = claims.of(target.claim);
  claim.rebuttalCount += 1;
  claim.changed = true;
}

function withVoices({ statements, rebuttals }: Memory, target: RebuttalTarget): Attacked {
  if ('claim' in target) return target;
  return 'statement' in target
    ? { ...target, voices: statements.of(target.statement).voices }
    : { ...target, voices: rebuttals.of(target.rebuttal).voices };
}
