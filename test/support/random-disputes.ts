import type { Seq } from '../../src/kernel/seq.js';
import fc from 'fast-check';
import * as numbers from './numbers.js';
import type {
  AssertionFact,
  ConcessionFact,
  CorrectionFact,
  DisputeFacts,
  RebuttalFact,
  RetractionFact,
  StatementFact,
  WithdrawalFact,
} from '../../src/domain/dispute/facts.js';

/** What one statement does, with whole numbers that choose among what earlier statements made. */
interface Saying {
  readonly day: number;
  readonly earlier: number;
  readonly voice: number;
  readonly acts: readonly {
    readonly kind:
      'assert' | 'relay' | 'rebut' | 'counter' | 'concede' | 'withdraw' | 'correct' | 'retract' | 'takeBack';
    readonly choice: number;
  }[];
}

const saying: fc.Arbitrary<Saying> = fc.record({
  day: fc.nat(5),
  earlier: fc.constantFrom(0, 0, 0, 1, 3),
  voice: fc.integer({ min: 1, max: 3 }),
  acts: fc.array(
    fc.record({
      kind: fc.constantFrom(
        ...(['assert', 'assert', 'relay', 'rebut', 'rebut', 'counter', 'concede', 'withdraw'] as const),
        ...(['correct', 'retract', 'takeBack', 'takeBack'] as const),
      ),
      choice: fc.nat(1000),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

export const CLAIMS: readonly Seq<'claim'>[] = [numbers.claim(1), numbers.claim(2)];

/**
 * Small disputes of two claims in which anything may happen that does not go round in a circle: acts said on one day,
 * acts that count before they are said, retractions of retractions, the same thing said again.
 */
export const randomDisputes: fc.Arbitrary<DisputeFacts> = fc
  .array(saying, { minLength: 1, maxLength: 16 })
  .map(factsOf);

function factsOf(sayings: readonly Saying[]): DisputeFacts {
  const statements = new Map<Seq<'statement'>, StatementFact>();
  const assertions: AssertionFact[] = [];
  const rebuttals: RebuttalFact[] = [];
  const concessions: ConcessionFact[] = [];
  const withdrawals: WithdrawalFact[] = [];
  const corrections: CorrectionFact[] = [];
  const retractions: RetractionFact[] = [];

  sayings.forEach(({ day, earlier, voice, acts }, place) => {
    const statement = numbers.statement(place + 1);
    statements.set(statement, {
      seq: statement,
      said: { edtf: `statement ${statement}`, start: numbers.at(day), end: numbers.at(day + 1) },
      countsFrom: numbers.at(day - earlier),
      basis: 'FIRST_HAND',
      voice: numbers.voice(voice),
      sourceName: `Voice ${voice}`,
      voiceName: `Voice ${voice}`,
    });
    for (const { kind, choice } of acts) {
      const claim = CLAIMS[choice % CLAIMS.length]!;
      const rebuttal = rebuttals.length === 0 ? undefined : numbers.rebuttal((choice % rebuttals.length) + 1);
      const earlierStatement = place === 0 ? undefined : numbers.statement((choice % place) + 1);
      if (kind === 'assert' || kind === 'relay') {
        if (assertions.some((one) => one.statement === statement && one.claim === claim)) continue;
        assertions.push({ statement, claim, role: kind === 'assert' ? 'ORIGIN' : 'RELAY' });
      } else if (kind === 'rebut') {
        rebuttals.push({
          seq: numbers.rebuttal(rebuttals.length + 1),
          statement,
          target:
            choice % 3 === 0 && earlierStatement !== undefined
              ? { kind: 'statement', seq: earlierStatement }
              : { kind: 'claim', seq: claim },
          aspects: ['VALUE'],
          direction: null,
          summary: null,
        });
      } else if (kind === 'correct') {
        corrections.push({
          statement,
          claim,
          by: numbers.claim(10 + corrections.length),
          bySentence: 'Civilians killed: 926.',
        });
      } else if (kind === 'retract') {
        retractions.push({ statement, claim, reason: null });
      } else if (kind === 'takeBack' && earlierStatement !== undefined) {
        retractions.push({ statement, retracted: earlierStatement, reason: null });
      } else if (rebuttal !== undefined) {
        if (kind === 'concede')
          concessions.push({
            seq: numbers.concession(concessions.length + 1),
            statement,
            rebuttal,
            extent: 'FULL',
            summary: null,
          });
        if (kind === 'withdraw') withdrawals.push({ statement, rebuttal, reason: null });
        if (kind === 'counter')
          rebuttals.push({
            seq: numbers.rebuttal(rebuttals.length + 1),
            statement,
            target: { kind: 'rebuttal', seq: rebuttal },
            aspects: ['VALUE'],
            direction: null,
            summary: null,
          });
      }
    }
  });
  return { statements, assertions, rebuttals, concessions, withdrawals, corrections, retractions };
}
