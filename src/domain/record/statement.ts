import { SaysoError, underField } from '../../kernel/errors.js';
import { instant, type Seq } from '../../kernel/seq.js';
import type { ActField, Doing } from '../acts/act.js';
import { ACTS, ACT_FIELDS, givenActs, type ReadAct, type ReadActs } from '../acts/acts.js';
import type { Basis } from '../dispute/facts.js';
import { parsePeriod, type Period } from '../period.js';
import { assertedClaim, type AssertedClaim } from './asserted-claim.js';
import { basisOf, refuseRelayAtFirstHand } from './basis.js';
import { refuseItself } from './circles.js';
import type { Draft } from './draft.js';
import type { DocumentEntry, SourceEntry, StatementEntry } from './entries.js';
import { fingerprintOf, refuseOtherContent } from './fingerprint.js';
import { voiceOf } from './folding.js';
import type { GivenClaim, GivenStatement } from './given.js';
import { refuseLater } from './order.js';
import type { Outcome } from './outcome.js';
import { roleOf } from './role.js';
import { checkNotEmpty, checkRef } from './texts.js';

/** Every claim that a statement asserts, by where it stands in it; null for an act that could assert one and does not. */
export interface AssertedClaims {
  readonly claims: readonly AssertedClaim[];
  readonly byActs: ReadonlyMap<ActField, readonly (AssertedClaim | null)[]>;
}

/** A statement, new or known before, with what it says and does. */
export interface DecidedStatement extends Outcome<'statement'> {
  readonly asserted: AssertedClaims;
  readonly acts: ReadActs;
}

/** Everything a statement refers to, found and checked. */
interface ReadStatement {
  readonly ref: string | null;
  readonly source: SourceEntry;
  readonly onBehalfOf: SourceEntry | null;
  readonly document: DocumentEntry | null;
  readonly said: Period;
  readonly basis: Basis;
  readonly relays: readonly StatementEntry[];
  readonly asserted: AssertedClaims;
  readonly acts: ReadActs;
}

/**
 * One source saying something on one occasion, and everything it did by saying it.
 * @throws SaysoError with the field at fault
 */
export function decideStatement(draft: Draft, given: GivenStatement): DecidedStatement {
  const read = readStatement(draft, given);
  const fingerprint = fingerprintOf(contentOf(draft, given, read));
  const known = knownStatement(draft, read, fingerprint);
  const { asserted, acts } = read;
  return {
    created: known === undefined,
    seq: known ?? keepStatement(draft, given, read, fingerprint),
    asserted,
    acts,
  };
}

function readStatement(draft: Draft, given: GivenStatement): ReadStatement {
  const { sources, documents, statements } = draft.known;
  const ref = checkRef(given.ref);
  const said = underField('saidOn', () => parsePeriod(given.saidOn));
  const relays = (given.relays ?? []).map((name, index) => {
    refuseItself(ref, name, 'pass on', `relays.${index}`);
    return statements.get(name, `relays.${index}`);
  });
  const basis = basisOf(given.basis, relays.length > 0);
  if (given.passage) checkNotEmpty(given.passage.exact, 'passage.exact');
  const source = sources.get(given.source, 'source');
  const onBehalfOf = sources.getOptional(given.onBehalfOf, 'onBehalfOf');
  const document = documents.getOptional(given.document, 'document');
  const asserted = assertedClaims(draft, given, said);
  const acts = readActs(draft, given, asserted);
  return { ref, source, onBehalfOf, document, said, basis, relays: [...new Set(relays)], asserted, acts };
}

/** What it reports, then what its acts assert. */
function assertedClaims(draft: Draft, given: GivenStatement, { start }: Period): AssertedClaims {
  const said = instant(start);
  return {
    claims: (given.claims ?? []).map((claim, index) => assertedClaim(draft, claim, said, `claims.${index}`)),
    byActs: new Map(
      ACT_FIELDS.flatMap((field) => {
        const claims = claimsOfActs(given, field);
        if (!claims) return [];
        const asserted = claims.map(({ claim, at }) => claim && assertedClaim(draft, claim, said, at));
        return [[field, asserted]];
      }),
    ),
  };
}

function readActs(draft: Draft, given: GivenStatement, { byActs }: AssertedClaims): ReadActs {
  const readField = <F extends ActField>(field: F): readonly ReadAct<F>[] =>
    givenActs(given, field).map((act, index) =>
      underField(`${field}.${index}`, () => {
        const claim = byActs.get(field)?.[index]?.entry ?? null;
        return ACTS[field].read({ draft, given, claim, index }, act);
      }),
    );
  return {
    rebuts: readField('rebuts'),
    concedes: readField('concedes'),
    corrects: readField('corrects'),
    retracts: readField('retracts'),
    withdraws: readField('withdraws'),
  };
}

