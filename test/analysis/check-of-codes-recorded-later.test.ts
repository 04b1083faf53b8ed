import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ask, askAgain } from '../support/api.js';
import type { Reader } from '../../src/storage/reader.js';
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

  const candidates = async (figure: object, asked: Pick<World, 'parts'> = world): Promise<string[]> => {
    const { data } = await askAgain(
      asked,
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

  /** The same world, where something happens right before what surrounds codes is read the first time. */
  const interrupted = (happen: () => Promise<void>): Pick<World, 'parts'> => {
    const { reader } = world.parts;
    let isFirst = true;
    const all: Reader['all'] = async (sql, params, signal) => {
      if (isFirst && sql.includes('kin_below')) {
        isFirst = false;
        await happen();
      }
      return reader.all(sql, params, signal);
    };
    return { parts: { ...world.parts, reader: { ...reader, all } } };
  };

  test('a figure is found in a place that was recorded while what surrounds others was read', async () => {
    await load(...BASICS, said('country', { place: 'IQ', value: 900 }));
    expect(await candidates({ place: 'IQ' })).toEqual(['country-claim']);
    const meanwhile = interrupted(async () => {
      await load(
        { type: 'place', ref: 'new-district', name: 'New district', within: 'IQ' },
        said('district', { place: 'new-district', value: 30 }),
      );
      // Somebody else keeps what surrounds others now.
      await candidates({ place: 'TR' });
    });
    expect(await candidates({ place: 'IQ', population: 'children' }, meanwhile)).toEqual([
      'country-claim',
      'district-claim',
    ]);
  });

  test('an answer comes, though places are recorded all the while', async () => {
    await load(...BASICS, said('country', { place: 'IQ', value: 900 }));
    const { reader } = world.parts;
    let count = 0;
    const all: Reader['all'] = async (sql, params, signal) => {
      const rows = await reader.all(sql, params, signal);
      if (sql.includes('kin_below') && count < 10) {
        count += 1;
        await load({ type: 'place', ref: `district-${count}`, name: `District ${count}`, within: 'IQ' });
      }
      return rows as never;
    };
    const busy = { parts: { ...world.parts, reader: { ...reader, all } } };
    expect(await candidates({ place: 'IQ' }, busy)).toEqual(['country-claim']);
    expect(count).toBeLessThan(4);
  });

  test('a place with hundreds within it is asked about beside others alike, whatever is kept', async () => {
    const valleys = Array.from({ length: 420 }, (_, at) => ({
      ...{ type: 'place', ref: `valley-${at}`, name: `Valley ${at}`, within: 'wide' },
    }));
    await load(
      ...BASICS,
      { type: 'place', ref: 'wide', name: 'The wide', within: 'IQ' },
      ...valleys,
      said('wide', { place: 'wide', value: 900 }),
      said('valley', { place: 'valley-7', value: 30 }),
    );
    const asked = `query ($wide: FigureInput!, $other: FigureInput!) {
      wide: check(figure: $wide) { candidates { claim { ref } } }
      other: check(figure: $other) { candidates { claim { ref } } } }`;
    const figure = { measure: 'drowned', period: '2021', value: 7 };
    const variables = { wide: { ...figure, place: 'wide' }, other: { ...figure, place: 'valley-3' } };
    const { data } = await ask(world, asked, variables);
    expect(data.wide.candidates).toHaveLength(2);
    await candidates({ place: 'valley-3' });
    const { statements } = await askAgain(world, asked, variables);
    const again = await askAgain(world, asked, variables);
    expect(again.data).toEqual(data);
    expect(again.statements).toBeLessThan(statements);
  });
});
