import { expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines, type Engine } from '../support/engines.js';
import { BASICS, openWorld, type World } from '../support/world.js';

/**
 * An index of figures knows nothing of their categories and exclusions, nor who had said them by an instant: what seems
 * nearest to it, and is told first, may be no candidate at all, however much of it there is.
 */
const CODES = [
  { type: 'population', ref: 'police', label: 'Police officers' },
  { type: 'population', ref: 'women', label: 'Women' },
  { type: 'population', ref: 'mothers', label: 'Mothers', within: 'women' },
  { type: 'category', ref: 'female', dimension: 'sex', label: 'Female' },
  { type: 'category', ref: 'male', dimension: 'sex', label: 'Male' },
];

type Figure = Readonly<Record<string, unknown>>;

const FIGURE: Figure = { measure: 'drowned', place: 'IQ', period: '2021' };

/** So many figures with numbers from one on. */
const figures = (count: number, from: number, more: Figure): Figure[] =>
  Array.from({ length: count }, (_, at) => ({ ...FIGURE, value: from + at, ...more }));

const said = (ref: string, saidOn: string, all: readonly Figure[], more: object = {}) => ({
  ...{ type: 'statement', ref, source: 'agency', saidOn, basis: 'FIRST_HAND' },
  claims: all.map((figure, at) => ({ ref: `${ref}-${at}`, figure })),
  ...more,
});

const firstTen = (ref: string): string[] => Array.from({ length: 10 }, (_, at) => `${ref}-${at}`);

const CHECK = `query ($figure: FigureInput!, $asOf: DateTime) {
  check(figure: $figure, asOf: $asOf) { outcome candidates { claim { ref } } } }`;
const BESIDE = `query ($figure: FigureInput!, $other: FigureInput!) {
  other: check(figure: $other) { outcome }
  check(figure: $figure) { outcome candidates { claim { ref } } } }`;

const refsOf = ({ data }: any): string[] => data.check.candidates.map(({ claim }: any) => claim.ref);

async function among(engine: Engine, records: readonly object[], run: (world: World) => Promise<void>) {
  const world = await openWorld(engine);
  try {
    const { faults } = await world.load([...BASICS, ...CODES, ...records]);
    expect(faults).toEqual([]);
    await run(world);
  } finally {
    await world.close();
  }
}