/** All content but the statement's own ref. */
function contentOf(draft: Draft, given: GivenStatement, read: ReadStatement): unknown[] {
  const { passage } = given;
  const { claims, byActs } = read.asserted;
  // An export names what has no ref by its id: that is no other content.
  const words = (claim: AssertedClaim | null): unknown =>
    claim && [claim.entry.seq, claim.ref === claim.entry.id ? null : claim.ref, claim.words];
  return [
    read.source.seq,
    read.onBehalfOf?.seq,
    read.document?.seq,
    given.saidOn,
    given.quote ?? null,
    passage ? [passage.exact, passage.prefix ?? null, passage.suffix ?? null] : null,
    given.language ?? null,
    given.note ?? null,
    read.basis,
    read.relays.map(({ seq }) => seq),
    [claims.map(words), ...[...byActs.values()].map((asserted) => asserted.map(words))],
    ACT_FIELDS.map((field) => contentOfActs(draft, field, read.acts)),
  ];
}

const contentOfActs = <F extends ActField>(draft: Draft, field: F, acts: ReadActs): unknown[] =>
  (acts[field] as readonly ReadAct<F>[]).map((act) => ACTS[field].content(act, draft));

/** The statement that is meant, when its ref, or the ref of a rebuttal in it, is known. */
function knownStatement(
  { known }: Draft,
  { ref, acts }: ReadStatement,
  fingerprint: string,
): Seq<'statement'> | undefined {
  const recorded = ref === null ? undefined : known.statements.find(ref);
  if (ref !== null && recorded) {
    refuseOtherContent(recorded, fingerprint, 'statement', ref);
    return recorded.seq;
  }
  for (const [index, rebuttal] of acts.rebuts.entries()) {
    const made = rebuttal.ref === null ? undefined : known.rebuttals.find(rebuttal.ref);
    if (rebuttal.ref === null || !made) continue;
    if (ref === null && made.statementFingerprint === fingerprint) return made.statement;
    const message = `The ref "${rebuttal.ref}" is already used for another rebuttal: give another ref.`;
    throw new SaysoError('CONFLICT', message, `rebuts.${index}.ref`);
  }
  return undefined;
}

function keepStatement(
  draft: Draft,
  given: GivenStatement,
  read: ReadStatement,
  fingerprint: string,
): Seq<'statement'> {
  const { source, onBehalfOf, said, relays, basis } = read;
  refuseRelayAtFirstHand(basis, relays.length > 0);
  relays.forEach((upstream, index) => refuseLater(upstream.saidStart, said, 'passes on', `relays.${index}`));
  const voice = voiceOf(source, onBehalfOf);
  const saidStart = instant(said.start);
  const statement: StatementEntry = {
    seq: draft.next('statement'),
    id: draft.newId('statement'),
    ref: read.ref,
    voiceRoot: voice.root,
    saidStart,
    countsFrom: saidStart,
    fingerprint,
  };
  draft.add('statement', {
    seq: statement.seq,
    id: statement.id,
    ref: statement.ref,
    source: source.seq,
    onBehalfOf: onBehalfOf?.seq ?? null,
    voice: voice.seq,
    voiceRoot: voice.root,
    document: read.document?.seq ?? null,
    saidOn: given.saidOn,
    saidStart,
    saidEnd: instant(said.end),
    quote: given.quote ?? null,
    passage: given.passage ?? null,
    language: given.language ?? null,
    note: given.note ?? null,
    basis,
    fingerprint,
  });
  relays.forEach(({ seq: upstream }, position) =>
    draft.add('relay', { downstream: statement.seq, upstream, position }),
  );
  assertAll(draft, statement, read);
  doActs({ draft, statement, said, made: [] }, read.acts);
  return statement.seq;
}

/** A claim is asserted once by a statement, in the words it is first given in there. */
function assertAll(
  draft: Draft,
  statement: StatementEntry,
  { basis, relays, asserted }: ReadStatement,
): void {
  const upstreams = relays.map(({ seq }) => seq);
  const firstWords = new Map<AssertedClaim['entry'], string>();
  for (const one of [...asserted.claims, ...[...asserted.byActs.values()].flat()])
    if (one && !firstWords.has(one.entry)) firstWords.set(one.entry, one.words);
  for (const [claim, words] of firstWords) {
    const fact = {
      seq: draft.next('assertion'),
      statement: statement.seq,
      claim: claim.seq,
      role: roleOf(draft.known, basis, upstreams, claim.seq),
      words: words === claim.wording ? null : words,
    };
    draft.assertClaim(claim, fact, statement.saidStart, statement.voiceRoot);
  }
}

function doActs(statement: Omit<Doing, 'field'>, acts: ReadActs): void {
  const doField = <F extends ActField>(field: F): void =>
    (acts[field] as readonly ReadAct<F>[]).forEach((act, index) =>
      ACTS[field].do({ ...statement, field: `${field}.${index}` }, act),
    );
  ACT_FIELDS.forEach((field) => doField(field));
}

/** The claims that the acts of a field assert, and where they stand; undefined for acts that never assert one. */
function claimsOfActs<F extends ActField>(
  given: GivenStatement,
  field: F,
): { claim: GivenClaim | null; at: string }[] | undefined {
  const { asserts } = ACTS[field];
  return (
    asserts &&
    givenActs(given, field).map((act, index) => ({
      claim: asserts.claim(act),
      at: `${field}.${index}.${asserts.field}`,
    }))
  );
}
