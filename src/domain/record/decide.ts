import { derive } from '../acts/derive.js';
import { decideCategory } from './category.js';
import { decideDocument } from './document.js';
import { Draft } from './draft.js';
import type { Fact } from './facts.js';
import type { GivenRecord } from './given.js';
import type { Known } from './known.js';
import { decideMeasure } from './measure.js';
import { decidePlace } from './place.js';
import { decidePopulation } from './population.js';
import { decideSource } from './source.js';
import { decideStatement, type DecidedStatement } from './statement.js';
import { checkTexts } from './texts.js';

/** What was decided about a record. */
export interface Decision {
  /** False where all of it was known before. */
  readonly created: boolean;
  /** The number of the record, new or known; of a derivation, of the claim that was computed. */
  readonly seq: number;
  /** What is to be known from now on. */
  readonly facts: readonly Fact[];
  /** Of a statement: what it says and does. */
  readonly statement?: DecidedStatement;
}

/**
 * Decides about one record, given what is known: the facts that it adds, or why it is refused. Pure: nothing that is
 * known is changed (`remember` does that), so a refused record leaves no trace.
 * @param now when it is recorded, in milliseconds
 * @throws SaysoError with the field at fault, or ConsequenceOfRefusal when only a record it names was at fault
 */
export function decide(known: Known, given: GivenRecord, now: number): Decision {
  checkTexts(given);
  const draft = new Draft(known, now);
  const { created, seq, ...statement } = decideIn(draft, given);
  return { created, seq, facts: draft.facts, ...statement };
}

function decideIn(draft: Draft, given: GivenRecord): Omit<Decision, 'facts'> {
  switch (given.type) {
    case 'source':
      return decideSource(draft, given);
    case 'document':
      return decideDocument(draft, given);
    case 'measure':
      return decideMeasure(draft, given);
    case 'place':
      return decidePlace(draft, given);
    case 'population':
      return decidePopulation(draft, given);
    case 'category':
      return decideCategory(draft, given);
    case 'derivation': {
      const { claim, created } = derive(draft, given);
      return { created, seq: claim.seq };
    }
    case 'statement': {
      const statement = decideStatement(draft, given);
      return { created: statement.created, seq: statement.seq, statement };
    }
  }
}
