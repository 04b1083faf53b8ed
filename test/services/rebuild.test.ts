import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OPERATOR } from '../../src/kernel/actor.js';
import { bringDerivedUpToDate, rebuildDerived } from '../../src/services/rebuild.js';
import { DERIVED_TABLES } from '../../src/storage/tables/all.js';
import { describeEngines } from '../support/engines.js';
import { BATCHES, recordLines } from '../support/record-lines.js';
import { randomWorld, shuffled } from '../support/random-wordings.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

/** Everything that is derived, in one order. */
const DERIVED = [
  'select * from statement_summary order by seq',
  'select * from claim_summary order by seq',
  'select claim, category from claim_category order by 1, 2',
  'select statement, claim, upstream, upstream_claim, position, rewords from behind order by 1, 2, 3',
  'select claim, of_claim from rewording order by 1, 2',
  'select claim, state, from_at, to_at from own_standing order by 1, 3',
  'select claim, state, from_at, to_at, place, period_start, period_end, first_said from claim_standing order by 1, 3',
  'select rebuttal, state, from_at, to_at from rebuttal_standing order by 1, 3',
  'select seq, root from source_summary order by seq',
  'select statement, position, voice, root from statement_voice order by 1, 2',
  'select * from claim_sentence order by seq',
  'select path, document from document_path order by 1, 2',
  'select seq, kind, node, length, body from search_entry order by seq',
  'select word, entries from search_word order by word',
  'select folded, kind, node, name, how, needs from known_name order by 1, 2, 3, 4',
  'select opening, pieces from name_opening order by 1, 2',
  'select source, claim, originates, relays, disputed, state, first_said, originated_from, relayed_from, course from source_claim order by 1, 2',
  'select * from standing_told order by claim',
  'select * from source_change order by source, stretch, start, counted',
  'select source, originates, relays, disputed, state, total from source_tally order by 1, 2, 3, 4, 5',
  'select source, kind, said_start, act from source_act order by 1, 2, 3, 4',
  'select source, kind, total from source_act_tally order by 1, 2',
  'select seq, said_start from rebuttal_summary order by seq',
];

/** The wire's report counts from the start of its year, and with it what it passes on, which was said in June. */
const COUNTED_EARLIER = [
  ...BASICS,
  drowned('june', 'agency', '2022-06', 7),
  drowned('wire-copy', 'wire', '2022', 7, { relays: ['june'] }),
];

/** A figure of two categories. */
const CUT = [
  { type: 'category', ref: 'men', dimension: 'sex', label: 'Men' },
  { type: 'category', ref: 'adults', dimension: 'age', label: 'Adults' },
  drowned('cut', 'agency', '2022-07', 4, {
    claims: [{ figure: { measure: 'drowned', value: 4, place: 'NO', categories: ['men', 'adults'] } }],
  }),
];

/** A voice of a joint statement that counts for the agency once a later source of its Wikidata item is known. */
const REFOLDED = [
  { type: 'source', ref: 'river-desk', kind: 'ORGANIZATION', name: 'River Desk', wikidata: 'Q5' },
  drowned('joint', 'wire', '2022-08', 9, { jointlyWith: ['river-desk'], basis: 'FIRST_HAND' }),
  {
    type: 'statement',
    ref: 'part',
    source: 'river-desk',
    saidOn: '2022-09',
    retracts: [{ statement: 'joint' }],
  },
  {
    type: 'statement',
    ref: 'wire-part',
    source: 'wire',
    saidOn: '2022-10',
    retracts: [{ claim: 'joint-claim' }],
  },
  drowned('agency-too', 'agency', '2022-08', 9, { basis: 'FIRST_HAND' }),
];
const REFOLDING = {
  type: 'source',
  ref: 'river-office',
  kind: 'ORGANIZATION',
  name: 'River Office',
  wikidata: 'Q5',
  partOf: 'agency',
};

const derivedOf = ({ storage: { reader } }: World) => Promise.all(DERIVED.map((sql) => reader.all(sql)));

const RANDOM_WORLDS = [11, 12, 13, 14, 15, 16];

