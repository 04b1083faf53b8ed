import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { OPERATOR } from '../../src/kernel/actor.js';
import { exportRecords } from '../../src/services/read/export-records.js';
import { known } from '../../src/services/read/names.js';
import { reading } from '../../src/services/services.js';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const REPORT =
  'mutation ($input: ReportInput!) { report(input: $input) { statement { id } claims { id ref } } }';
const REBUT = 'mutation ($input: RebutInput!) { rebut(input: $input) { rebuttal { id } } }';

describeEngines('what was exported', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine, BASICS);
  });

  afterEach(() => world.close());

  const report = async (source: string, ...claims: object[]) => {
    const { data, errors } = await ask(world, REPORT, {
      input: { statement: { source, saidOn: '2022' }, claims },
    });
    expect(errors).toEqual([]);
    return data.report.claims as { id: string; ref: string | null }[];
  };

  /** Imports an export into an empty database, and exports that. */
  async function copied(): Promise<{ first: unknown[]; again: unknown[] }> {
    const first = await world.exported();
    const other = await openWorld(engine);
    try {
      expect(await other.load(first)).toMatchObject({ faults: [], known: 0 });
      return { first, again: await other.exported() };
    } finally {
      await other.close();
    }
  }

  test('can be imported where claims were passed on by id, with and without a further ref', async () => {
    const [claim] = await report('agency', { text: 'It rained.' });
    await report('wire', { id: claim!.id });
    await report('wire', { id: claim!.id, ref: 'rain' }, { text: 'It snowed.', ref: 'snow' });
    await report('ministry', { id: 'snow', ref: 'snowfall' }, { id: 'rain' });
    await report('ministry', { id: 'snowfall' });
    const { first, again } = await copied();
    expect(again).toEqual(first);
    expect(JSON.stringify(first)).not.toContain('restates');
  });

  test('can be imported where a claim that is named by its id counters another', async () => {
    const [rain, snow] = await report('agency', { text: 'It rained.' }, { text: 'It snowed.' });
    const { errors } = await ask(world, REBUT, {
      input: {
        target: rain!.id,
        statement: { source: 'ministry', saidOn: '2022-02' },
        aspects: ['VALUE'],
        counterClaim: { id: snow!.id },
      },
    });
    expect(errors).toEqual([]);
    const { first, again } = await copied();
    expect(again).toEqual(first);
  });

  test('is known where it came from', async () => {
    const [rain] = await report('agency', { text: 'It rained.' }, { ref: 'wet', text: 'IT RAINED.' });
    await ask(world, REBUT, {
      input: { target: rain!.id, statement: { source: 'ministry', saidOn: '2022-02' }, aspects: ['VALUE'] },
    });
    const exported = await world.exported();
    expect(await world.load(exported)).toMatchObject({ created: 0, known: exported.length, faults: [] });
  });

  test('of one claim holds those that pass it on earlier than it says it was said', async () => {
    await world.load([
      drowned('late', 'agency', '2022-06-20', 5),
      drowned('early', 'wire', '2022-06', 6, { relays: ['late'] }),
    ]);
    const allowed = reading(world.services, OPERATOR);
    const claim = await known(allowed, 'claim', 'late-claim');
    const lines: string[] = [];
    for await (const line of exportRecords(allowed, claim)) lines.push(line);
    const other = await openWorld(engine);
    try {
      await other.load(lines);
      const [row] = await other.storage.reader.all<{ at: number }>(
        "select c.there_from as at from claim_summary c join claim_ref r on r.claim = c.seq where r.ref = 'late-claim'",
      );
      expect(row!.at).toBe(Date.UTC(2022, 5) / 1000);
    } finally {
      await other.close();
    }
  });
});
