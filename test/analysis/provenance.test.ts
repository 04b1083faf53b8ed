import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { answer, figure, loadAll, openFiguresWorld, says } from '../support/figures-world.js';
import type { World } from '../support/world.js';

describeEngines('provenance', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openFiguresWorld(engine);
  });

  afterEach(() => world.close());

  const PROVENANCE = `query ($claim: ID!, $asOf: DateTime) { claim(id: $claim) { provenance(asOf: $asOf) {
  statements { ref } origins { ref } depth independentOrigins { min max sources { ref } } loops { ref }
  relays { downstream { ref } upstream { ref } } flags { code message statements { ref } } explanation mermaid } } }`;

  async function traced(claim: string, asOf?: string): Promise<any> {
    const { provenance } = (await answer(world, PROVENANCE, { claim, asOf })).claim;
    const refs = (nodes: any[]) => nodes.map(({ ref }) => ref);
    return {
      ...provenance,
      statements: refs(provenance.statements),
      origins: refs(provenance.origins),
      loops: provenance.loops.map(refs),
      independentOrigins: {
        ...provenance.independentOrigins,
        sources: refs(provenance.independentOrigins.sources),
      },
      hops: provenance.relays.map(({ downstream, upstream }: any) => `${upstream.ref} > ${downstream.ref}`),
      codes: provenance.flags.map(({ code }: any) => code),
    };
  }

  const relays = (...refs: string[]) => ({ relays: refs });

  describe('the trace of a claim', () => {
    test('goes back through those that assert it to where it starts', async () => {
      await loadAll(world, [
        says('first', 'mission', '2017-01-01', { c: figure(1) }),
        says('copy', 'wire', '2017-01-02', { c: null }, relays('first')),
        says('copies', 'site', '2017-01-03', { c: null }, relays('copy')),
      ]);
      expect(await traced('c')).toMatchObject({
        statements: ['first', 'copy', 'copies'],
        origins: ['first'],
        depth: 2,
        hops: ['first > copy', 'copy > copies'],
        independentOrigins: { min: 1, max: 1, sources: ['un'] },
        codes: ['SINGLE_ORIGIN', 'NO_PRIMARY_DOCUMENT', 'UNSTATED_BASIS'],
        explanation: '3 statements by 3 parties say this, and it goes back to one origin, Mission.',
      });
    });

    test('follows the figure, not the article: a copy that was changed is followed as what it was', async () => {
      await loadAll(world, [
        says('a', 'mission', '2017-01-01', { c: figure(10), other: figure(99, { measure: 'wounded' }) }),
        says('b', 'count', '2017-01-01', { d: figure(500) }),
        says('copy', 'wire', '2017-01-02', { changed: figure(10, { place: 'SY' }) }, relays('b', 'a')),
      ]);
      expect(await traced('changed')).toMatchObject({
        statements: ['a', 'copy'],
        hops: ['a > copy'],
        codes: ['NO_PRIMARY_DOCUMENT', 'UNSTATED_BASIS', 'DRIFT'],
      });
    });

    test('follows all that is passed on where nothing in it can be what was copied', async () => {
      await loadAll(world, [
        {
          type: 'statement',
          ref: 'talk',
          source: 'count',
          saidOn: '2017-01-01',
          claims: [{ text: 'It was bad.' }],
        },
        says('wounded', 'mission', '2017-01-01', { w: figure(7, { measure: 'wounded' }) }),
        says('copy', 'wire', '2017-01-02', { c: figure(10) }, relays('talk', 'wounded')),
      ]);
      const trace = await traced('c');
      expect(trace).toMatchObject({
        statements: ['talk', 'wounded', 'copy'],
        independentOrigins: { max: 2 },
      });
      expect(trace.codes).toContain('DRIFT');
    });

    test('goes both ways round a diamond, once', async () => {
      await loadAll(world, [
        says('top', 'mission', '2017-01-01', { c: figure(1) }),
        says('left', 'wire', '2017-01-02', { c: null }, relays('top')),
        says('right', 'site', '2017-01-02', { c: null }, relays('top')),
        says('bottom', 'blog', '2017-01-03', { c: null }, relays('left', 'right')),
      ]);
      expect(await traced('c')).toMatchObject({
        statements: ['top', 'left', 'right', 'bottom'],
        hops: ['top > left', 'top > right', 'left > bottom', 'right > bottom'],
        depth: 2,
      });
    });

    test('begins with its origins; a statement that was taken back is none, and comes after them', async () => {
      await loadAll(world, [
        says('lost', 'count', '2017-01-01', { c: figure(1) }),
        says('kept', 'mission', '2017-01-02', { c: null }),
        says('copy', 'wire', '2017-01-03', { c: null }, relays('lost', 'kept')),
        says('sorry', 'count', '2017-01-04', {}, { retracts: [{ statement: 'lost' }] }),
      ]);
      expect(await traced('c')).toMatchObject({ statements: ['kept', 'lost', 'copy'], origins: ['kept'] });
    });

    test('is of what had been said by then', async () => {
      await loadAll(world, [
        says('first', 'mission', '2017-01-01', { c: figure(1) }),
        says('second', 'count', '2017-02-01', { c: null }, { basis: 'FIRST_HAND' }),
      ]);
      expect(await traced('c', '2017-01-15T00:00:00Z')).toMatchObject({
        statements: ['first'],
        independentOrigins: { max: 1 },
      });
      expect(await traced('c')).toMatchObject({ independentOrigins: { min: 1, max: 2 } });
    });

    test('is drawn for Mermaid with what changed, and nothing in a name is markup', async () => {
      await loadAll(world, [
        { type: 'source', ref: 'odd', kind: 'PERSON', name: 'A "b" <img> [x]' },
        says('first', 'odd', '2017-01-01', { c: figure(1) }),
        says('copy', 'wire', '2017-01-02', { d: figure(2) }, relays('first')),
      ]);
      expect((await traced('d')).mermaid).toBe(
        [
          'flowchart LR',
          '  s1["A #34;b#34; #60;img#62; #91;x#93;<br/>1 January 2017"]',
          '  s2["Wire<br/>2 January 2017"]',
          '  s1 -->|"value changed"| s2',
        ].join('\n'),
      );
    });
  });

  describe('independent origins', () => {
    test('a spokesperson, a mission and its parent are one', async () => {
      await loadAll(world, [
        says('a', 'envoy', '2017-01-01', { c: figure(1) }, { basis: 'FIRST_HAND' }),
        says('b', 'mission', '2017-01-02', { c: null }, { basis: 'FIRST_HAND' }),
        says('d', 'wire', '2017-01-02', { c: null }, { basis: 'FIRST_HAND', onBehalfOf: 'un' }),
      ]);
      expect((await traced('c')).independentOrigins).toEqual({ min: 1, max: 1, sources: ['un'] });
    });

    test('those that never say how they know are left out of the least', async () => {
      await loadAll(world, [
        says('a', 'mission', '2017-01-01', { c: figure(1) }, { basis: 'FIRST_HAND' }),
        says('b', 'wire', '2017-01-02', { c: null }),
        says('d', 'site', '2017-01-02', { c: null }, { basis: 'FIRST_HAND' }),
      ]);
      expect((await traced('c')).independentOrigins).toMatchObject({ min: 2, max: 3 });
    });

    test('a statement that was taken back stays in the trace and counts no more', async () => {
      await loadAll(world, [
        says('first', 'mission', '2017-01-01', { c: figure(1) }),
        says('copy', 'wire', '2017-01-02', { c: null }, relays('first')),
        {
          type: 'statement',
          ref: 'back',
          source: 'mission',
          saidOn: '2017-02-01',
          retracts: [{ statement: 'first' }],
        },
      ]);
      expect(await traced('c')).toMatchObject({
        statements: ['first', 'copy'],
        origins: [],
        independentOrigins: { min: 0, max: 0 },
        codes: [],
        explanation: '1 statement by 1 party says this, and everything it could go back to was taken back.',
      });
      expect((await traced('c', '2017-01-15T00:00:00Z')).independentOrigins.max).toBe(1);
    });
  });

  test('outlets that pass one another on in a circle are found, each circle once', async () => {
    await loadAll(world, [
      says('w1', 'wire', '2017-01-01', { c: figure(1) }),
      says('s1', 'site', '2017-01-02', { c: null }, relays('w1')),
      says('w2', 'wire', '2017-01-03', { c: null }, relays('s1')),
      says('b1', 'blog', '2017-01-03', { c: null }, relays('w1')),
    ]);
    const { loops, flags } = await traced('c');
    expect(loops).toEqual([['wire', 'site']]);
    expect(flags.find(({ code }: any) => code === 'CIRCULAR_REPORTING')).toEqual({
      code: 'CIRCULAR_REPORTING',
      message: 'Wire and Site pass one another on in a circle.',
      statements: [{ ref: 'w1' }, { ref: 's1' }, { ref: 'w2' }],
    });
  });

  test('an origin that is not named is flagged', async () => {
    await loadAll(world, [says('a', 'nobody', '2017-01-01', { c: figure(1) }, { basis: 'FIRST_HAND' })]);
    expect((await traced('c')).flags.at(-1)).toMatchObject({
      code: 'ANONYMOUS_ORIGIN',
      message: 'This starts with somebody who is not named: An official.',
    });
  });

  // Of thousands of rows the rule is what costs, whatever the engine.
  (engine === 'sqlite' ? describe : describe.skip)('ten thousand statements behind one claim', () => {
    const COUNT = 10_000;
    const copies = (upstreamOf: (index: number) => string) =>
      Array.from({ length: COUNT }, (_, index) =>
        says(
          `s${index}`,
          ['wire', 'site', 'blog'][index % 3]!,
          '2017-01-02',
          { c: null },
          relays(upstreamOf(index)),
        ),
      );

    test.each<[string, (index: number) => string, number]>([
      ['in one chain', (index) => (index === 0 ? 'first' : `s${index - 1}`), COUNT],
      ['side by side', () => 'first', 1],
    ])(
      'are traced %s',
      async (_, upstreamOf, depth) => {
        await loadAll(world, [
          says('first', 'mission', '2017-01-01', { c: figure(1) }),
          ...copies(upstreamOf),
        ]);
        const { claim } = await answer(
          world,
          '{ claim(id: "c") { provenance { depth independentOrigins { max } flags { code } explanation } } }',
        );
        expect(claim.provenance).toMatchObject({ depth, independentOrigins: { max: 1 } });
      },
      60_000,
    );
  });
});
