import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ActsThatHold, firstHolding } from '../../../src/domain/dispute/acts-that-hold.js';
import { placesHeld } from '../../../src/domain/dispute/places-held.js';
import { statement } from '../../support/numbers.js';

test('the first and the last place that is held are those that going through all of them finds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40 }),
      fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 3 }))),
      (length, additions) => {
        const places = placesHeld(length);
        const times = new Array<number>(length).fill(0);
        for (const [place, more] of additions) {
          if (place >= length) continue;
          const by = times[place]! > 1 ? -times[place]! : more;
          places.add(place, by);
          times[place]! += by;
          const held = [...times.keys()].filter((at) => times[at]! > 0);
          expect([places.first(), places.last()]).toEqual([held[0], held.at(-1)]);
        }
      },
    ),
  );
});

test('the first act that holds is found in long lists as in short ones, while statements cease to hold and hold again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { maxLength: 60 }),
      fc.array(fc.array(fc.nat(30), { maxLength: 5 })),
      (made, turns) => {
        const acts = made.map((number) => ({ statement: statement(number + 1) }));
        const lost = new Set<number>();
        const holds = (seq: number): boolean => !lost.has(seq);
        const moving = new ActsThatHold(holds);
        for (const turned of [[], ...turns]) {
          const seqs = [...new Set(turned)].map((number) => statement(number + 1));
          for (const seq of seqs) if (!lost.delete(seq)) lost.add(seq);
          moving.renew(seqs);
          expect(moving.first(acts)).toBe(firstHolding(holds)(acts));
        }
      },
    ),
  );
});
