import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { WORDED_FIGURES } from '../support/worded-figures.js';
import { openWorld, type World } from '../support/world.js';

const PREVIEW = `query ($statement: StatementInput!, $claims: [ClaimInput!]!) {
  previewDrift(statement: $statement, claims: $claims) {
    claim upstream { ref } copied { ref } drift { kind dimension downstreamWords upstreamWords explanation }
  }
}`;
const RECORDED = `query ($id: ID!) { statement(id: $id) { relays { upstream { ref } drift {
  kind dimension downstream upstream explanation } } } }`;

describeEngines('a preview of what would drift', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine, WORDED_FIGURES);
  });

  afterAll(() => world.close());

  const figure = { measure: 'drowned', place: 'NO', period: '2021', population: 'everyone', value: 1240 };
  const passedOn = { source: 'herald', saidOn: '2022-01-05', relays: ['said-counted-agency'] };
  const preview = (claim: object, statement: object = passedOn) =>
    ask(world, PREVIEW, { statement, claims: [claim] });

  test('says which figure it would be a copy of, and what it drops of it', async () => {
    const { data } = await preview({ figure });
    expect(data.previewDrift).toEqual([
      {
        claim: 0,
        upstream: { ref: 'said-counted-agency' },
        copied: { ref: 'counted' },
        drift: [
          {
            kind: 'EXCLUSION_DROPPED',
            dimension: null,
            downstreamWords: null,
            upstreamWords: 'without Oslo (Oslo not counted)',
            explanation:
              'The Herald said on 5 January 2022 “1,240” without saying that it does not count Oslo (Oslo not counted), as River Agency on 1 January 2022 had said of “1,240”.',
          },
        ],
      },
    ]);
  });

  test('of a figure passed on word for word, nothing drifts', async () => {
    const { data } = await preview({ id: 'counted' });
    expect(data.previewDrift).toMatchObject([{ copied: { ref: 'counted' }, drift: [] }]);
  });

  test('a number that nothing upstream is near has no figure behind it', async () => {
    const { data } = await preview({ figure: { ...figure, value: 7, period: '2020' } });
    expect(data.previewDrift).toMatchObject([{ copied: null, drift: [{ kind: 'UNSUPPORTED' }] }]);
  });

  test('where nothing is passed on, nothing drifts; nor in what is not a figure', async () => {
    expect((await preview({ figure }, { ...passedOn, relays: [] })).data.previewDrift).toEqual([]);
    expect((await preview({ text: 'It rained.' })).data.previewDrift).toEqual([]);
  });

  test.each([
    [{ ...passedOn, relays: ['none'] }, 'NOT_FOUND', 'statement.relays.0'],
    [{ ...passedOn, source: 'none' }, 'NOT_FOUND', 'statement.source'],
    [{ ...passedOn, onBehalfOf: 'none' }, 'NOT_FOUND', 'statement.onBehalfOf'],
  ])('refuses what recording would refuse: %j', async (statement, code, field) => {
    expect((await preview({ figure }, statement)).errors).toMatchObject([{ code, field }]);
  });

  test('refuses a bad figure under the claim it is of, and keeps nothing', async () => {
    expect((await preview({ figure: { ...figure, value: -1 } })).errors).toMatchObject([
      { code: 'BAD_USER_INPUT', field: 'claims.0.figure.value' },
    ]);
    const before = await ask(world, '{ claims { totalCount } }');
    await preview({ figure: { ...figure, value: 77 } });
    expect((await ask(world, '{ claims { totalCount } }')).data).toEqual(before.data);
  });
});

describeEngines('previews of all that the demo passes on', (engine) => {
  test('tell what was found once it was recorded', async () => {
    const lines = readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n');
    const world = await openWorld(engine);
    try {
      await world.load(lines);
      const relaying = lines
        .map((line) => JSON.parse(line))
        .filter(({ relays, claims, ...acts }) => relays && claims && !acts.rebuts && !acts.corrects);
      expect(relaying.length).toBeGreaterThan(20);
      for (const { ref, source, onBehalfOf, saidOn, relays, claims } of relaying) {
        const given = claims.map((claim: any) =>
          claim.figure ? { figure: claim.figure } : claim.text ? { text: claim.text } : { id: claim.ref },
        );
        const previewed = await ask(world, PREVIEW, {
          statement: { source, onBehalfOf, saidOn, relays },
          claims: given,
        });
        const recorded = (await ask(world, RECORDED, { id: ref })).data.statement.relays;
        expect(told(previewed.data.previewDrift)).toEqual(
          told(
            recorded.map(({ drift, ...relay }: any) => ({
              ...relay,
              drift: drift.map(({ downstream, upstream, ...rest }: any) => ({
                ...rest,
                downstreamWords: downstream,
                upstreamWords: upstream,
              })),
            })),
          ),
        );
      }
    } finally {
      await world.close();
    }
  });
});

/** What drifted, each with the statement it came from, in an order of its own. */
const told = (relays: readonly any[]): string[] =>
  relays
    .flatMap(({ upstream, drift }) =>
      drift.map((one: object) => JSON.stringify([upstream.ref, Object.entries(one).sort()])),
    )
    .sort();
