import { badInput, underField } from '../../kernel/errors.js';
import { instant, type Seq } from '../../kernel/seq.js';
import type { ActField, Doing } from '../acts/act.js';
import { ACTS, ACT_FIELDS, givenActs, type ReadAct, type ReadActs } from '../acts/acts.js';
import type { Basis } from '../vocabulary/bases.js';
import { isSameWording } from '../claim/wording.js';
import { parsePeriod, type Period } from '../period.js';
import { assertedClaim, type AssertedClaim } from './asserted-claim.js';
import { basisOf, refuseRelayAtFirstHand } from './basis.js';
import { refuseItself } from './circles.js';
import type { Draft } from './draft.js';
import type { DocumentEntry, SourceEntry, StatementEntry } from './entries.js';
import { addedSince, fingerprintOf, refuseOtherContent } from './fingerprint.js';
import { voiceOf } from './folding.js';
import type { GivenClaim, GivenPassage, GivenStatement } from './given.js';
import type { Known } from './known.js';
import { earliestAnywhere, refuseFuture, refuseLater } from './order.js';
import type { Outcome } from './outcome.js';
import { RefConflict } from './ref-conflict.js';
import { roleOf } from './role.js';
import { checkPassage, checkRef } from './texts.js';

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
  readonly jointlyWith: readonly SourceEntry[];
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
  const known = knownStatement(draft, given, read, fingerprint);
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
  checkPassage(given.passage);
  const source = sources.get(given.source, 'source');
  const onBehalfOf = sources.getOptional(given.onBehalfOf, 'onBehalfOf');
  const jointlyWith = (given.jointlyWith ?? []).map((name, index) =>
    sources.get(name, `jointlyWith.${index}`),
  );
  refuseVoiceTwice([voiceOf(source, onBehalfOf), ...jointlyWith]);
  const document = documents.getOptional(given.document, 'document');
  const asserted = assertedClaims(draft, given, said);
  const acts = readActs(draft, given, asserted);
  return {
    ref,
    source,
    onBehalfOf,
    jointlyWith,
    document,
    said,
    basis,
    relays: [...new Set(relays)],
    asserted,
    acts,
  };
}

/** @throws SaysoError BAD_USER_INPUT for a voice that is named again: the first is the statement's own */
function refuseVoiceTwice(voices: readonly SourceEntry[]): void {
  const again = voices.findIndex((voice, index) => voices.indexOf(voice) < index);
  const voice = voices[again];
  if (!voice) return;
  throw badInput(
    `"${voice.ref ?? voice.id}" is a voice of this statement already: name each of those that said it together once.`,
    `jointlyWith.${again - 1}`,
  );
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
  return Object.fromEntries(ACT_FIELDS.map((field) => [field, readField(field)])) as unknown as ReadActs;
}

/** The acts that statements could do from the beginning. */
const FIRST_ACTS = [
  'rebuts',
  'concedes',
  'corrects',
  'retracts',
  'withdraws',
] as const satisfies readonly ActField[];
const LATER_ACTS = ACT_FIELDS.filter((field) => !FIRST_ACTS.some((first) => first === field));

/** How older programs told a statement's content. */
interface ToldAs {
  /** How a claim is worded, JSON ClaimWording. */
  wording(claim: AssertedClaim): string;
  readonly document: Seq<'document'> | undefined;
}

const asGiven = ({ document }: ReadStatement): ToldAs => ({
  wording: ({ words }) => words,
  document: document?.seq,
});

/** All content but the statement's own ref. */
function contentOf(
  draft: Draft,
  given: GivenStatement,
  read: ReadStatement,
  { wording, document }: ToldAs = asGiven(read),
): unknown[] {
  const { claims, byActs } = read.asserted;
  // An export names what has no ref by its id: that is not other content.
  const words = (claim: AssertedClaim | null): unknown =>
    claim && [
      claim.entry.seq,
      claim.ref === claim.entry.id ? null : claim.ref,
      wording(claim),
      ...(claim.passage ? [passageContent(claim.passage)] : []),
    ];
  return [
    read.source.seq,
    read.onBehalfOf?.seq,
    document,
    given.saidOn,
    given.quote ?? null,
    given.passage ? passageContent(given.passage) : null,
    given.language ?? null,
    given.note ?? null,
    read.basis,
    read.relays.map(({ seq }) => seq),
    [claims.map(words), ...[...byActs.values()].map((asserted) => asserted.map(words))],
    FIRST_ACTS.map((field) => contentOfActs(draft, field, read.acts)),
    ...LATER_ACTS.flatMap((field) => addedSince({ [field]: contentOfActs(draft, field, read.acts) })),
    ...addedSince({ jointlyWith: read.jointlyWith.map(({ seq }) => seq) }),
  ];
}