describeEngines('what is near to an index, and no candidate', (engine) => {
  test.each([
    [
      'of another category',
      said('others', '2022-01-01', figures(130, 500, { categories: ['male'] })),
      said('meant', '2022-01-02', figures(12, 800, { categories: ['female'] })),
      { ...FIGURE, value: 499.5, categories: ['female'] },
    ],
    [
      'with an exclusion',
      said('others', '2022-01-01', figures(130, 500, { exclusions: [{ place: 'IQ-NI' }] })),
      said('meant', '2022-01-02', figures(12, 800, {})),
      { ...FIGURE, value: 499.5, exclusions: [] },
    ],
    [
      'without the place that is given',
      said('others', '2022-01-01', figures(130, 500, { exclusions: [{ place: 'IQ-NI' }] })),
      said('meant', '2022-01-02', figures(12, 800, {})),
      { ...FIGURE, place: 'IQ-NI', value: 499.5 },
    ],
    [
      'of another category, and no number given',
      said('others', '2022-01-01', figures(45, 100, { place: 'IQ-NI' })),
      said('meant', '2022-01-02', figures(12, 300, { place: 'IQ-NI', categories: ['female'] })),
      { ...FIGURE, categories: ['female'] },
    ],
  ])('takes no place from what is one: %s', async (_, others, meant, figure) => {
    const elsewhere = said('elsewhere', '2022-01-03', figures(12, 2_000, {}));
    await among(engine, [others, meant, elsewhere], async (world) => {
      const found = await ask(world, CHECK, { figure });
      expect(refsOf(found)).toEqual(firstTen('meant'));
    });
  });

  test('does not keep one from fitting', async () => {
    const male = Array.from({ length: 70 }, (_, at) => ({
      ...{ ...FIGURE, value: 500 + at / 10 },
      categories: ['male'],
    }));
    const fitting = { ...FIGURE, value: 530, categories: ['female'] };
    await among(
      engine,
      [said('male', '2022-01-01', male), said('fitting', '2022-01-02', [fitting])],
      async (world) => {
        const about = { ...FIGURE, value: 500, qualifier: 'APPROXIMATE', categories: ['female'] };
        const { data } = await ask(world, CHECK, { figure: about });
        expect(data.check.outcome).toBe('FITS');
      },
    );
  });

  test.each([
    ['its measure alone', {}],
    ['its place', { place: 'IQ' }],
    ['its time', { period: '2021' }],
    ['all of its scope', { place: 'IQ', period: '2021' }],
  ])('does not keep the same from being found by %s, without a number', async (_, scope) => {
    const childless = { population: 'women', exclusions: [{ population: 'mothers' }] };
    const records = [
      said('male', '2022-01-01', figures(120, 500, { categories: ['male'] })),
      said('childless', '2022-01-01', figures(120, 900, childless)),
      said('female', '2022-01-02', [{ ...FIGURE, value: 7, categories: ['female'] }]),
      said('outside', '2022-01-02', [
        { ...FIGURE, value: 8, population: 'women', exclusions: [{ place: 'IQ-NI' }] },
      ]),
    ];
    await among(engine, records, async (world) => {
      for (const [ref, cut] of [
        ['female-0', { categories: ['female'] }],
        ['outside-0', { population: 'women', exclusions: [{ place: 'IQ-NI' }], place: 'IQ' }],
      ] as const) {
        const found = await ask(world, CHECK, { figure: { measure: 'drowned', ...scope, ...cut } });
        expect([found.data.check.outcome, refsOf(found)[0]]).toEqual(['SAME', ref]);
      }
    });
  });

  test('is told in the order as of the instant', async () => {
    const [many, few] = [figures(45, 100, {}), figures(12, 300, {})];
    const again = (ref: string, of: string, saidOn: string, source: string, count: number) => ({
      ...said(ref, saidOn, [], { source }),
      claims: Array.from({ length: count }, (_, at) => ({ ref: `${of}-${at}` })),
    });
    const records = [
      said('many', '2022-01-01', many),
      said('few', '2022-01-02', few),
      again('few-again', 'few', '2022-01-03', 'ministry', few.length),
      again('many-again', 'many', '2022-03-01', 'ministry', many.length),
      again('many-once-more', 'many', '2022-03-01', 'wire', many.length),
    ];
    await among(engine, records, async (world) => {
      const then = await ask(world, CHECK, { figure: FIGURE, asOf: '2022-02-01T00:00:00Z' });
      expect(refsOf(then)).toEqual(firstTen('few'));
      expect(refsOf(await ask(world, CHECK, { figure: FIGURE }))).toEqual(firstTen('many'));
    });
  });

  test('is the same whatever is asked beside it', async () => {
    const records = [
      said('police', '2022-01-01', figures(500, 500, { population: 'police' })),
      said('mothers', '2022-01-02', figures(12, 1_800, { population: 'mothers' })),
    ];
    await among(engine, records, async (world) => {
      const figure = { ...FIGURE, population: 'women', value: 499.5 };
      const other = { ...figure, population: 'police', categories: ['female'] };
      expect(refsOf(await ask(world, CHECK, { figure }))).toEqual(firstTen('mothers'));
      expect(refsOf(await ask(world, BESIDE, { figure, other }))).toEqual(firstTen('mothers'));
    });
  });

  test('may be as far away as numbers can be', async () => {
    const money = { type: 'measure', ref: 'money', label: 'Money', unit: 'dinars', additivity: 'ADDITIVE' };
    const far = [1.7e308, -1.7e308, 5].map((value) => ({ ...FIGURE, measure: 'money', value }));
    await among(engine, [{ ...money, signed: true }, said('far', '2022-01-01', far)], async (world) => {
      const given = { ...FIGURE, measure: 'money' };
      const found = async (figure: Figure) => refsOf(await ask(world, CHECK, { figure }));
      expect(await found(given)).toEqual(['far-0', 'far-1', 'far-2']);
      expect(await found({ ...given, value: 6 })).toContain('far-2');
      expect((await found({ ...given, value: 1.7e308 }))[0]).toBe('far-0');
    });
  });

  test.each([
    ['people', { population: 'all', exclusions: [{ population: 'children' }] }, { population: 'children' }],
    ['a place', { exclusions: [{ place: 'IQ-NI' }] }, { place: 'IQ-NI' }],
  ])('leaves out %s, of whom no number is given', async (_what, without, given) => {
    const { exclusions, ...whole } = without as Figure;
    const records = [
      said('without', '2022-01-01', figures(30, 500, { ...whole, exclusions })),
      said('whole', '2022-01-02', figures(3, 800, whole)),
    ];
    await among(engine, records, async (world) => {
      const found = await ask(world, CHECK, { figure: { measure: 'drowned', ...given } });
      expect(refsOf(found)).toEqual(['whole-0', 'whole-1', 'whole-2']);
    });
  });

  test('was said by another, where no number is given', async () => {
    const records = [
      said('agency', '2022-01-01', figures(30, 500, {})),
      said('wire', '2022-01-02', figures(1, 800, {}), { source: 'wire' }),
    ];
    await among(engine, records, async (world) => {
      const { data } = await ask(
        world,
        '{ check(figure: { measure: "drowned", place: "IQ" }, speaker: "wire") { outcome } }',
      );
      expect(data.check.outcome).toBe('SAME');
    });
  });
});
