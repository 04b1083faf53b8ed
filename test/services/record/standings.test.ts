import type { Seq } from '../../../src/kernel/seq.js';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { OPERATOR } from '../../../src/kernel/actor.js';
import { verify } from '../../../src/services/verify.js';
import type { Carriers } from '../../../src/domain/dispute/carried.js';
import type { DisputeFacts } from '../../../src/domain/dispute/facts.js';
import { readDispute } from '../../../src/domain/dispute/reading.js';
import { countsWholeFrom } from '../../../src/domain/dispute/bearing.js';
import { momentAsOf } from '../../../src/domain/dispute/moment.js';
import { rebuttalIntervals, standingAsOf, standingIntervals } from '../../../src/domain/dispute/standing.js';
import { atOnce } from '../../../src/kernel/turns.js';
import { followedFrom } from '../../../src/domain/lineage/trace.js';
import { wasEverContested } from '../../../src/domain/record/ever-disputed.js';
import { readLinesOf } from '../../../src/storage/analysis/lines.js';
import { EVERYTHING, FOREVER } from '../../../src/kernel/as-of.js';
import { seqOf } from '../../../src/kernel/seq.js';
import { loadDispute } from '../../../src/storage/dispute-facts.js';
import type { Reader } from '../../../src/storage/reader.js';
import { describeEngines } from '../../support/engines.js';
import { openWorld, type World } from '../../support/world.js';

const SOURCES = ['north', 'south', 'east'];
const FIGURES = [1, 2, 3];

/** One thing said; numbers point at something said before, if there is anything. */
const saying = fc.record({
  source: fc.constantFrom(...SOURCES),
  day: fc.integer({ min: 1, max: 9 }),
  precise: fc.boolean(),
  act: fc.constantFrom(
    'report',
    'report',
    'relay',
    'rebut',
    'rebutStatement',
    'counter',
    'concede',
    'correct',
    'retract',
    'retractStatement',
    'withdraw',
  ),
  figure: fc.constantFrom(...FIGURES),
  at: fc.nat(),
});

/** A failure is made smaller for so long only that the test still has time to tell it, with its seed. */
const TELLS_ITS_SEED = { interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true };

describeEngines('the tables of standing', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.load([
      ...SOURCES.map((ref) => ({ type: 'source', ref, kind: 'ORGANIZATION', name: `The ${ref}` })),
      { type: 'measure', ref: 'm', label: 'Houses flooded', unit: 'houses', additivity: 'ADDITIVE' },
    ]);
  });

  afterAll(() => world.close());

  test('know what a claim goes back to only since it was passed on', async () => {
    const says = (ref: string, source: string, day: number, more: object) =>
      world.load([{ type: 'statement', ref, source, saidOn: `2020-03-0${day}`, ...more }]);
    const figure = (value: number, place?: string) => ({ measure: 'm', value, place, period: '2020' });
    const other = { ref: 'other', figure: figure(100) };
    await says('says', 'north', 1, { claims: [other] });
    await says('copies', 'south', 2, {
      relays: ['says'],
      claims: [{ ref: 'copied', figure: figure(100, 'NO') }],
    });
    await says('doubts', 'east', 3, {
      rebuts: [{ ref: 'doubt', target: { claim: 'copied' }, aspects: ['VALUE'] }],
    });
    // The copy's claim now stands behind the one that it was copied from.
    await says('copies-back', 'east', 4, { relays: ['copies'], claims: [{ ref: 'other' }] });
    await expectTablesRight(world.storage.reader);
    const shadowed = await world.parts.reader.all(
      "select m.ref from claim_summary m where m.shadowed = 1 and m.ref in ('other', 'copied') order by m.ref",
    );
    expect(shadowed).toEqual([{ ref: 'copied' }, { ref: 'other' }]);
  });

  test('hold after every write what the pure functions say of all facts', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(saying, { minLength: 3, maxLength: 14 }), async (sayings) => {
        run += 1;
        const said: string[] = [];
        const rebuttals: string[] = [];
        for (const [index, { source, day, precise, act, figure, at }] of sayings.entries()) {
          const ref = `${run}-${index}`;
          const pick = (list: string[]): string | undefined => list[at % Math.max(1, list.length)];
          const claim = (value: number) => ({ figure: { measure: 'm', value, period: String(1000 + run) } });
          const known = { ref: `claim-${run}-${figure}`, ...claim(figure) };
          const acts: Record<string, object | '' | undefined> = {
            report: { claims: [known] },
            relay: pick(said) && { claims: [known], relays: [pick(said)] },
            rebut: { rebuts: [{ ref: `r${ref}`, target: { claim: known.ref }, aspects: ['VALUE'] }] },
            rebutStatement: pick(said) && {
              rebuts: [{ ref: `r${ref}`, target: { statement: pick(said) }, aspects: ['METHOD'] }],
            },
            counter: pick(rebuttals) && {
              rebuts: [{ ref: `r${ref}`, target: { rebuttal: pick(rebuttals) }, aspects: ['MOTIVE'] }],
            },
            concede: pick(rebuttals) && { concedes: [{ rebuttal: pick(rebuttals), extent: 'FULL' }] },
            correct: { corrects: [{ claim: known.ref, by: claim(figure + 10) }] },
            retract: { retracts: [{ claim: known.ref }] },
            retractStatement: pick(said) && { retracts: [{ statement: pick(said) }] },
            withdraw: pick(rebuttals) && { withdraws: [{ rebuttal: pick(rebuttals) }] },
          };
          const saidOn = precise ? `2021-03-0${day}` : '2021-03';
          // What is refused leaves no trace; what is kept must leave the tables right.
          const { refused } = await world.load([
            { type: 'statement', ref, source, saidOn, ...(acts[act] || { claims: [known] }) },
          ]);
          if (refused === 0) {
            said.push(ref);
            if (['rebut', 'rebutStatement', 'counter'].includes(act)) rebuttals.push(`r${ref}`);
          }
        }
        await expectTablesRight(world.storage.reader);
      }),
      { numRuns: engine === 'sqlite' ? 25 : 6, ...TELLS_ITS_SEED },
    );
    expect(await verify(world.services, OPERATOR)).toEqual([]);
  }, 300_000);
});

