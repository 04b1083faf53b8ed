import { dayOf as day, FLOODED, outlets } from './vocabulary.js';

function* vocabulary(sources) {
  yield FLOODED;
  yield* outlets(sources);
}

const figure = (value, rest) => ({ measure: 'flooded', value, place: 'NO', period: '2020', ...rest });

/**
 * One figure with so many rebuttals: one in three answered, one in ten conceded; and the first answered by as many.
 * @param {number} count
 * @returns {Generator<object>}
 */
export function* disputed(count) {
  yield* vocabulary(200);
  yield {
    type: 'statement',
    ref: 'says-hot',
    source: 'outlet-0',
    saidOn: day(0),
    basis: 'FIRST_HAND',
    claims: [{ ref: 'hot', figure: figure(1000) }],
  };
  for (let at = 0; at < count; at += 1) {
    const source = `outlet-${1 + (at % 199)}`;
    const rebut = (ref, target, saidOn, by = source) => ({
      type: 'statement',
      ref: `says-${ref}`,
      source: by,
      saidOn,
      rebuts: [{ ref, target, aspects: ['VALUE'] }],
    });
    const said = day(1 + Math.floor((at * 100) / count));
    yield rebut(`doubt-${at}`, { claim: 'hot' }, said);
    if (at % 3 === 1) yield rebut(`answer-${at}`, { rebuttal: `doubt-${at}` }, said, 'outlet-0');
    yield rebut(`reply-${at}`, { rebuttal: 'doubt-0' }, day(110));
    if (at % 10 === 9)
      yield {
        type: 'statement',
        ref: `grants-${at}`,
        source: 'outlet-0',
        saidOn: day(111),
        concedes: [{ rebuttal: `doubt-${at}`, extent: 'PARTIAL' }],
      };
  }
}

/**
 * A statement with a table of so many figures, and one that passes as many on: a third as they were, a third with
 * another number, a third of another place.
 * @param {number} count
 * @returns {Generator<object>}
 */
export function* relayedTable(count) {
  yield* vocabulary(2);
  const periods = (at) => String(1000 + (at % 900));
  const original = (at) => figure(10 * at, { period: periods(at), place: at % 2 === 0 ? 'NO' : 'SE' });
  const changed = (at) => {
    if (at % 3 === 0) return figure(10 * at + 1, { period: periods(at), place: original(at).place });
    return at % 3 === 1 ? original(at) : figure(10 * at, { period: periods(at), place: 'DK' });
  };
  const numbers = Array.from({ length: count }, (_, at) => at);
  yield {
    type: 'statement',
    ref: 'table',
    source: 'outlet-0',
    saidOn: day(0),
    claims: numbers.map((at) => ({ figure: original(at) })),
  };
  yield {
    type: 'statement',
    ref: 'copy',
    source: 'outlet-1',
    saidOn: day(1),
    relays: ['table'],
    claims: numbers.map((at) => ({ ref: `copied-${at}`, figure: changed(at) })),
  };
}
