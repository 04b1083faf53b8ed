import type { FoldedVoice, Instant, Seq } from '../../src/kernel/seq.js';
import { saidBy, type AsOf } from '../../src/kernel/as-of.js';
import type {
  AffirmationFact,
  AssertionFact,
  ConcessionFact,
  CorrectionFact,
  DisputeFacts,
  RebuttalFact,
  RebuttalTarget,
  RetractionFact,
  StatementFact,
  WithdrawalFact,
} from '../../src/domain/dispute/facts.js';
import type { Aspect } from '../../src/domain/vocabulary/aspects.js';
import type { Direction } from '../../src/domain/vocabulary/directions.js';
import type { Extent } from '../../src/domain/vocabulary/extents.js';
import type { ReportRole } from '../../src/domain/vocabulary/report-roles.js';
import { readDispute, type DisputeIndex } from '../../src/domain/dispute/reading.js';
import * as numbers from './numbers.js';
import { parsePeriod } from '../../src/domain/period.js';
import { speakerOf } from '../../src/domain/phrases.js';

interface Spoken {
  /** The voice spoken for, where it is not the source itself. */
  readonly onBehalfOf?: string;
  /** The topmost organization of the voice, where it is part of one. */
  readonly folded?: string;
  /** Those it was said jointly with. */
  readonly jointlyWith?: readonly string[];
  /** From when on the statement counts, where that is earlier than it was said. */
  readonly countsFrom?: string;
}

interface Grounds {
  readonly aspects?: readonly Aspect[];
  readonly direction?: Direction;
  readonly summary?: string;
}

/** Builds the facts of a dispute one act at a time; every act returns the seq of what it made. */
export class DisputeWorld {
  readonly #statements = new Map<Seq<'statement'>, StatementFact>();
  readonly #voices = new Map<string, FoldedVoice>();
  readonly #assertions: AssertionFact[] = [];
  readonly #rebuttals: RebuttalFact[] = [];
  readonly #concessions: ConcessionFact[] = [];
  readonly #withdrawals: WithdrawalFact[] = [];
  readonly #corrections: CorrectionFact[] = [];
  readonly #retractions: RetractionFact[] = [];
  readonly #affirmations: AffirmationFact[] = [];

  says(
    source: string,
    saidOn: string,
    { onBehalfOf, folded, jointlyWith = [], countsFrom }: Spoken = {},
  ): Seq<'statement'> {
    const seq = numbers.statement(this.#statements.size + 1);
    const said = parsePeriod(saidOn);
    const voiceName = onBehalfOf ?? source;
    this.#statements.set(seq, {
      seq,
      said,
      basis: 'FIRST_HAND',
      countsFrom: countsFrom === undefined ? said.start : parsePeriod(countsFrom).start,
      voices: [folded ?? voiceName, ...jointlyWith].map((name) => this.#voice(name)),
      ...speakerOf(source, [voiceName, ...jointlyWith]),
    });
    return seq;
  }

  asserts(statement: Seq<'statement'>, claim: Seq<'claim'>, role: ReportRole = 'ORIGIN'): Seq<'statement'> {
    this.#assertions.push({ statement, claim, role });
    return statement;
  }

  rebuts(
    statement: Seq<'statement'>,
    target: RebuttalTarget,
    { aspects, direction, summary }: Grounds = {},
  ): Seq<'rebuttal'> {
    const seq = numbers.rebuttal(this.#rebuttals.length + 1);
    this.#rebuttals.push({
      seq,
      statement,
      target,
      aspects: aspects ?? ['VALUE'],
      direction: direction ?? null,
      summary: summary ?? null,
    });
    return seq;
  }

  concedes(
    statement: Seq<'statement'>,
    rebuttal: Seq<'rebuttal'>,
    extent: Extent = 'FULL',
    summary: string | null = null,
  ): void {
    this.#concessions.push({
      seq: numbers.concession(this.#concessions.length + 1),
      statement,
      rebuttal,
      extent,
      summary,
    });
  }

  withdraws(statement: Seq<'statement'>, rebuttal: Seq<'rebuttal'>, reason: string | null = null): void {
    this.#withdrawals.push({ statement, rebuttal, reason });
  }

  corrects(
    statement: Seq<'statement'>,
    claim: Seq<'claim'>,
    by: Seq<'claim'>,
    bySentence = 'Civilians killed: 926.',
  ): void {
    this.#corrections.push({ statement, claim, by, bySentence });
  }

  retractsClaim(statement: Seq<'statement'>, claim: Seq<'claim'>, reason: string | null = null): void {
    this.#retractions.push({ statement, claim, reason });
  }

  retractsStatement(
    statement: Seq<'statement'>,
    retracted: Seq<'statement'>,
    reason: string | null = null,
  ): void {
    this.#retractions.push({ statement, retracted, reason });
  }

  affirms(statement: Seq<'statement'>, claim: Seq<'claim'>, summary: string | null = null): void {
    this.#affirmations.push({ statement, claim, summary });
  }

  facts(): DisputeFacts {
    return {
      statements: this.#statements,
      assertions: this.#assertions,
      rebuttals: this.#rebuttals,
      concessions: this.#concessions,
      withdrawals: this.#withdrawals,
      corrections: this.#corrections,
      retractions: this.#retractions,
      affirmations: this.#affirmations,
    };
  }

  index(): DisputeIndex {
    return readDispute(this.facts());
  }

  #voice(name: string): FoldedVoice {
    const seq = this.#voices.get(name) ?? numbers.voice(this.#voices.size + 1);
    this.#voices.set(name, seq);
    return seq;
  }
}

export const ofClaim = (seq: Seq<'claim'>): RebuttalTarget => ({ kind: 'claim', seq });
export const ofStatement = (seq: Seq<'statement'>): RebuttalTarget => ({ kind: 'statement', seq });
export const ofRebuttal = (seq: Seq<'rebuttal'>): RebuttalTarget => ({ kind: 'rebuttal', seq });

/** Epoch seconds of the first instant of a date. */
export const instant = (edtf: string): Instant => parsePeriod(edtf).start;

/** What had been said by the first instant of a date; everything where none is given. */
export const asOfDay = (edtf?: string): AsOf => saidBy(edtf === undefined ? null : instant(edtf));
