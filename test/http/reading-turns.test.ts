import { expect, test } from '@jest/globals';
import { readingTurns } from '../../src/http/reading-turns.js';

/** Turns whose pauses end when they are told to. */
function turns() {
  const pauses: { ms: number; end: () => void }[] = [];
  const { take } = readingTurns((ms) => new Promise<void>((end) => pauses.push({ ms, end })));
  const read: string[] = [];
  const ask = (address: string, values: number, name = address): AbortController => {
    const gone = new AbortController();
    void take(address, values, gone.signal).then(() => read.push(gone.signal.aborted ? `not ${name}` : name));
    return gone;
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    ask,
    read,
    pauses,
    settled,
    endPause: async () => {
      pauses.shift()?.end();
      await settled();
    },
  };
}

test('of many values one text is read at a time, and a pause follows that is as long as it is large', async () => {
  const { ask, read, pauses, settled, endPause } = turns();
  ask('a', 50_000, 'first');
  ask('a', 100_000, 'second');
  await settled();
  expect([read, pauses.map(({ ms }) => ms)]).toEqual([['first'], [300]]);
  await endPause();
  expect([read, pauses.map(({ ms }) => ms)]).toEqual([['first', 'second'], [600]]);
  await endPause();
  ask('a', 2_000, 'third');
  await settled();
  expect(read).toEqual(['first', 'second', 'third']);
});

test('addresses are served round about, however many texts one sends', async () => {
  const { ask, read, settled, endPause } = turns();
  for (const name of ['a1', 'a2', 'a3', 'a4']) ask('a', 50_000, name);
  for (const name of ['b1', 'b2']) ask('b', 50_000, name);
  await settled();
  for (let pause = 0; pause < 6; pause += 1) await endPause();
  expect(read).toEqual(['a1', 'a2', 'b1', 'a3', 'b2', 'a4']);
});

test('what holds few values does not wait', async () => {
  const { ask, read, settled } = turns();
  for (const name of ['a1', 'a2', 'a3']) ask('a', 50_000, name);
  ask('a', 900, 'small');
  await settled();
  expect(read.sort()).toEqual(['a1', 'small']);
});

test('what nobody waits for any more leaves the line at once, and takes no turn', async () => {
  const { ask, read, pauses, settled, endPause } = turns();
  ask('a', 50_000, 'first');
  const leaving = ask('a', 100_000, 'second');
  ask('a', 20_000, 'third');
  leaving.abort();
  await settled();
  expect(read).toEqual(['first', 'not second']);
  await endPause();
  expect([read, pauses.map(({ ms }) => ms)]).toEqual([['first', 'not second', 'third'], [120]]);
});
