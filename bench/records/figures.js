import { randomly } from './vocabulary.js';

/** The number that one figure in twenty says. */
export const HOT_NUMBER = 100;

const MEASURES = ['killed', 'injured', 'displaced', 'missing', 'evacuated', 'rescued', 'sheltered', 'fed'];
const ALIASES = {
  killed: ['dead', 'deaths', 'died', 'fatalities'],
  injured: ['hurt', 'wounded'],
  displaced: ['homeless'],
};
const COUNTRIES =
  'IQ SY AF DZ AO BD BR CM TD CO EC EG ET FR DE GR GT HT IN ID IT KE LB LY MG ML MX MA NP NE NG NO PK PE PH SO SD TR UA YE';
/** In the hottest country figures are of its parts as well. */
const PARTS = ['IQ-AN', 'IQ-BA', 'IQ-BB', 'IQ-BG', 'IQ-DI', 'IQ-KI', 'IQ-NI', 'IQ-SD'];
const REGION = 'flood-basin';
const POPULATIONS = ['all', 'children', 'women', undefined];
const HOT_YEAR = 2017;

/** What the figures name. */
export function* vocabulary() {
  for (const ref of MEASURES)
    yield {
      type: 'measure',
      ref,
      label: `Persons ${ref} in floods`,
      short: ref,
      unit: 'persons',
      additivity: 'ADDITIVE',
      ...(ALIASES[ref] && { aliases: ALIASES[ref] }),
    };
  yield { type: 'population', ref: 'all', label: 'All persons', aliases: ['people'] };
  for (const ref of ['children', 'women'])
    yield { type: 'population', ref, label: `${ref[0].toUpperCase()}${ref.slice(1)}`, within: 'all' };
  for (const ref of ['girls', 'boys']) yield { type: 'category', ref, dimension: 'sex', label: ref };
  yield { type: 'place', ref: REGION, name: 'The flood basin', contains: ['IQ', 'SY', 'TR'] };
}

/**
 * Figures as a record of years comes to hold them: half of them of one measure, a third of one country and its parts,
 * some of a region; by day, month and year, a third of them in one year; one in twenty says the same number; some leave
 * something out, are of a sex, or are put as a range or as unknown.
 * @param {number} claims how many in all, no two of them the same
 * @returns {Generator<object>}
 */
export function* figures(claims) {
  const countries = COUNTRIES.split(' ');
  const next = randomly(1);
  const seen = new Set();
  while (seen.size < claims) {
    const measure = next(2) === 0 ? MEASURES[0] : MEASURES[next(MEASURES.length)];
    const place = placeOf(countries, next);
    const period = periodOf(next);
    const population = POPULATIONS[next(POPULATIONS.length)];
    const number = next(20) === 0 ? HOT_NUMBER : 1 + next(next(3) === 0 ? 1_000_000 : 5_000);
    const figure = {
      ...{ measure, place, period, population },
      ...numberOf(number, next(20)),
      ...(next(20) === 0 && { exclusions: [{ population: 'women', reason: 'not counted' }] }),
      ...(next(8) === 0 && { categories: [next(2) === 0 ? 'girls' : 'boys'] }),
    };
    if (population === 'women') delete figure.exclusions;
    const key = JSON.stringify(figure);
    if (seen.has(key)) continue;
    seen.add(key);
    yield figure;
  }
}

function placeOf(countries, next) {
  const kind = next(100);
  if (kind < 15) return countries[0];
  if (kind < 35) return PARTS[next(PARTS.length)];
  if (kind < 40) return REGION;
  return countries[1 + next(countries.length - 1)];
}

function periodOf(next) {
  const year = next(3) === 0 ? HOT_YEAR : 2000 + next(23);
  const month = `${year}-${String(1 + next(12)).padStart(2, '0')}`;
  const kind = next(20);
  if (kind === 0) return String(year);
  return kind < 6 ? `${month}-${String(1 + next(28)).padStart(2, '0')}` : month;
}

function numberOf(value, kind) {
  if (kind === 0) return { qualifier: 'UNKNOWN' };
  if (kind === 1) return { qualifier: 'BETWEEN', low: value, high: value * 2 };
  if (kind < 4) return { qualifier: 'AT_LEAST', value };
  return kind < 6 ? { qualifier: 'APPROXIMATE', value } : { value };
}
