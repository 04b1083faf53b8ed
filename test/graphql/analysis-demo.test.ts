import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask, operation } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { openWorld, type World } from '../support/world.js';

const demo = readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n');

describeEngines('the analysis of the demo data', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.load(demo);
  });

  afterAll(() => world.close());

  test('the wire that passes on 382 for all civilians and leaves out Anbar is caught', async () => {
    const { data } = await ask(world, operation('where-from'));
    const { relays, flags, depth, independentOrigins } = data.claim.provenance;
    expect(depth).toBe(2);
    expect(independentOrigins).toMatchObject({ min: 1, max: 1 });
    expect(relays[0]).toMatchObject({
      faithful: false,
      upstream: { source: { name: 'United Nations Assistance Mission for Iraq' } },
      downstream: { source: { name: 'Xinhua' } },
    });
    const drift = relays[0].drift.filter(({ downstreamClaim }: any) => downstreamClaim.id === data.claim.id);
    expect(drift).toMatchObject([
      {
        kind: 'POPULATION_CHANGED',
        upstream: 'Civilians, police not counted',
        explanation:
          'Xinhua said on 1 February 2017 “382” of “Civilians, with police in non-combat functions, civil defence, guards and fire brigade”, where United Nations Assistance Mission for Iraq on 1 February 2017 had said “382” of “Civilians, police not counted”.',
      },
      {
        kind: 'EXCLUSION_ADDED',
        downstream: 'without Anbar (says the Anbar figures were unavailable)',
        upstream: null,
      },
    ]);
    expect(flags.map(({ code }: any) => code)).toContain('DRIFT');
  });

  test('the site that copies the wire is faithful to the wire', async () => {
    const { data } = await ask(
      world,
      '{ claim(id: "xinhua-killed-civ-2017-01") { statements(role: RELAY) { nodes { relays { faithful upstream { source { name } } } } } } }',
    );
    const relays = data.claim.statements.nodes.flatMap((node: any) => node.relays);
    expect(relays.length).toBeGreaterThan(0);
    expect(relays.every(({ faithful }: any) => faithful)).toBe(true);
  });

  test('the twelve months of UNAMI make 6,878 exactly, with nothing undeclared', async () => {
    const { data } = await ask(world, operation('add-up'));
    expect(data.rollup).toMatchObject({
      verdict: 'RECONCILES',
      low: 6878,
      high: 6878,
      residual: 0,
      missing: [],
      missingPlaces: [],
      undeclaredExclusions: [],
      unmatchedExclusions: [],
    });
    expect(data.rollup.parts).toHaveLength(12);
    expect(data.rollup.explanation).toMatch(
      /, by United Nations Assistance Mission for Iraq, make 6,878 exactly\.$/,
    );
  });

  test('a month that is left out is missing', async () => {
    const { data } = await ask(world, operation('add-up'));
    const parts = data.rollup.parts.slice(0, 11).map(({ id }: any) => id);
    const { data: short } = await ask(world, operation('add-up'), { parts });
    expect(short.rollup).toMatchObject({
      verdict: 'INCOMPLETE',
      missing: [{ label: 'December 2016' }],
      residual: 386,
    });
  });

  test('what Iraq Body Count counted in Nineveh is more than what UNAMI counted in all Iraq', async () => {
    const { data } = await ask(world, operation('compare-figures'));
    expect(data.compare).toMatchObject({ verdict: 'INCONSISTENT', scope: 'CONTAINS', difference: 553 });
    const { data: others } = await ask(world, operation('other-figures'));
    expect(others.claim.comparisons.nodes.map(({ b, verdict }: any) => [b.id, verdict])).toContainEqual([
      data.compare.b.id,
      'INCONSISTENT',
    ]);
  });

  test('from December 2016 to January 2017 the civilian dead rose by one definition and fell by the other', async () => {
    const { data } = await ask(world, operation('over-time'));
    expect(data.series.points.map(({ period }: any) => period.label)).toEqual([
      'November 2016',
      'December 2016',
      'January 2017',
    ]);
    expect(data.series.breaks.at(-1)).toMatchObject({
      from: { label: 'December 2016' },
      to: { label: 'January 2017' },
      directionsDisagree: true,
    });
    expect(data.series.breaks.at(-1).explanation).toMatch(/“386 .* rose to “403 .*, “385 .* fell to “382 /);
  });

  test('what hangs on the conceded 1,959 says so, and what does not, does not', async () => {
    const { data } = await ask(
      world,
      `{ all: claim(id: "unami-killed-all-2016-11") { standing { tainted } }
         civilians: claim(id: "anadolu-killed-civ-2016") { standing { tainted } }
         forces: claim(id: "anadolu-killed-sf-2016") { standing { tainted } }
         total: claim(id: "anadolu-killed-all-2016") { standing { tainted } } }`,
    );
    expect(
      Object.fromEntries(Object.entries<any>(data).map(([name, claim]) => [name, claim.standing.tainted])),
    ).toEqual({
      all: true,
      civilians: false,
      forces: true,
      total: true,
    });
  });

  test('the record of UNAMI counts what it originated and what it conceded', async () => {
    const { data } = await ask(world, operation('source-record'));
    expect(data.source.record).toEqual({
      affirmationsMade: 0,
      claimsOriginated: 108,
      claimsRelayed: 8,
      disputed: 1,
      openlyDisputed: 0,
      conceded: 1,
      corrected: 0,
      retracted: 0,
      rebuttalsMade: 0,
      relaysWithDrift: 0,
    });
    const { data: before } = await ask(world, operation('source-record'), { asOf: '2016-12-02T23:59:59Z' });
    expect(before.source.record).toMatchObject({ disputed: 0, conceded: 0 });
  });
});
