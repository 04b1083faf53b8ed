import type { Seq } from '../../src/kernel/seq.js';
import { speakerOf } from '../../src/domain/phrases.js';
import fc from 'fast-check';
import * as numbers from './numbers.js';
import type {
  AffirmationFact,
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
  /** Each once. */
  readonly voices: readonly number[];
  readonly acts: readonly {
    readonly kind:
      | ('assert' | 'relay' | 'rebut' | 'counter' | 'concede' | 'withdraw' | 'correct' | 'retract')
      | ('takeBack' | 'affirm');
    readonly choice: number;
  }[];
}

const saying: fc.Arbitrary<Saying> = fc.record({
  day: fc.nat(5),
  earlier: fc.constantFrom(0, 0, 0, 1, 3),
  voices: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom([1], [2], [3]) },
    { weight: 1, arbitrary: fc.constantFrom([1, 2], [2, 3], [3, 1], [1, 2, 3]) },
  ),
  acts: fc.array(
    fc.record({
      kind: fc.constantFrom(
        ...(['assert', 'assert', 'relay', 'rebut', 'rebut', 'counter', 'concede', 'withdraw'] as const),
        ...(['correct', 'retract', 'takeBack', 'takeBack', 'affirm'] as const),
      ),
      choice: fc.nat(1000),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

export const CLAIMS: readonly Seq<'claim'>[] = [numbers.claim(1), numbers.claim(2)];

/**
 * Small disputes of two claims in which anything may happen that does not go round in a circle: acts said on one day,
 * acts that count before they are said, retractions of retractions, the same thing said again, and jointly.
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
  const affirmations: AffirmationFact[] = [];

  sayings.forEach(({ day, earlier, voices, acts }, place) => {
    const statement = numbers.statement(place + 1);
    statements.set(statement, {
      seq: statement,
      said: { edtf: `statement ${statement}`, start: numbers.at(day), end: numbers.at(day + 1) },
      countsFrom: numbers.at(day - earlier),
      basis: 'FIRST_HAND',
      voices: voices.map(numbers.voice),
      ...speakerOf(
        `Voice ${voices[0]}`,
        voices.map((voice) => `Voice ${voice}`),
      ),
    });
    for (const { kind, choice } of acts) {
      const claim = CLAIMS[choice % CLAIMS.length]!;
      const rebuttal = rebuttals.length === 0 ? undefined : numbers.rebuttal((choice % rebuttals.length) + 1);
      const own = sayings
        .slice(0, place)
        .flatMap((other, index) => (other.voices.some((voice) => voices.includes(voice)) ? [index + 1] : []));
      const ownStatement = own.length === 0 ? undefined : numbers.statement(own[choice % own.length]!);
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
      } else if (kind === 'affirm') {
        affirmations.push({ statement, claim, summary: null });
      } else if (kind === 'retract') {
        retractions.push({ statement, claim, reason: null });
      } else if (kind === 'takeBack' && ownStatement !== undefined) {
        retractions.push({ statement, retracted: ownStatement, reason: null });
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
  return {
    ...{ statements, assertions, rebuttals, concessions, withdrawals, corrections, retractions },
    affirmations,
  };
}
