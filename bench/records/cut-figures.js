import { outlets } from './vocabulary.js';

const DAY = 86_400_000;
const SEXES = ['women', 'girls', 'men'];
const AGES = ['children', 'adults', 'elderly'];
/** So many figures are of one event, and of one day in one place. */
const OF_ONE_EVENT = 9;
const PLACES = ['IQ-AN', 'IQ-BA', 'IQ-BB', 'IQ-BG', 'IQ-DI', 'IQ-KI', 'IQ-NI', 'IQ-SD'];

/**
 * Figures of many events, each by sex and age, as records of an interchange file; or the same figures without a word of
 * event, sex or age.
 * @param {number} figures how many in all
 * @param {boolean} areCut whether each is of three categories
 * @returns {Generator<object>}
 */
export function* cutFigures(figures, areCut) {
  const events = Math.ceil(figures / OF_ONE_EVENT);
  yield { type: 'measure', ref: 'hurt', label: 'Persons hurt', unit: 'persons', additivity: 'ADDITIVE' };
  yield* outlets(100);
  if (areCut) {
    yield { type: 'category', ref: 'women', dimension: 'sex', label: 'Women' };
    yield { type: 'category', ref: 'girls', dimension: 'sex', label: 'Girls', within: 'women' };
    yield { type: 'category', ref: 'men', dimension: 'sex', label: 'Men' };
    yield { type: 'category', ref: 'children', dimension: 'age', label: 'Children' };
    yield { type: 'category', ref: 'adults', dimension: 'age', label: 'Adults' };
    yield { type: 'category', ref: 'elderly', dimension: 'age', label: 'Elderly', within: 'adults' };
    for (let at = 0; at < events; at += 1)
      yield { type: 'category', ref: `event-${at}`, dimension: 'event', label: `Event ${at}` };
  }
  for (let at = 0; at < events; at += 1) {
    const day = new Date(Date.UTC(2010, 0, 1) + (at % 3650) * DAY).toISOString().slice(0, 10);
    yield {
      type: 'statement',
      ref: `says-${at}`,
      source: `outlet-${at % 100}`,
      saidOn: '2021-01-01',
      basis: 'FIRST_HAND',
      claims: Array.from({ length: OF_ONE_EVENT }, (_, part) => ({
        ref: `figure-${at}-${part}`,
        figure: {
          measure: 'hurt',
          value: at * OF_ONE_EVENT + part,
          place: PLACES[at % PLACES.length],
          period: day,
          ...(areCut && { categories: [`event-${at}`, SEXES[part % 3], AGES[Math.floor(part / 3)]] }),
        },
      })),
    };
  }
}
