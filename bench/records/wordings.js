import { dayOf as day, FLOODED, outlets } from './vocabulary.js';

/**
 * Figures as they go round, as records of an interchange file: some that nobody reworded, some with ten rewordings, one
 * with five thousand; one in ten disputed, one in fifty conceded.
 * @param {number} claims how many in all
 * @returns {Generator<object>}
 */
export function* wordings(claims) {
  yield FLOODED;
  yield { type: 'source', ref: 'critic', kind: 'ORGANIZATION', name: 'Critic' };
  yield* outlets(100);
  const figure = (value, year) => ({ measure: 'flooded', value, place: 'NO', period: String(year) });
  function* reported(ref, at, value, year) {
    yield {
      type: 'statement',
      ref: `says-${ref}`,
      source: `outlet-${at % 100}`,
      saidOn: day(at),
      basis: 'FIRST_HAND',
      claims: [{ ref, figure: figure(value, year) }],
    };
    if (at % 10 !== 0) return;
    yield {
      type: 'statement',
      ref: `doubts-${ref}`,
      source: 'critic',
      saidOn: day(at),
      rebuts: [{ ref: `doubt-${ref}`, target: { claim: ref }, aspects: ['VALUE'] }],
    };
    if (at % 50 !== 0) return;
    yield {
      type: 'statement',
      ref: `grants-${ref}`,
      source: `outlet-${at % 100}`,
      saidOn: day(at),
      concedes: [{ rebuttal: `doubt-${ref}`, extent: 'PARTIAL' }],
    };
  }
  const copy = (ref, of, at, value, year) => ({
    type: 'statement',
    ref: `says-${ref}`,
    source: `outlet-${at % 100}`,
    saidOn: '2021-05-02',
    relays: [`says-${of}`],
    claims: [{ ref, figure: figure(value, year) }],
  });
  yield* reported('copied-by-all', 1, 1_000_000, 2020);
  for (let at = 0; at < 5000; at += 1) yield copy(`all-${at}`, 'copied-by-all', at, 1_000_001 + at, 2020);
  const figures = Math.max(100, Math.floor((claims - 5001) / 12));
  for (let at = 0; at < figures; at += 1) {
    yield* reported(`alone-${at}`, at, 10 * at, 1000 + (at % 900));
    yield* reported(`copied-${at}`, at, 10 * at + 5, 1000 + (at % 900));
    for (let word = 0; word < 10; word += 1)
      yield copy(`copied-${at}-${word}`, `copied-${at}`, word, 2_000_000 + 10 * at + word, 1000 + (at % 900));
  }
}
