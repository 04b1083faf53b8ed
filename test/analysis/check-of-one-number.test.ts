import { expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, openWorld } from '../support/world.js';

/** More than a check looks at of one number. */
const FIGURES = 3_200;
const PLACES = ['AF', 'BR', 'DE', 'FR'];

const figureOf = (at: number) => ({
  measure: 'drowned',
  value: 100,
  place: PLACES[at % PLACES.length],
  period: new Date(Date.UTC(2001, 0, 1 + Math.floor(at / PLACES.length))).toISOString().slice(0, 10),
});

const CHECK = `query ($figure: FigureInput!) {
  check(figure: $figure) { outcome candidates { claim { ref } differences { axis } } } }`;

describeEngines('one number that thousands of figures say', (engine) => {
  test('is answered with what more statements say, wherever that stands in the record', async () => {
    const world = await openWorld(engine);
    try {
      const claims = Array.from({ length: FIGURES }, (_, at) => ({
        ref: `figure-${at}`,
        figure: figureOf(at),
      }));
      const rare = { ref: 'rare', figure: { ...figureOf(0), place: 'ZW', period: '1997-05' } };
      const said = (ref: string, source: string, some: readonly object[]) => ({
        ...{ type: 'statement', ref, source, saidOn: '2022-01-05', basis: 'FIRST_HAND', claims: some },
      });
      const { faults } = await world.load([
        ...BASICS,
        ...Array.from({ length: FIGURES / 100 }, (_, part) =>
          said(`report-${part}`, 'agency', claims.slice(100 * part, 100 * (part + 1))),
        ),
        said('rare-1', 'agency', [rare]),
        said('rare-2', 'wire', [{ figure: rare.figure }]),
      ]);
      expect(faults).toEqual([]);
      const elsewhere = { measure: 'drowned', value: 100, place: 'JP', period: '1999-03' };
      const { data } = await ask(world, CHECK, { figure: elsewhere });
      expect(data.check.outcome).toBe('DIFFERS');
      expect(data.check.candidates.map(({ claim }: any) => claim.ref)).toEqual([
        'rare',
        ...Array.from({ length: 9 }, (_, at) => `figure-${at}`),
      ]);
      const there = { ...elsewhere, place: 'ZW' };
      const nearer = await ask(world, CHECK, { figure: there });
      expect(nearer.data.check.candidates[0]).toEqual({
        claim: { ref: 'rare' },
        differences: [{ axis: 'PERIOD' }],
      });
    } finally {
      await world.close();
    }
  }, 300_000);
});
