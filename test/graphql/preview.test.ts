import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const PREVIEW = 'query ($claim: ClaimInput!) { previewClaim(claim: $claim) { text known { ref } } }';

describeEngines('a preview of a claim', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine, [...BASICS, drowned('d', 'agency', '2022-01-01', 5)]);
  });

  afterAll(() => world.close());

  const figure = { measure: 'drowned', value: 5, place: 'NO', period: '2021', population: 'all' };

  test('says the sentence it will become, and the claim it will join however it is cut up', async () => {
    const cutUp = { ...figure, exclusions: [{ place: 'SE' }] };
    expect((await ask(world, PREVIEW, { claim: { figure: cutUp } })).data.previewClaim).toEqual({
      text: '5 persons drowned (All persons) in Norway, 2021.',
      known: { ref: 'd-claim' },
    });
    expect(
      (await ask(world, PREVIEW, { claim: { figure: { ...figure, value: 6 } } })).data.previewClaim,
    ).toEqual({
      text: '6 persons drowned (All persons) in Norway, 2021.',
      known: null,
    });
    expect((await ask(world, PREVIEW, { claim: { id: 'd-claim' } })).data.previewClaim.known).toEqual({
      ref: 'd-claim',
    });
  });

  test('refuses what recording would refuse, and keeps nothing', async () => {
    const { errors } = await ask(world, PREVIEW, { claim: { figure: { ...figure, measure: 'none' } } });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', field: 'claim.figure.measure' }]);
    expect((await ask(world, PREVIEW, { claim: { text: 'It rained.' } })).errors).toEqual([]);
    expect((await ask(world, '{ claims { totalCount } }')).data.claims.totalCount).toBe(1);
  });
});
