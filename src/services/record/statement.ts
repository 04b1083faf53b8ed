import { badInput, SaysoError, underField } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { parsePeriod, type Period } from '../../domain/period.js';
import { statementText } from '../../storage/search/entries.js';
import { actsContent, readActs, type ReadActs } from './acts.js';
import { addRow, changeClaim, nextSeq, type Book } from '../../storage/record/book.js';
import { checkNotEmpty, checkRef } from './check-text.js';
import { claimsInStatement, type AssertedClaim, type ClaimsInStatement } from './claims-in-statement.js';
import {
  refuseItself,
  type ClaimEntry,
  type FingerprintEntry,
  type SourceEntry,
  type StatementEntry,
} from '../../domain/record/entries.js';
import { exportedStatement } from './exported-statement.js';
import type { GivenStatement } from '../../domain/record/given.js';
import { keepActs } from './keep-acts.js';
import { refuseLater } from './order.js';
import { fingerprintOf, knownOrConflict } from './outcome.js';
import { roleOf } from './role.js';
import { addSearchEntry } from '../../storage/record/search-row.js';

const BASES = ['FIRST_HAND', 'ADOPTED', 'RELAYED', 'UNSTATED'];

/** A statement, kept now or known before. */
export interface RecordedStatement {
  readonly created: boolean;
  readonly seq: number;
  /** One for each claim given under `claims`, in order. */
  readonly claims: readonly ClaimEntry[];
  readonly corrections: ReadActs['corrections'];
}

/** Everything a statement refers to, found and checked. */
interface ReadStatement {
  readonly ref: string | null;
  readonly source: SourceEntry;
  readonly onBehalfOf: SourceEntry | null;
  readonly document: FingerprintEntry | null;
  readonly said: Period;
  readonly basis: string;
  readonly relays: readonly StatementEntry[];
  readonly claims: ClaimsInStatement;
  readonly acts: ReadActs;
}

/** Records one source saying something on one occasion, and everything it did by saying it. */
export function recordStatement(book: Book, given: GivenStatement): RecordedStatement {
  const read = readStatement(book, given);
  const fingerprint = fingerprintOf(contentOf(book, given, read));
  const known = knownStatement(book, read, fingerprint);
  const seq = known ?? keepStatement(book, given, read, fingerprint).seq;
  return {
    created: known === undefined,
    seq,
    claims: read.claims.claims.map(({ entry }) => entry),
    corrections: read.acts.corrections,
  };
}

function readStatement(book: Book, given: GivenStatement): ReadStatement {
  const ref = checkRef(given.ref);
  const said = underField('saidOn', () => parsePeriod(given.saidOn));
  const relays = (given.relays ?? []).map((name, index) => {
    refuseItself(ref, name, 'pass on', `relays.${index}`);
    return book.statements.get(name, `relays.${index}`);
  });
  const basis = given.basis ?? (relays.length > 0 ? 'RELAYED' : 'UNSTATED');
  if (!BASES.includes(basis)) throw badInput(`"${basis}" is no basis: give ${BASES.join(', ')}.`, 'basis');
  if (given.passage) checkNotEmpty(given.passage.exact, 'passage.exact');
  const source = book.sources.get(given.source, 'source');
  const onBehalfOf = book.sources.getOptional(given.onBehalfOf, 'onBehalfOf');
  const document = book.documents.getOptional(given.document, 'document');
  const claims = claimsInStatement(book, given);
  const acts = readActs(book, given, claims);
  return { ref, source, onBehalfOf, document, said, basis, relays: [...new Set(relays)], claims, acts };
}

/** All content but the statement's own ref. */
function contentOf(book: Book, given: GivenStatement, read: ReadStatement): unknown[] {
  const { passage } = given;
  const { claims, counterClaims, corrections } = read.claims;
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
    [claims.map(words), counterClaims.map(words), corrections.map(words)],
    actsContent(book, read.acts),
  ];
}

/** The statement that is meant, when its ref, or the ref of a rebuttal in it, is known. */
function knownStatement(book: Book, { ref, acts }: ReadStatement, fingerprint: string): number | undefined {
  const known = ref === null ? undefined : book.statements.find(ref);
  if (known) return knownOrConflict(known, fingerprint, 'statement', ref!).entry.seq;
  for (const [index, rebuttal] of acts.rebuttals.entries()) {
    const recorded = rebuttal.ref === null ? undefined : book.rebuttals.find(rebuttal.ref);
    if (!recorded) continue;
    if (ref === null && recorded.statementFingerprint === fingerprint) return recorded.statement;
    const message = `The ref "${rebuttal.ref!}" is already used for another rebuttal: give another ref.`;
    throw new SaysoError('CONFLICT', message, `rebuts.${index}.ref`);
  }
  return undefined;
}

