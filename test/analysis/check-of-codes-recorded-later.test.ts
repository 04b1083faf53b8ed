import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { askAgain } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, openWorld, type World } from '../support/world.js';

/** What surrounds a place or a population is kept between reads, until another is recorded. */
describeEngines('checked after more places and populations were recorded', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine);
  });

  afterEach(() => world.close());

  const load = async (...records: readonly object[]): Promise<void> =>
    expect((await world.load(records)).faults).toEqual([]);

  const said = (ref: string, figure: object) => ({
    ...{ type: 'statement', ref, source: 'agency', saidOn: '2022-01-01', basis: 'FIRST_HAND' },
    claims: [{ ref: `${ref}-claim`, figure: { measure: 'drowned', period: '2021', ...figure } }],
  });

  const candidates = async (figure: object): Promise<string[]> => {
    const { data } = await askAgain(
      world,
      'query ($figure: FigureInput!) { check(figure: $figure) { candidates { claim { ref } } } }',
      { figure: { measure: 'drowned', period: '2021', value: 7, ...figure } },
    );
    return data.check.candidates.map(({ claim }: any) => claim.ref);
  };

  test('a figure is found in a place within the one given, and in a region that holds it', async () => {
    await load(...BASICS, said('country', { place: 'IQ', value: 900 }));
    expect(await candidates({ place: 'IQ' })).toEqual(['country-claim']);
    await load(
      { type: 'place', ref: 'new-district', name: 'New district', within: 'IQ' },
      said('district', { place: 'new-district', value: 30 }),
    );
    expect(await candidates({ place: 'IQ' })).toEqual(['country-claim', 'district-claim']);
    await load(
      { type: 'place', ref: 'new-region', name: 'New region', contains: ['IQ', 'TR'] },
      said('region', { place: 'new-region', value: 4_000 }),
    );
    expect(await candidates({ place: 'IQ' })).toEqual(['country-claim', 'district-claim', 'region-claim']);
    expect(await candidates({ place: 'new-region' })).toContain('district-claim');
  });

  test('a figure is found of people within those given', async () => {
    await load(...BASICS, said('children', { place: 'IQ', population: 'children', value: 90 }));
    expect(await candidates({ place: 'IQ', population: 'children' })).toEqual(['children-claim']);
    await load(
      { type: 'population', ref: 'newborn', label: 'Newborn', within: 'children' },
      said('newborn', { place: 'IQ', population: 'newborn', value: 80 }),
    );
    expect(await candidates({ place: 'IQ', population: 'children' })).toEqual([
      'children-claim',
      'newborn-claim',
    ]);
  });

  test('a name that two places come to have is refused, the ref of one is not', async () => {
    await load(
      ...BASICS,
      { type: 'place', ref: 'upper-valley', name: 'The valley', within: 'IQ' },
      said('valley', { place: 'upper-valley', value: 3 }),
    );
    expect(await candidates({ place: 'The valley' })).toEqual(['valley-claim']);
    expect(await candidates({ place: 'upper-valley' })).toEqual(['valley-claim']);
    await load({ type: 'place', ref: 'lower-valley', name: 'The valley', within: 'IQ' });
    const { errors } = await askAgain(
      world,
      '{ check(figure: { measure: "drowned", place: "The valley" }) { outcome } }',
    );
    expect(errors[0]?.message).toContain('upper-valley');
    expect(await candidates({ place: 'upper-valley' })).toEqual(['valley-claim']);
  });
});
