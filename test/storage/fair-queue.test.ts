import { expect, test } from '@jest/globals';
import { fairQueue } from '../../src/storage/fair-queue.js';
import { held } from '../support/held.js';

test('who asks once is served before the second of many of another', async () => {
  const whenFree = fairQueue(['only place']);
  const first = held();
  const served: string[] = [];
  const ask = (caller: AbortSignal, what: string) =>
    whenFree(caller, () => {
      served.push(what);
      return Promise.resolve();
    });
  const [greedy, modest] = [new AbortController().signal, new AbortController().signal];
  const begun = whenFree(undefined, () => first.untilLetGo);
  const all = [
    ask(greedy, 'greedy 1'),
    ask(greedy, 'greedy 2'),
    ask(greedy, 'greedy 3'),
    ask(modest, 'modest'),
  ];
  first.letGo();
  await Promise.all([begun, ...all]);
  expect(served).toEqual(['greedy 1', 'modest', 'greedy 2', 'greedy 3']);
});

test('one that is given up while it waits is not served, and its place goes to the next', async () => {
  const whenFree = fairQueue(['only place']);
  const first = held();
  const leaving = new AbortController();
  const begun = whenFree(undefined, () => first.untilLetGo);
  const given = whenFree(leaving.signal, () => Promise.resolve('served'));
  const next = whenFree(undefined, (place) => Promise.resolve(place));
  leaving.abort(new Error('no longer wanted'));
  first.letGo();
  await expect(given).rejects.toThrow('no longer wanted');
  expect(await next).toBe('only place');
  await begun;
});

test('the last place is left to the others', async () => {
  const whenFree = fairQueue(['one', 'another']);
  const greedy = new AbortController();
  const begun: string[] = [];
  const never = new Promise<void>(() => undefined);
  for (const what of ['first', 'second'])
    void whenFree(greedy.signal, () => {
      begun.push(what);
      return never;
    });
  await whenFree(new AbortController().signal, () => Promise.resolve(begun.push('other')));
  expect(begun).toEqual(['first', 'other']);
});

test('a task that fails gives its place back', async () => {
  const whenFree = fairQueue(['only place']);
  await expect(whenFree(undefined, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await whenFree(undefined, (place) => Promise.resolve(place))).toBe('only place');
});