async function expectTablesRight(reader: Reader): Promise<void> {
  const claims = (await reader.all<{ seq: Seq<'claim'> }>('select seq from claim order by seq')).map(
    ({ seq }) => seq,
  );
  const statements = (await reader.all<{ seq: Seq<'statement'> }>('select seq from statement')).map(
    ({ seq }) => seq,
  );
  const facts = await loadDispute(reader, { claims, statements }, claims);
  const index = readDispute(facts);
  const rebuttals = (await reader.all<{ seq: Seq<'rebuttal'> }>('select seq from rebuttal order by seq')).map(
    ({ seq }) => seq,
  );
  const lines = await readLinesOf(reader, statements);
  const carriers: Carriers = {
    behind: (statement, claim) => lines.behind(statement, claim),
    goesBackTo: () => [],
    sentenceOf: () => '',
  };
  const kept = (table: string, column: string) =>
    reader.all(`select ${column} as seq, state, from_at, to_at from ${table} order by ${column}, from_at`);
  const own = new Map(claims.map((seq) => [seq, standingIntervals(index, seq)]));
  const standing = new Map(claims.map((seq) => [seq, standingIntervals(index, seq, carriers)]));
  expect(await kept('claim_standing', 'claim')).toEqual(
    claims.flatMap((seq) => rows(seq, standing.get(seq)!)),
  );
  expect(await kept('rebuttal_standing', 'rebuttal')).toEqual(
    [...rebuttalIntervals(index, rebuttals)].flatMap(([seq, intervals]) => rows(seq, intervals)),
  );
  const contested = await reader.all<{ seq: Seq<'claim'> }>(
    'select seq from claim_summary where contested = 1 order by seq',
  );
  expect(contested.map(({ seq }) => seq)).toEqual(
    claims.filter((seq) => wasEverContested(index, seqOf('claim', seq))),
  );
  expect(await kept('own_standing', 'claim')).toEqual(
    contested.flatMap(({ seq }) => rows(seq, own.get(seq)!)),
  );
  const asTold = readDispute(await loadDispute(reader, { claims }));
  const now = momentAsOf(asTold, EVERYTHING);
  expect(
    await reader.all(
      'select claim, whole_from, state, since, corrected_by, explanation from standing_told order by claim',
    ),
  ).toEqual(
    contested.map(({ seq }) => {
      const { state, since, correctedBy, explanation } = atOnce(standingAsOf(now, seq));
      return {
        ...{ claim: seq, whole_from: countsWholeFrom(asTold, seq), state },
        ...{ since, corrected_by: correctedBy, explanation },
      };
    }),
  );
  const calm = claims.filter((seq) => !contested.some((one) => one.seq === seq));
  expect(
    calm.flatMap((seq) => own.get(seq)!.map(({ state }) => state)).filter((state) => state !== 'UNDISPUTED'),
  ).toEqual([]);
  const shadowed = (
    await reader.all<{ seq: Seq<'claim'> }>('select seq from claim_summary where shadowed = 1 order by seq')
  ).map(({ seq }) => seq);
  // A claim may be marked to which nothing is carried, for claims are looked at and not statements; none is left out.
  const isContested = new Set(contested.map(({ seq }) => seq));
  const carriedTo = claims.filter((seq) =>
    [...atOnce(followedFrom(lines, entriesOf(facts, seq))).values()].some((followed) =>
      [...followed].some((other) => other !== seq && isContested.has(other)),
    ),
  );
  expect(shadowed).toEqual(expect.arrayContaining(carriedTo));
  expect(await shadowedBy(reader, isContested)).toEqual(expect.arrayContaining(shadowed));
  const differing = claims.filter(
    (seq) => JSON.stringify(own.get(seq)) !== JSON.stringify(standing.get(seq)),
  );
  expect(shadowed).toEqual(expect.arrayContaining(differing));
}

/** The statements with which a claim entered. */
const entriesOf = (facts: DisputeFacts, claim: Seq<'claim'>) =>
  facts.assertions
    .filter((fact) => fact.claim === claim && fact.role === 'ORIGIN')
    .map(({ statement }) => ({ upstream: statement, claim }));

/** The claims that are followed on, at any distance, as one that was contested, wherever it is asserted. */
async function shadowedBy(reader: Reader, contested: ReadonlySet<number>): Promise<number[]> {
  const pairs = await reader.all<{ claim: number; of_claim: number }>(
    'select claim, of_claim from rewording',
  );
  const below = new Set<number>();
  for (let before = -1; before !== below.size;) {
    before = below.size;
    for (const { claim, of_claim } of pairs)
      if (contested.has(of_claim) || below.has(of_claim)) below.add(claim);
  }
  return [...below].sort((a, b) => a - b);
}

const rows = (seq: number, intervals: readonly { from: number; to: number | null; state: string }[]) =>
  intervals.map(({ from, to, state }) => ({ seq, state, from_at: from, to_at: to ?? FOREVER }));