const passageContent = ({ exact, prefix, suffix }: GivenPassage): unknown[] => [
  exact,
  prefix ?? null,
  suffix ?? null,
];

const contentOfActs = <F extends ActField>(draft: Draft, field: F, acts: ReadActs): unknown[] =>
  (acts[field] as readonly ReadAct<F>[]).map((act) => ACTS[field].content(act, draft));

/** The statement that is meant, when its ref, or the ref of a rebuttal in it, is known. */
function knownStatement(
  draft: Draft,
  given: GivenStatement,
  read: ReadStatement,
  fingerprint: string,
): Seq<'statement'> | undefined {
  const { known } = draft;
  const { ref, acts } = read;
  const same = (seq: Seq<'statement'>, kept: string): string =>
    kept === fingerprint
      ? kept
      : (toldBefore(known, seq, given, read)
          .map((as) => fingerprintOf(contentOf(draft, given, read, as)))
          .find((before) => before === kept) ?? fingerprint);
  const recorded = ref === null ? undefined : known.statements.find(ref);
  if (ref !== null && recorded) {
    refuseOtherContent(recorded, same(recorded.seq, recorded.fingerprint), 'statement', ref);
    return recorded.seq;
  }
  for (const [index, rebuttal] of acts.rebuts.entries()) {
    const made = rebuttal.ref === null ? undefined : known.rebuttals.find(rebuttal.ref);
    if (rebuttal.ref === null || !made) continue;
    const { statement, statementFingerprint: kept } = made;
    if (ref === null && same(statement, kept) === kept) return statement;
    throw new RefConflict(
      { kind: 'rebuttal', seq: made.seq },
      rebuttal.ref,
      'another rebuttal: give another ref.',
      `rebuts.${index}.ref`,
    );
  }
  return undefined;
}

/** The ways in which older programs may have told a recorded statement: its document may have been one of its own. */
function toldBefore(
  known: Known,
  statement: Seq<'statement'>,
  { document: name }: GivenStatement,
  read: ReadStatement,
): ToldAs[] {
  const wording = asKept(known, statement);
  const before = known.documentsBefore.get(name ?? '');
  return [read.document?.seq, ...(before === undefined ? [] : [before])].map((document) => ({
    wording,
    document,
  }));
}

/** A claim as a recorded statement words it, where it still does: older programs kept a figure's sentence with it. */
const asKept =
  ({ wordings }: Known, statement: Seq<'statement'>) =>
  ({ entry, words }: AssertedClaim): string => {
    const kept = wordings.get(statement)?.get(entry.seq);
    return kept !== undefined && isSameWording(kept, words) ? kept : words;
  };

function keepStatement(
  draft: Draft,
  given: GivenStatement,
  read: ReadStatement,
  fingerprint: string,
): Seq<'statement'> {
  const { source, onBehalfOf, jointlyWith, said, relays, basis } = read;
  refuseFuture(said, draft.now);
  refuseRelayAtFirstHand(basis, relays.length > 0);
  relays.forEach((upstream, index) => refuseLater(upstream.earliest, said, 'passes on', `relays.${index}`));
  const voice = voiceOf(source, onBehalfOf);
  const saidStart = instant(said.start);
  const statement: StatementEntry = {
    seq: draft.next('statement'),
    id: draft.newId('statement'),
    ref: read.ref,
    voices: [voice, ...jointlyWith].map(({ root }) => root),
    saidStart,
    earliest: earliestAnywhere(said),
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
  jointlyWith.forEach(({ seq: joint }, index) =>
    draft.add('jointVoice', { statement: statement.seq, position: index + 1, source: joint }),
  );
  relays.forEach(({ seq: upstream }, position) =>
    draft.add('relay', { downstream: statement.seq, upstream, position }),
  );
  assertAll(draft, statement, read);
  doActs({ draft, statement, said, made: [] }, read.acts);
  return statement.seq;
}

/** A claim is asserted once by a statement, in the words and with the passage that are first given of it there. */
function assertAll(
  draft: Draft,
  statement: StatementEntry,
  { basis, relays, asserted }: ReadStatement,
): void {
  const upstreams = relays.map(({ seq }) => seq);
  const first = new Map<AssertedClaim['entry'], AssertedClaim>();
  for (const one of [...asserted.claims, ...[...asserted.byActs.values()].flat()]) {
    const before = one && first.get(one.entry);
    if (one && !before) first.set(one.entry, one);
    else if (one && before?.passage === null) first.set(one.entry, { ...before, passage: one.passage });
  }
  for (const [claim, { words, passage }] of first) {
    const fact = {
      seq: draft.next('assertion'),
      statement: statement.seq,
      claim: claim.seq,
      role: roleOf(draft.known, basis, upstreams, claim.seq),
      words: isSameWording(claim.wording, words) ? null : words,
      passage,
    };
    draft.assertClaim(claim, fact, statement);
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
