import { dayOf as day, FLOODED, outlets, randomly } from './vocabulary.js';

const of = (value, rest) => ({ measure: 'flooded', value, place: 'NO', period: '2020', ...rest });

/**
 * A document in which so many statements stand, each of a figure of its own, passed on by nobody.
 * @param {number} count
 * @returns {Generator<object>}
 */
export function* longDocument(count) {
  yield FLOODED;
  yield* outlets(200);
  yield {
    type: 'document',
    ref: 'annex',
    title: 'Annex of all counts',
    url: 'https://outlet-0.example/annex',
    publisher: 'outlet-0',
    publishedOn: day(0),
  };
  for (let at = 0; at < count; at += 1)
    yield {
      type: 'statement',
      ref: `entry-${at}`,
      source: `outlet-${at % 200}`,
      saidOn: day(at),
      document: 'annex',
      quote: `Entry ${at} of the annex.`,
      claims: [{ ref: `counted-${at}`, figure: of(at, { period: String(1000 + (at % 1000)) }) }],
    };
}

/**
 * A source that said so many things: half of them first, half passed on from another, one in three of these changed;
 * one in ten disputed, and some of what was disputed conceded or corrected.
 * @param {number} count
 * @returns {Generator<object>}
 */
export function* busySource(count) {
  yield FLOODED;
  yield* outlets(20);
  const next = randomly(11);
  const says = (ref, source, at, rest) => ({
    type: 'statement',
    ref,
    source: `outlet-${source}`,
    saidOn: day(Math.floor((at * 100) / count)),
    ...rest,
  });
  for (let at = 0; at < count; at += 1) {
    const figure = of(at, { period: String(1000 + next(1000)) });
    const claim = { ref: `figure-${at}`, figure };
    if (at % 2 === 0) yield says(`said-${at}`, 0, at, { claims: [claim] });
    else {
      yield says(`heard-${at}`, 1 + next(19), at, { claims: [claim] });
      const changed = next(3) === 0 ? { figure: { ...figure, value: at + 1 + count } } : { ref: claim.ref };
      yield says(`said-${at}`, 0, at, { relays: [`heard-${at}`], claims: [changed] });
    }
    if (at % 10 === 0) {
      const doubt = { ref: `doubt-${at}`, target: { claim: claim.ref }, aspects: ['VALUE'] };
      yield says(`doubts-${at}`, 1 + next(19), at, { rebuts: [doubt] });
    }
    if (at % 40 === 0)
      yield says(`grants-${at}`, 0, at, { concedes: [{ rebuttal: `doubt-${at}`, extent: 'PARTIAL' }] });
    if (at % 100 === 4)
      yield says(`corrects-${at}`, 0, at, {
        corrects: [{ claim: claim.ref, by: { figure: { ...figure, value: at + 2 * count } } }],
      });
  }
}

/**
 * A figure that one source after another passed on, each from the one before it.
 * @param {number} count
 * @param {object} figure
 * @param {(at: number) => string} sourceOf who says each
 * @param {(at: number) => string} saidOn when
 * @returns {Generator<object>}
 */
export function* links(count, figure, sourceOf, saidOn) {
  for (let at = 0; at < count; at += 1)
    yield {
      type: 'statement',
      ref: `link-${at}`,
      source: sourceOf(at),
      saidOn: saidOn(at),
      ...(at > 0 && { relays: [`link-${at - 1}`] }),
      claims: [at === 0 ? { ref: 'chained', figure } : { ref: 'chained' }],
    };
}

/**
 * Such a figure by itself.
 * @param {number} count
 * @returns {Generator<object>}
 */
export function* chain(count) {
  yield FLOODED;
  yield* outlets(200);
  yield* links(
    count,
    of(77_777),
    (at) => `outlet-${at % 200}`,
    (at) => day(Math.floor((at * 100) / count)),
  );
}

/**
 * A rebuttal that was rebutted, and that rebuttal in turn, so many times.
 * @param {number} count
 * @returns {Generator<object>}
 */
export function* quarrel(count) {
  yield FLOODED;
  yield* outlets(2);
  yield {
    type: 'statement',
    ref: 'says-it',
    source: 'outlet-0',
    saidOn: day(0),
    claims: [{ ref: 'quarrelled', figure: of(4_321) }],
  };
  for (let at = 0; at < count; at += 1)
    yield {
      type: 'statement',
      ref: `objects-${at}`,
      source: `outlet-${(at + 1) % 2}`,
      saidOn: day(Math.floor((at * 100) / count)),
      rebuts: [
        {
          ref: `objection-${at}`,
          target: at === 0 ? { claim: 'quarrelled' } : { rebuttal: `objection-${at - 1}` },
          aspects: ['METHOD'],
        },
      ],
    };
}

/**
 * A figure that so many sources said on their own, each with another of its months; one in ten of these disputed.
 * @param {number} count
 * @returns {Generator<object>}
 */
export function* saidByMany(count) {
  yield FLOODED;
  yield* outlets(count);
  for (let at = 0; at < count; at += 1) {
    const month = { ref: `month-${at}`, figure: of(at, { period: `2020-0${1 + (at % 9)}` }) };
    yield {
      type: 'statement',
      ref: `says-${at}`,
      source: `outlet-${at}`,
      saidOn: day(at),
      quote: `Outlet ${at} counted for itself.`,
      claims: [at === 0 ? { ref: 'agreed', figure: of(5) } : { ref: 'agreed' }, month],
    };
    if (at % 10 === 9)
      yield {
        type: 'statement',
        ref: `doubts-${at}`,
        source: `outlet-${at - 1}`,
        saidOn: day(119),
        rebuts: [{ ref: `doubt-${at}`, target: { claim: month.ref }, aspects: ['VALUE'] }],
      };
  }
}