function keepStatement(
  book: Book,
  given: GivenStatement,
  read: ReadStatement,
  fingerprint: string,
): StatementEntry {
  const { source, onBehalfOf, said, relays } = read;
  const asserted = [...read.claims.claims, ...read.claims.counterClaims, ...read.claims.corrections].flatMap(
    (claim) => claim ?? [],
  );
  refuseRelayAtFirstHand(read);
  relays.forEach((upstream, index) => refuseLater(upstream.saidStart, said, 'passes on', `relays.${index}`));
  const voice = onBehalfOf ?? source;
  const entry: StatementEntry = {
    seq: nextSeq(book, 'statement'),
    id: newId('statement'),
    ref: read.ref,
    voiceRoot: voice.root,
    saidStart: said.start,
    saidEnd: said.end,
    countsFrom: said.start,
    fingerprint,
    pending: {
      relays: relays.map(({ seq }) => seq),
      asserts: new Set(asserted.map(({ entry: claim }) => claim.seq)),
    },
  };
  const { quote = null, passage = null, language = null, note = null } = given;
  addRow(book, 'statement', [
    entry.seq,
    entry.id,
    read.ref,
    source.seq,
    onBehalfOf?.seq ?? null,
    voice.seq,
    voice.root,
    read.document?.seq ?? null,
    given.saidOn,
    said.start,
    said.end,
    said.start,
    quote,
    passage && JSON.stringify(passage),
    language,
    note,
    read.basis,
    JSON.stringify(exportedStatement(book, given, entry, read.claims)),
    fingerprint,
    book.now,
  ]);
  keepRelays(book, entry, relays);
  keepAssertions(book, entry, read, asserted);
  keepActs(book, entry, said, read.acts);
  addSearchEntry(
    book,
    'STATEMENT',
    entry.seq,
    statementText({ quote, passage: passage?.exact ?? null, note }),
  );
  book.newStatements.push(entry.seq);
  book.journal.note(() => book.newStatements.pop());
  return book.statements.add(entry);
}

/** @throws SaysoError BAD_USER_INPUT for a statement on its own word that passes others on (semantics.md, Facts and time) */
function refuseRelayAtFirstHand({ basis, relays }: ReadStatement): void {
  if (basis !== 'FIRST_HAND' || relays.length === 0) return;
  throw badInput(
    'A first-hand statement relays nothing: give what the source knows itself and what it passes on as two statements, or give another basis.',
    'basis',
  );
}

function keepRelays(book: Book, entry: StatementEntry, relays: readonly StatementEntry[]): void {
  relays.forEach((upstream, position) => {
    addRow(book, 'relay', [entry.seq, upstream.seq, position]);
    if (upstream.countsFrom > entry.countsFrom && !book.lowersCounting) {
      book.lowersCounting = true;
      book.journal.note(() => (book.lowersCounting = false));
    }
  });
}

/** A claim is asserted once by a statement, in the words it is first given in there. */
function keepAssertions(
  book: Book,
  entry: StatementEntry,
  read: ReadStatement,
  claims: readonly AssertedClaim[],
): void {
  const done = new Set<ClaimEntry>();
  for (const { entry: claim, words } of claims) {
    if (done.has(claim)) continue;
    done.add(claim);
    const role = roleOf(book, read.basis, read.relays, claim.seq);
    const otherWords = words === claim.wording ? null : words;
    addRow(book, 'assertion', [nextSeq(book, 'assertion'), entry.seq, claim.seq, role, otherWords]);
    if (role === 'ORIGIN') joinSide(book, claim, entry.voiceRoot);
    changeClaim(book, claim, {
      statementCount: claim.statementCount + 1,
      firstSaid: Math.min(claim.firstSaid, entry.saidStart),
      thereFrom: Math.min(claim.thereFrom, entry.countsFrom),
    });
  }
}

/** The voice is one of those that brought the claim in. */
function joinSide(book: Book, { side }: ClaimEntry, voice: number): void {
  if (side.has(voice)) return;
  side.add(voice);
  book.journal.note(() => side.delete(voice));
}
