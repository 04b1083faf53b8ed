import { SaysoError, type ErrorCode } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import type { Period } from '../../domain/period.js';
import { rebuttalText } from '../../storage/search/entries.js';
import type { NamedRebuttal, ReadActs, ReadRebuttal, ReadTarget } from './acts.js';
import { addRow, changeClaim, nextSeq, type Book } from '../../storage/record/book.js';
import { markReferenced } from './claims-in-statement.js';
import type { RebuttalEntry, StatementEntry } from '../../domain/record/entries.js';
import { refuseLater } from './order.js';
import { addSearchEntry } from '../../storage/record/search-row.js';

/**
 * Keeps what a statement does, holding it to order and to whose it is to do so.
 * @throws SaysoError OUT_OF_ORDER, NOT_YOURS_TO_...
 */
export function keepActs(book: Book, statement: StatementEntry, said: Period, acts: ReadActs): void {
  const own: RebuttalEntry[] = [];
  const rebuttalOf = (named: NamedRebuttal): RebuttalEntry =>
    'own' in named ? own[named.own]! : named.recorded;
  acts.rebuttals.forEach((rebuttal, index) => {
    own.push(keepRebuttal(book, statement, said, rebuttal, rebuttalOf, `rebuts.${index}.target`));
  });
  acts.concessions.forEach(({ rebuttal, extent, summary }, index) => {
    const field = `concedes.${index}.rebuttal`;
    const conceded = rebuttalOf(rebuttal);
    refuseLater(conceded.saidStart, said, 'concedes', field);
    const side =
      'claim' in conceded.target
        ? book.claims.at(conceded.target.claim)!.side
        : new Set([conceded.target.voiceRoot]);
    permit(
      side.has(statement.voiceRoot),
      'NOT_YOURS_TO_CONCEDE',
      'Only the side that a rebuttal attacks can concede it.',
      field,
    );
    const seq = nextSeq(book, 'concession');
    addRow(book, 'concession', [seq, newId('concession'), statement.seq, conceded.seq, extent, summary]);
  });
  keepCorrections(book, statement, said, acts.corrections);
  keepRetractions(book, statement, said, acts.retractions);
  acts.withdrawals.forEach(({ rebuttal, reason }, index) => {
    const field = `withdraws.${index}.rebuttal`;
    const withdrawn = rebuttalOf(rebuttal);
    refuseLater(withdrawn.saidStart, said, 'withdraws', field);
    permit(
      withdrawn.voiceRoot === statement.voiceRoot,
      'NOT_YOURS_TO_WITHDRAW',
      'Only the voice that made a rebuttal can withdraw it.',
      field,
    );
    addRow(book, 'withdrawal', [nextSeq(book, 'withdrawal'), statement.seq, withdrawn.seq, reason]);
  });
}

function permit(allowed: boolean, code: ErrorCode, rule: string, field: string): void {
  if (!allowed) throw new SaysoError(code, `${rule} This statement is by another voice.`, field);
}

function keepRebuttal(
  book: Book,
  statement: StatementEntry,
  said: Period,
  rebuttal: ReadRebuttal,
  rebuttalOf: (named: NamedRebuttal) => RebuttalEntry,
  field: string,
): RebuttalEntry {
  const target = attacked(rebuttal.target, rebuttalOf);
  refuseLater(saidFrom(rebuttal.target, rebuttalOf), said, 'rebuts', field);
  const entry: RebuttalEntry = {
    seq: nextSeq(book, 'rebuttal'),
    id: newId('rebuttal'),
    ref: rebuttal.ref,
    statement: statement.seq,
    voiceRoot: statement.voiceRoot,
    saidStart: statement.saidStart,
    statementFingerprint: statement.fingerprint,
    target,
  };
  addRow(book, 'rebuttal', [
    entry.seq,
    entry.id,
    entry.ref,
    statement.seq,
    'claim' in target ? target.claim : null,
    'statement' in target ? target.statement : null,
    'rebuttal' in target ? target.rebuttal : null,
    JSON.stringify(rebuttal.aspects),
    rebuttal.direction,
    rebuttal.summary,
    rebuttal.counterClaim?.seq ?? null,
  ]);
  if ('claim' in rebuttal.target) {
    const { claim } = rebuttal.target;
    changeClaim(book, claim, { rebuttalCount: claim.rebuttalCount + 1 });
    markReferenced(book, claim);
  }
  addSearchEntry(book, 'REBUTTAL', entry.seq, rebuttalText({ summary: rebuttal.summary }));
  return book.rebuttals.add(entry);
}

function attacked(
  target: ReadTarget,
  rebuttalOf: (named: NamedRebuttal) => RebuttalEntry,
): RebuttalEntry['target'] {
  if ('claim' in target) return { claim: target.claim.seq };
  if ('statement' in target)
    return { statement: target.statement.seq, voiceRoot: target.statement.voiceRoot };
  const { seq, voiceRoot } = rebuttalOf(target.rebuttal);
  return { rebuttal: seq, voiceRoot };
}

function saidFrom(target: ReadTarget, rebuttalOf: (named: NamedRebuttal) => RebuttalEntry): number {
  if ('claim' in target) return target.claim.firstSaid;
  return 'statement' in target ? target.statement.saidStart : rebuttalOf(target.rebuttal).saidStart;
}

function keepCorrections(
  book: Book,
  statement: StatementEntry,
  said: Period,
  corrections: ReadActs['corrections'],
): void {
  corrections.forEach(({ claim, by }, index) => {
    const field = `corrects.${index}.claim`;
    refuseLater(claim.firstSaid, said, 'corrects', field);
    permit(
      claim.side.has(statement.voiceRoot),
      'NOT_YOURS_TO_CORRECT',
      'Only the side that brought a claim in can correct it.',
      field,
    );
    markReferenced(book, claim);
    addRow(book, 'correction', [nextSeq(book, 'correction'), statement.seq, claim.seq, by.seq]);
  });
}

function keepRetractions(
  book: Book,
  statement: StatementEntry,
  said: Period,
  retractions: ReadActs['retractions'],
): void {
  retractions.forEach(({ target, reason }, index) => {
    const field = `retracts.${index}.target`;
    const seq = nextSeq(book, 'retraction');
    if ('claim' in target) {
      refuseLater(target.claim.firstSaid, said, 'retracts', field);
      permit(
        target.claim.side.has(statement.voiceRoot),
        'NOT_YOURS_TO_RETRACT',
        'Only a side that brought a claim in can retract it.',
        field,
      );
      markReferenced(book, target.claim);
      addRow(book, 'retraction', [seq, statement.seq, target.claim.seq, null, reason]);
    } else {
      refuseLater(target.statement.saidStart, said, 'retracts', field);
      permit(
        target.statement.voiceRoot === statement.voiceRoot,
        'NOT_YOURS_TO_RETRACT',
        'Only the voice that made a statement can retract it.',
        field,
      );
      addRow(book, 'retraction', [seq, statement.seq, null, target.statement.seq, reason]);
    }
  });
}
