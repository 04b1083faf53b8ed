import { badInput, SaysoError, underField } from '../../kernel/errors.js';
import type { Aspect, Direction, Extent } from '../../domain/dispute/facts.js';
import type { Book } from '../../storage/record/book.js';
import { checkRef } from './check-text.js';
import {
  refuseItself,
  type ClaimEntry,
  type RebuttalEntry,
  type StatementEntry,
} from '../../domain/record/entries.js';
import type { ClaimsInStatement } from './claims-in-statement.js';
import type { GivenRebuttal, GivenStatement, GivenTarget } from '../../domain/record/given.js';

/** A rebuttal named by an act: one that is recorded, or one made earlier in the same statement. */
export type NamedRebuttal = { readonly recorded: RebuttalEntry } | { readonly own: number };

export type ReadTarget =
  | { readonly claim: ClaimEntry }
  | { readonly statement: StatementEntry }
  | { readonly rebuttal: NamedRebuttal };

export interface ReadRebuttal {
  readonly ref: string | null;
  readonly target: ReadTarget;
  readonly aspects: readonly Aspect[];
  readonly direction: Direction | null;
  readonly summary: string | null;
  readonly counterClaim: ClaimEntry | null;
}

/** Everything a statement does beside asserting and relaying, its names found. */
export interface ReadActs {
  readonly rebuttals: readonly ReadRebuttal[];
  readonly concessions: readonly {
    readonly rebuttal: NamedRebuttal;
    readonly extent: Extent;
    readonly summary: string | null;
  }[];
  readonly corrections: readonly { readonly claim: ClaimEntry; readonly by: ClaimEntry }[];
  readonly retractions: readonly {
    readonly target: { readonly claim: ClaimEntry } | { readonly statement: StatementEntry };
    readonly reason: string | null;
  }[];
  readonly withdrawals: readonly { readonly rebuttal: NamedRebuttal; readonly reason: string | null }[];
}

/** @throws SaysoError NOT_FOUND, CYCLE or BAD_USER_INPUT with the field at fault */
export function readActs(book: Book, given: GivenStatement, claims: ClaimsInStatement): ReadActs {
  const own = (given.rebuts ?? []).map(({ ref }) => ref ?? null);
  return {
    rebuttals: (given.rebuts ?? []).map((rebuttal, index) =>
      underField(`rebuts.${index}`, () =>
        readRebuttal(book, given, rebuttal, own.slice(0, index), claims.counterClaims[index]?.entry ?? null),
      ),
    ),
    concessions: (given.concedes ?? []).map(({ rebuttal, extent, summary }, index) => ({
      rebuttal: findRebuttal(book, own, rebuttal, `concedes.${index}.rebuttal`),
      extent,
      summary: summary ?? null,
    })),
    corrections: (given.corrects ?? []).map(({ claim }, index) => {
      const corrected = book.claims.get(claim, `corrects.${index}.claim`);
      const by = claims.corrections[index]!.entry;
      if (corrected === by) {
        throw new SaysoError(
          'CYCLE',
          'A claim cannot be corrected by itself: give another figure.',
          `corrects.${index}.by`,
        );
      }
      return { claim: corrected, by };
    }),
    retractions: (given.retracts ?? []).map(({ target, reason }, index) => ({
      target: readRetracted(book, given, target, `retracts.${index}.target`),
      reason: reason ?? null,
    })),
    withdrawals: (given.withdraws ?? []).map(({ rebuttal, reason }, index) => ({
      rebuttal: findRebuttal(book, own, rebuttal, `withdraws.${index}.rebuttal`),
      reason: reason ?? null,
    })),
  };
}

function readRebuttal(
  book: Book,
  statement: GivenStatement,
  given: GivenRebuttal,
  own: readonly (string | null)[],
  counterClaim: ClaimEntry | null,
): ReadRebuttal {
  const ref = checkRef(given.ref);
  if (ref !== null && own.includes(ref)) {
    throw new SaysoError(
      'CONFLICT',
      `The ref "${ref}" is already used for another rebuttal of this statement.`,
      'ref',
    );
  }
  if (given.aspects.length === 0) {
    throw badInput(
      'A rebuttal says what it attacks: give at least one aspect, such as VALUE or METHOD.',
      'aspects',
    );
  }
  const target = readTarget(book, statement, given.target, ref, own);
  if ('claim' in target && target.claim === counterClaim) {
    throw new SaysoError(
      'CYCLE',
      'A claim cannot be countered by itself: give another figure.',
      'counterClaim',
    );
  }
  return {
    ref,
    target,
    aspects: [...new Set(given.aspects)],
    direction: given.direction ?? null,
    summary: given.summary ?? null,
    counterClaim,
  };
}

