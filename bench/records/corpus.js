import { figures, vocabulary } from './figures.js';
import { disputed, relayedTable } from './hot.js';
import { reports } from './reports.js';
import { links } from './shapes.js';
import { day, randomly } from './vocabulary.js';

const TOWNS = 'Ashford Brookvale Cresthill Dunmere Eastwick Fernleigh Glenrock Harrow Innis Jura'.split(' ');
const SOURCES = 200;
/** By how many each figure in turn is passed on. */
export const PASSED_ON = [0, 4, 1, 12, 0, 2, 7, 3];
/** Of what is asked of one figure alone, these are of the same size in each corpus, and smaller only where that is small. */
export const HOT = {
  reports: ['hot-0', 'hot-1', 'hot-2', 'hot-3'],
  passedOn: 250,
  doubts: 1_000,
  table: 400,
  chain: 500,
};

/**
 * What is on record after years, as records of an interchange file, about five for each figure: figures skewed as in
 * `figures`, most said by few sources; passed on by up to twelve, in chains or side by side, one in ten in other words
 * or numbers; one in six disputed, with answers, concessions, withdrawals, corrections, retractions and affirmations; and
 * a few that everybody asks for: a figure with a thousand rebuttals, a table passed on, figures that hundreds passed on,
 * a chain of hundreds.
 * @param {number} claims how many figures are first said
 * @returns {Generator<object>}
 */
export function* corpus(claims) {
  const most = (hot) => Math.max(3, Math.min(hot, Math.ceil(claims / 20)));
  yield* vocabulary();
  for (let at = 0; at < SOURCES; at += 1)
    yield {
      type: 'source',
      ref: `source-${at}`,
      kind: 'NEWS_OUTLET',
      name: `${TOWNS[at % 10]} Observer ${at}`,
      short: `Observer ${at}`,
      ...(at % 25 > 20 && { partOf: `source-${at - (at % 25)}` }),
    };
  yield* disputed(most(HOT.doubts));
  yield* relayedTable(most(HOT.table));
  for (const [index, claim] of HOT.reports.entries())
    yield* reports(claim, most(HOT.passedOn), 5_000 + index);
  yield* links(
    most(HOT.chain),
    { measure: 'fed', value: 77_777, place: 'NO', period: '2020' },
    (at) => `source-${at % SOURCES}`,
    (at) => day(Math.floor(at / 10)),
  );
  const next = randomly(7);
  let at = 0;
  for (const figure of figures(claims)) {
    yield* story(at, figure, next);
    at += 1;
  }
}

/** The further a source is down the list the less it says. */
const sourceOf = (next) => `source-${Math.floor(SOURCES * (next(1000) / 1000) ** 3)}`;

/** What became of a figure. */
function* story(at, figure, next) {
  const said = next(400);
  const claim = `claim-${at}`;
  const source = sourceOf(next);
  const statement = (ref, by, after, rest) => ({
    type: 'statement',
    ref: `${ref}-${at}`,
    source: by,
    saidOn: day(said + after),
    ...rest,
  });
  const document = at % 3 === 0 && { document: `report-${at}` };
  if (document)
    yield {
      type: 'document',
      ref: document.document,
      title: `Situation report ${at}`,
      url: `https://${source}.example/reports/${at}`,
      publisher: source,
      publishedOn: day(said),
    };
  const quote = `Officials in ${TOWNS[next(10)]} counted people ${figure.measure} after the river rose, report ${at}.`;
  yield statement('says', source, 0, {
    basis: 'FIRST_HAND',
    quote,
    ...document,
    claims: [{ ref: claim, figure }],
  });
  let upstream = `says-${at}`;
  for (let relay = 0; relay < PASSED_ON[at % PASSED_ON.length]; relay += 1) {
    const given = next(10) === 0 ? { figure: reworded(figure, next) } : { ref: claim };
    yield statement(`passes-${relay}`, sourceOf(next), 1 + relay, {
      relays: [upstream],
      ...(next(3) === 0 && { quote }),
      claims: [given],
    });
    if (next(2) === 0 && given.ref) upstream = `passes-${relay}-${at}`;
  }
  if (at % 6 === 0) yield* dispute(at, claim, source, statement, next);
  if (at % 50 === 7 && figure.value !== undefined)
    yield statement('corrects', source, 40, {
      corrects: [{ claim, by: { figure: reworded(figure, next) } }],
    });
  if (at % 100 === 9)
    yield statement('takes-back', source, 41, { retracts: [{ claim, reason: 'Counted twice.' }] });
  if (at % 20 === 11) yield statement('affirms', sourceOf(next), 30, { affirms: [{ claim }] });
}

function* dispute(at, claim, source, statement, next) {
  const critic = `source-${next(SOURCES)}`;
  yield statement('disputes', critic, 20, {
    rebuts: [
      {
        ref: `dispute-${at}`,
        target: { claim },
        aspects: [next(2) === 0 ? 'VALUE' : 'METHOD'],
        direction: 'TOO_HIGH',
        summary: `The count of ${TOWNS[next(10)]} is exaggerated.`,
      },
    ],
  });
  const answer = next(6);
  if (answer < 2)
    yield statement('replies', source, 22, {
      rebuts: [{ ref: `reply-to-${at}`, target: { rebuttal: `dispute-${at}` }, aspects: ['METHOD'] }],
    });
  if (answer === 1)
    yield statement('insists', critic, 24, {
      rebuts: [{ ref: `insisted-${at}`, target: { rebuttal: `reply-to-${at}` }, aspects: ['METHOD'] }],
    });
  if (answer === 3)
    yield statement('concedes', source, 25, { concedes: [{ rebuttal: `dispute-${at}`, extent: 'PARTIAL' }] });
  if (answer === 4) yield statement('withdraws', critic, 26, { withdraws: [{ rebuttal: `dispute-${at}` }] });
}

/** The same figure in a copy that is not quite right. */
function reworded({ value, exclusions: _, ...figure }, next) {
  if (value === undefined) return { ...figure, asWritten: 'as reported' };
  return next(2) === 0
    ? { ...figure, value: value + 1 + next(9) }
    : { ...figure, value, qualifier: figure.qualifier === 'APPROXIMATE' ? 'AT_LEAST' : 'APPROXIMATE' };
}
