import { expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, openWorld } from '../support/world.js';

/** Around each month of these more is on record than a check looks at the first time. */
const PLACES = ['IQ', 'IQ-AN', 'IQ-BA', 'IQ-BB', 'IQ-BG', 'IQ-DI', 'IQ-NI'];
const DAYS = Array.from({ length: 31 }, (_, at) => `2021-03-${String(at + 1).padStart(2, '0')}`);
const PERIODS = ['2021', '2021-03', ...DAYS];
const OF_EACH = 14;
const FIGURES = PLACES.length * PERIODS.length * OF_EACH;
const MOST = 10;

interface Figure {
  readonly measure: 'drowned';
  readonly place: string;
  readonly period: string;
  readonly value: number;
  readonly qualifier: 'EXACT' | 'APPROXIMATE';
}

/** No two of them have one number. */
const figureOf = (at: number): Figure => ({
  measure: 'drowned',
  place: PLACES[at % PLACES.length]!,
  period: PERIODS[Math.floor(at / PLACES.length) % PERIODS.length]!,
  value: 1_000 + ((at * 7_919) % 10_007),
  qualifier: at % 9 === 0 ? 'APPROXIMATE' : 'EXACT',
});

const axesOf = (given: Figure, { place, period, value, qualifier }: Figure): number =>
  Number(place !== given.place) +
  Number(period !== given.period) +
  Number(qualifier !== given.qualifier) +
  Number(value !== given.value);

/** One holds the other: of the codes of these places, as of these periods, the longer begins with the shorter. */
const overlaps = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** The nearest by the letter of the rules: fewest axes, then the nearest number. */
const nearest = (given: Figure): string[] =>
  Array.from({ length: FIGURES }, (_, at) => ({ ref: `figure-${at}`, figure: figureOf(at) }))
    .filter(
      ({ figure }) =>
        (overlaps(figure.place, given.place) && overlaps(figure.period, given.period)) ||
        (figure.value === given.value && axesOf(given, figure) <= 2),
    )
    .sort(
      (a, b) =>
        axesOf(given, a.figure) - axesOf(given, b.figure) ||
        Math.abs(a.figure.value - given.value) - Math.abs(b.figure.value - given.value),
    )
    .slice(0, MOST)
    .map(({ ref }) => ref);

const CHECK = `query ($figure: FigureInput!) {
  check(figure: $figure) { candidates { claim { ref } differences { axis } } } }`;

const ASKED: Readonly<Record<string, Omit<Figure, 'measure'>>> = {
  'a month of a country': { place: 'IQ', period: '2021-03', value: 5_001.5, qualifier: 'EXACT' },
  'about a month of a country': { place: 'IQ', period: '2021-03', value: 7_001.5, qualifier: 'APPROXIMATE' },
  'a year of a country': { place: 'IQ', period: '2021', value: 2_500.5, qualifier: 'EXACT' },
  'a day of a part': { place: 'IQ-NI', period: '2021-03-09', value: 9_000.5, qualifier: 'EXACT' },
  'a month of a part': { place: 'IQ-AN', period: '2021-03', value: 900.5, qualifier: 'APPROXIMATE' },
};

describeEngines('thousands of figures around one scope', (engine) => {
  test('are told nearest first, as the rules say', async () => {
    const world = await openWorld(engine);
    try {
      const said = Array.from({ length: FIGURES / OF_EACH / PLACES.length }, (_, part) => ({
        ...{ type: 'statement', ref: `report-${part}`, source: 'agency', saidOn: '2022-01-05' },
        basis: 'FIRST_HAND',
        claims: Array.from({ length: OF_EACH * PLACES.length }, (_, index) => {
          const at = part * OF_EACH * PLACES.length + index;
          return { ref: `figure-${at}`, figure: figureOf(at) };
        }),
      }));
      const { faults } = await world.load([...BASICS, ...said]);
      expect(faults).toEqual([]);
      for (const [name, asked] of Object.entries(ASKED)) {
        const figure = { measure: 'drowned', ...asked } as const;
        const { data } = await ask(world, CHECK, { figure });
        const found = data.check.candidates.map(({ claim }: any) => claim.ref as string);
        expect({ name, found }).toEqual({ name, found: nearest(figure) });
      }
    } finally {
      await world.close();
    }
  }, 300_000);
});