function readTarget(
  book: Book,
  statement: GivenStatement,
  target: GivenTarget,
  ref: string | null,
  own: readonly (string | null)[],
): ReadTarget {
  if ('any' in target) {
    if (!book.claims.find(target.any)) {
      if (!book.statements.find(target.any)) refuseItself(ref, target.any, 'rebut', 'target');
      refuseItself(statement.ref, target.any, 'rebut', 'target');
    }
    return readTarget(book, statement, kindOfTarget(book, target.any, 'target'), ref, own);
  }
  if ('claim' in target) return { claim: book.claims.get(target.claim, 'target') };
  if ('statement' in target) {
    refuseItself(statement.ref, target.statement, 'rebut', 'target');
    return { statement: book.statements.get(target.statement, 'target') };
  }
  refuseItself(ref, target.rebuttal, 'rebut', 'target');
  return { rebuttal: findRebuttal(book, own, target.rebuttal, 'target', statement) };
}

/** An id says its kind; a ref that is used for several kinds does not. */
function kindOfTarget(book: Book, name: string, field: string): GivenTarget {
  const kinds: GivenTarget[] = [];
  if (book.claims.find(name)) kinds.push({ claim: name });
  if (book.statements.find(name)) kinds.push({ statement: name });
  if (book.rebuttals.find(name)) kinds.push({ rebuttal: name });
  if (kinds.length > 1) {
    throw badInput(
      `"${name}" is a ref of more than one kind of record: give the id of the one that is meant.`,
      field,
    );
  }
  const [kind] = kinds;
  if (!kind)
    throw new SaysoError('NOT_FOUND', `No claim, statement or rebuttal is known as "${name}".`, field);
  return kind;
}

function readRetracted(
  book: Book,
  statement: GivenStatement,
  target: GivenTarget,
  field: string,
): { claim: ClaimEntry } | { statement: StatementEntry } {
  const named = 'any' in target ? retractable(book, statement, target.any, field) : target;
  if ('claim' in named) return { claim: book.claims.get(named.claim, field) };
  if ('statement' in named) {
    refuseItself(statement.ref, named.statement, 'retract', field);
    return { statement: book.statements.get(named.statement, field) };
  }
  throw badInput('A rebuttal is withdrawn, not retracted: name a claim or a statement.', field);
}

/** Rebuttals are not retracted: one of the same ref is not meant. */
function retractable(book: Book, statement: GivenStatement, name: string, field: string): GivenTarget {
  const claim = book.claims.find(name);
  if (!claim) refuseItself(statement.ref, name, 'retract', field);
  if (claim && book.statements.find(name)) return kindOfTarget(book, name, field);
  if (claim) return { claim: name };
  return book.statements.find(name) ? { statement: name } : kindOfTarget(book, name, field);
}

function findRebuttal(
  book: Book,
  own: readonly (string | null)[],
  name: string,
  field: string,
  statement?: GivenStatement,
): NamedRebuttal {
  const index = own.indexOf(name);
  if (index >= 0) return { own: index };
  if (statement) refuseCircle(statement, name, field);
  return { recorded: book.rebuttals.get(name, field) };
}

/** Two rebuttals of one statement may not attack each other. */
function refuseCircle({ rebuts }: GivenStatement, name: string, field: string): void {
  if ((rebuts ?? []).some(({ ref }) => ref === name)) {
    throw new SaysoError(
      'CYCLE',
      `"${name}" is made later in the same statement: rebuttals in a circle answer nothing.`,
      field,
    );
  }
}

const rebuttalContent = (named: NamedRebuttal): unknown =>
  'own' in named ? ['own', named.own] : named.recorded.seq;

function targetContent(target: ReadTarget): unknown {
  if ('claim' in target) return ['claim', target.claim.seq];
  return 'statement' in target
    ? ['statement', target.statement.seq]
    : ['rebuttal', rebuttalContent(target.rebuttal)];
}

/** What the acts come down to, for telling whether a statement is the same. */
export const actsContent = (
  book: Book,
  { rebuttals, concessions, corrections, retractions, withdrawals }: ReadActs,
): unknown[] => [
  rebuttals.map(({ ref, target, aspects, direction, summary }) => [
    ref !== null && book.rebuttals.find(ref)?.id === ref ? null : ref,
    targetContent(target),
    aspects,
    direction,
    summary,
  ]),
  concessions.map(({ rebuttal, extent, summary }) => [rebuttalContent(rebuttal), extent, summary]),
  corrections.map(({ claim }) => claim.seq),
  retractions.map(({ target, reason }) => [targetContent(target), reason]),
  withdrawals.map(({ rebuttal, reason }) => [rebuttalContent(rebuttal), reason]),
];