describeEngines('what is derived from the facts of random worlds', (engine) => {
  test.each(RANDOM_WORLDS)('is made anew the same as it was kept, write by write (%i)', async (seed) => {
    const random = randomWorld(seed);
    const world = await openWorld(engine);
    try {
      await world.load(random.basics);
      const records = shuffled(random).map(({ given }) => given);
      await recordLines(world, records, BATCHES[seed % BATCHES.length]!);
      const kept = await derivedOf(world);
      await rebuildDerived(world.services, OPERATOR);
      expect(await derivedOf(world)).toEqual(kept);
    } finally {
      await world.close();
    }
  });
});

describeEngines('what is derived from the facts', (engine) => {
  let world: World;
  let kept: Awaited<ReturnType<typeof derivedOf>>;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.load(readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n'));
    await world.load(COUNTED_EARLIER);
    expect(await world.load(CUT)).toMatchObject({ faults: [] });
    expect(await world.load(REFOLDED)).toMatchObject({ faults: [] });
    expect(await world.load([REFOLDING])).toMatchObject({ faults: [] });
    kept = await derivedOf(world);
  });

  afterAll(() => world.close());

  test('is made anew the same as it was kept, write by write', async () => {
    expect(kept[0]!.length).toBeGreaterThan(50);
    expect(kept[2]).toHaveLength(2);
    expect(await rebuildDerived(world.services, OPERATOR)).toBe(104);
    expect(await derivedOf(world)).toEqual(kept);
  });

  test('is made anew where nothing of it is left', async () => {
    await world.storage.unitOfWork.write(async (transaction) => {
      for (const { name } of DERIVED_TABLES) await transaction.run(`delete from ${name}`);
    });
    await rebuildDerived(world.services, OPERATOR);
    expect(await derivedOf(world)).toEqual(kept);
  });

  test('tells from when on what an earlier statement passes on counts', async () => {
    const { reader } = world.storage;
    expect(
      await reader.all(
        "select m.counts_from from statement_summary m join statement s on s.seq = m.seq where s.ref = 'june'",
      ),
    ).toEqual([{ counts_from: Date.UTC(2022, 0) / 1000 }]);
  });

  test('is made once in a database that an older version wrote', async () => {
    await world.storage.unitOfWork.write(async (transaction) => {
      for (const table of ['behind', 'rewording', 'own_standing', 'statement_summary'])
        await transaction.run(`delete from ${table}`);
      await transaction.run('update claim_summary set entered = 0, ref = null, statement_count = 0');
      await transaction.run('update derived set version = 0');
    });
    await bringDerivedUpToDate(world.parts);
    expect(await derivedOf(world)).toEqual(kept);

    await world.storage.unitOfWork.write((transaction) => transaction.run('delete from rewording'));
    await bringDerivedUpToDate(world.parts);
    expect(await world.storage.reader.all('select claim from rewording')).toEqual([]);
  });

  test('is made anew where an older program recorded statements since', async () => {
    await world.storage.unitOfWork.write((transaction) =>
      transaction.run('update derived set statements = 90'),
    );
    await bringDerivedUpToDate(world.parts);
    expect(await derivedOf(world)).toEqual(kept);
  });

  test('tells to what something may be carried only once a copy of it goes back to what was taken back', async () => {
    const number = (value: number) => ({
      figure: { measure: 'drowned', value, place: 'NO', period: '2021' },
    });
    for (const record of [
      drowned('third', 'agency', '2022-03-01', 0, { claims: [{ ref: 'third', ...number(300) }] }),
      drowned('of-third', 'wire', '2022-03-02', 0, { relays: ['third'], claims: [number(301)] }),
      drowned('other', 'ministry', '2022-03-03', 0, { claims: [number(340)] }),
      {
        type: 'statement',
        ref: 'back',
        source: 'ministry',
        saidOn: '2022-03-04',
        retracts: [{ statement: 'other' }],
      },
      drowned('third-again', 'wire', '2022-03-05', 0, { relays: ['other'], claims: [{ ref: 'third' }] }),
    ])
      expect(await world.load([record])).toMatchObject({ faults: [] });
    const before = await derivedOf(world);
    await rebuildDerived(world.services, OPERATOR);
    expect(await derivedOf(world)).toEqual(before);
    const shadowed = await world.storage.reader.all<{ value: number }>(
      'select value from claim_summary where shadowed = 1 and value in (300, 301) order by value',
    );
    expect(shadowed).toEqual([{ value: 300 }, { value: 301 }]);
  });

  test('is for operators to make anew', async () => {
    await expect(rebuildDerived(world.services, { id: 'key_1', role: 'EDITOR' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
