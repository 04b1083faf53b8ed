import { SaysoError } from '../../src/kernel/errors.js';
import type { RecordedKind } from '../../src/kernel/seq.js';
import { decide, type Decision } from '../../src/domain/record/decide.js';
import { factsOf, type FactOf, type FactType } from '../../src/domain/record/facts.js';
import type { GivenRecord, GivenStatement } from '../../src/domain/record/given.js';
import { emptyMemory, type Memory } from '../../src/domain/record/known.js';
import { remember } from '../../src/domain/record/remember.js';

/** A database in which nothing is recorded. */
export const NO_COUNTS: Record<RecordedKind, number> = {
  source: 0,
  document: 0,
  measure: 0,
  place: 0,
  population: 0,
  category: 0,
  statement: 0,
  claim: 0,
  claim_ref: 0,
  document_record: 0,
  rebuttal: 0,
  concession: 0,
  assertion: 0,
  correction: 0,
  retraction: 0,
  withdrawal: 0,
  affirmation: 0,
  derivation: 0,
};

/** When everything is recorded, in milliseconds. */
export const NOW = Date.UTC(2026, 0);

/** What a refusal says. */
export interface Refusal {
  readonly code: string;
  readonly field: string | undefined;
  readonly message: string;
}

/** A memory in which records are decided about: what is given, when a record comes, then what is decided. No database. */
export class Decided {
  readonly memory: Memory;

  constructor(...given: readonly GivenRecord[]) {
    const ids = new Map<string, number>();
    this.memory = emptyMemory(NO_COUNTS, (kind) => {
      const next = (ids.get(kind) ?? 0) + 1;
      ids.set(kind, next);
      return `${kind}-${next}`;
    });
    for (const record of given) this.when(record);
  }

  /** Decides about a record, and remembers what was decided. */
  when(record: GivenRecord): Decision {
    const decision = decide(this.memory, record, NOW);
    remember(this.memory, decision.facts);
    return decision;
  }

  /** The facts of one type that a record adds. */
  facts<T extends FactType>(type: T, record: GivenRecord): FactOf<T>[] {
    return factsOf(this.when(record).facts, type);
  }

  /** Why a record is refused. */
  refusalOf(record: GivenRecord): Refusal {
    try {
      decide(this.memory, record, NOW);
    } catch (error) {
      if (!(error instanceof SaysoError)) throw error;
      const { code, field, message } = error;
      return { code, field, message };
    }
    throw new Error('The record was not refused.');
  }
}

/** Two organizations, a spokesperson of the first, and something to count. */
export const PARTIES: readonly GivenRecord[] = [
  { type: 'source', ref: 'mission', kind: 'ORGANIZATION', name: 'The Mission' },
  { type: 'source', ref: 'spokesperson', kind: 'PERSON', name: 'Ada Sol', partOf: 'mission' },
  { type: 'source', ref: 'command', kind: 'GOVERNMENT_BODY', name: 'The Command' },
  { type: 'measure', ref: 'killed', label: 'Persons killed', unit: 'persons', additivity: 'ADDITIVE' },
];

/** A claim of so many killed, under a ref of its own. */
export const killed = (ref: string, value: number) => ({ ref, figure: { measure: 'killed', value } });

/** A source says something; what it does is given. */
export const says = (
  source: string,
  saidOn: string,
  does: Partial<Omit<GivenStatement, 'type'>>,
): GivenStatement => ({ type: 'statement', source, saidOn, ...does });
