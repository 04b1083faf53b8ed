import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

describeEngines('importing a file', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine);
    await world.load([...BASICS, drowned('first', 'agency', '2022-03-01', 60)]);
  });

  afterEach(() => world.close());

  const rebuttal = (ref: string, target: object, more: object = {}) => ({
    type: 'statement',
    ref: `${ref}-statement`,
    source: 'ministry',
    saidOn: '2022-03-05',
    rebuts: [{ ref, target, aspects: ['VALUE'], direction: 'TOO_HIGH' }],
    ...more,
  });

  const source = { type: 'source', ref: 'extra', kind: 'PERSON', name: 'Extra' };
  const concession = {
    type: 'statement',
    ref: 'c',
    saidOn: '2022-03-06',
    concedes: [{ rebuttal: 'r', extent: 'FULL' }],
  };

  const faulty: [rule: string, lines: unknown[], code: string, line: number][] = [
    ['an unknown ref', [drowned('x', 'nobody', '2022', 1)], 'NOT_FOUND', 2],
    ['a source that is part of itself', [{ ...source, ref: 'self', partOf: 'self' }], 'CYCLE', 2],
    ['a statement that passes itself on', [drowned('x', 'wire', '2022', 1, { relays: ['x'] })], 'CYCLE', 2],
    [
      'two statements that pass each other on',
      [
        drowned('x', 'wire', '2022', 1, { relays: ['y'] }),
        drowned('y', 'wire', '2022', 1, { relays: ['x'] }),
      ],
      'CYCLE',
      2,
    ],
    [
      'claims computed from each other',
      [
        drowned('x', 'wire', '2022', 1),
        { type: 'derivation', claim: 'x-claim', from: ['first-claim'] },
        { type: 'derivation', claim: 'first-claim', from: ['x-claim'] },
      ],
      'CYCLE',
      4,
    ],
    [
      'a claim corrected by itself',
      [
        {
          type: 'statement',
          ref: 'x',
          source: 'agency',
          saidOn: '2022-04',
          corrects: [{ claim: 'first-claim', by: { ref: 'first-claim' } }],
        },
      ],
      'CYCLE',
      2,
    ],
    [
      'an upstream that was said later',
      [drowned('x', 'wire', '2022-02', 1, { relays: ['first'] })],
      'OUT_OF_ORDER',
      2,
    ],
    [
      'a rebuttal of what was said later',
      [rebuttal('r', { claim: 'first-claim' }, { saidOn: '2022-02-28' })],
      'OUT_OF_ORDER',
      2,
    ],
    [
      "somebody else's concession",
      [rebuttal('r', { claim: 'first-claim' }), { ...concession, source: 'wire' }],
      'NOT_YOURS_TO_CONCEDE',
      3,
    ],
    [
      "somebody else's withdrawal",
      [
        rebuttal('r', { claim: 'first-claim' }),
        { type: 'statement', ref: 'w', source: 'agency', saidOn: '2022-04', withdraws: [{ rebuttal: 'r' }] },
      ],
      'NOT_YOURS_TO_WITHDRAW',
      3,
    ],
    [
      "somebody else's correction",
      [
        {
          type: 'statement',
          ref: 'w',
          source: 'wire',
          saidOn: '2022-04',
          corrects: [{ claim: 'first-claim', by: { text: 'Nobody drowned.' } }],
        },
      ],
      'NOT_YOURS_TO_CORRECT',
      2,
    ],
    [
      "somebody else's retraction",
      [
        {
          type: 'statement',
          ref: 'w',
          source: 'wire',
          saidOn: '2022-04',
          retracts: [{ statement: 'first' }],
        },
      ],
      'NOT_YOURS_TO_RETRACT',
      2,
    ],
    [
      'a value outside its range',
      [
        {
          type: 'statement',
          ref: 'x',
          source: 'wire',
          saidOn: '2022',
          claims: [{ figure: { measure: 'drowned', value: 9, low: 1, high: 5 } }],
        },
      ],
      'BAD_USER_INPUT',
      2,
    ],
    [
      'an exclusion that leaves nothing',
      [
        {
          type: 'statement',
          ref: 'x',
          source: 'wire',
          saidOn: '2022',
          claims: [
            { figure: { measure: 'drowned', value: 9, place: 'NO-03', exclusions: [{ place: 'NO' }] } },
          ],
        },
      ],
      'BAD_USER_INPUT',
      2,
    ],
    [
      'a first-hand statement that passes another on',
      [drowned('x', 'wire', '2022-04', 60, { basis: 'FIRST_HAND', relays: ['first'] })],
      'BAD_USER_INPUT',
      2,
    ],
    ['a date that is none', [drowned('x', 'wire', '2022-02-30', 1)], 'BAD_USER_INPUT', 2],
    ['an open interval', [drowned('x', 'wire', '2022-02/..', 1)], 'BAD_USER_INPUT', 2],
    ['a ref with other content', [{ ...BASICS[0], name: 'Another Agency' }], 'CONFLICT', 2],
    ['a statement ref with other content', [drowned('first', 'agency', '2022-03-01', 61)], 'CONFLICT', 2],
    ['a truncated line', ['{"type": "source", "ref": "cut", "kind'], 'BAD_USER_INPUT', 2],
    ['an unknown member', [{ ...source, ref: 'odd', nickname: 'Odd' }], 'BAD_USER_INPUT', 2],
    ['an unknown type', [{ type: 'rumour', ref: 'odd' }], 'BAD_USER_INPUT', 2],
  ];

  test.each(faulty)(
    '%s refuses the whole file, on its line and with its code',
    async (_rule, lines, code, line) => {
      const before = await world.exported();
      const report = await world.load([source, ...lines]);
      expect(report.faults.map((fault) => [fault.line, fault.code])).toEqual([[line, code]]);
      expect(report.created).toBe(0);
      expect(await world.exported()).toEqual(before);
    },
  );

  test('a file in another encoding is refused', async () => {
    const latin1 = Buffer.from(JSON.stringify({ ...source, name: 'José' }), 'latin1').toString('latin1');
    const { importFile } = await import('../../src/services/import-file.js');
    const { OPERATOR } = await import('../../src/kernel/actor.js');
    const chunks = (async function* () {
      await Promise.resolve();
      yield Buffer.from(latin1, 'latin1');
    })();
    const report = await importFile(world.services, OPERATOR, chunks);
    expect(report.faults).toMatchObject([
      { line: 1, code: 'BAD_USER_INPUT', message: expect.stringContaining('UTF-8') },
    ]);
  });

  test('a file in UTF-16 is refused as that on each of its lines, with and without a mark of its order', async () => {
    const { importFile } = await import('../../src/services/import-file.js');
    const { OPERATOR } = await import('../../src/kernel/actor.js');
    const text = `${JSON.stringify(source)}\n${JSON.stringify({ ...source, ref: 'more' })}\n`;
    for (const mark of ['\ufeff', '']) {
      const chunks = (async function* () {
        await Promise.resolve();
        yield Buffer.from(`${mark}${text}`, 'utf16le');
      })();
      const { faults, created } = await importFile(world.services, OPERATOR, chunks);
      expect(created).toBe(0);
      expect(new Set(faults.map(({ message }) => message))).toEqual(
        new Set(['The line is not UTF-8, the file seems to be UTF-16: save the file as UTF-8.']),
      );
    }
  });

  test.each([
    [
      { claims: [{ ref: 'nothing' }] },
      'claims.0.ref: No claim is known as "nothing": record it first, or check the spelling.',
    ],
    [
      { retracts: [{ claim: 'nothing' }] },
      'retracts.0: No claim is known as "nothing": record it first, or check the spelling.',
    ],
    [{ basis: 'HEARSAY' }, 'basis: This is "HEARSAY": give one of FIRST_HAND, ADOPTED, RELAYED, UNSTATED.'],
    [
      { basis: 'FIRST_HAND', relays: ['first'] },
      'basis: A first-hand statement relays nothing: give what the source knows itself and what it passes on as two statements, or give another basis.',
    ],
  ])('a fault names the field as the file has it, once: %j', async (more, message) => {
    const { faults } = await world.load([
      { type: 'statement', ref: 'x', source: 'wire', saidOn: '2022', ...more },
    ]);
    expect(faults.map((fault) => fault.message)).toEqual([message]);
  });

  test('every fault of a file is told, what follows from another is not', async () => {
    const { faults, refused } = await world.load([
      { ...source, ref: 'a', partOf: 'nobody' },
      drowned('b', 'a', '2022', 1),
      drowned('c', 'wire', '2022-99', 1),
      { type: 'derivation', claim: 'b-claim', from: ['first-claim'] },
      drowned('d', 'wire', '2022', 2, { relays: ['missing'] }),
    ]);
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [1, 'NOT_FOUND'],
      [3, 'BAD_USER_INPUT'],
      [5, 'NOT_FOUND'],
    ]);
    expect(refused).toBe(5);
  });

  test('a file imported twice changes nothing', async () => {
    const file = [
      ...BASICS,
      drowned('first', 'agency', '2022-03-01', 60),
      drowned('second', 'wire', '2022-03-02', 60, { relays: ['first'] }),
    ];
    expect(await world.load(file)).toMatchObject({ created: 1, known: 8, refused: 0 });
    const once = await world.exported();
    expect(await world.load(file)).toMatchObject({ created: 0, known: 9, refused: 0 });
    expect(await world.exported()).toEqual(once);
  });

  test('a dry run tells what would happen and keeps nothing', async () => {
    const before = await world.exported();
    expect(await world.load([source], { dryRun: true })).toMatchObject({ created: 1, known: 0, refused: 0 });
    expect(await world.exported()).toEqual(before);
  });

  test('two refs of the same figure are the same claim, however its exclusions are cut up', async () => {
    const figure = (exclusions: object[]) => ({
      measure: 'drowned',
      value: 7,
      place: 'NO',
      period: '2021',
      exclusions,
    });
    await world.load([
      {
        type: 'statement',
        ref: 'x',
        source: 'wire',
        saidOn: '2022',
        claims: [{ ref: 'whole', figure: figure([{ place: 'NO-03', period: '2021-05/2021-06' }]) }],
      },
      {
        type: 'statement',
        ref: 'y',
        source: 'agency',
        saidOn: '2022',
        claims: [
          {
            ref: 'parts',
            figure: figure([
              { place: 'NO-03', period: '2021-06' },
              { place: 'NO-03', period: '2021-05', reason: 'flood' },
              { place: 'SE' },
            ]),
          },
        ],
      },
    ]);
    const rows = await world.storage.reader.all<{ claim: number }>(
      "select claim from claim_ref where ref in ('whole', 'parts')",
    );
    expect(new Set(rows.map(({ claim }) => claim)).size).toBe(1);
  });

  test('what is exported can be imported into an empty database and gives the same again', async () => {
    await world.load([
      rebuttal('r', { claim: 'first-claim' }),
      { ...concession, source: 'spokesperson', onBehalfOf: 'agency' },
      {
        type: 'statement',
        ref: 'odd',
        source: 'wire',
        saidOn: '2022-06',
        claims: [{ text: 'The river is “wild”.' }, { ref: 'first-claim' }],
        relays: ['first'],
      },
    ]);
    const exported = await world.exported();
    const other = await openWorld(engine);
    try {
      expect(await other.load(exported)).toMatchObject({ refused: 0, known: 0 });
      expect(await other.exported()).toEqual(exported);
    } finally {
      await other.close();
    }
  });

  test('what only a refused statement would have brought in makes no further faults', async () => {
    const report = await world.load([
      {
        type: 'statement',
        ref: 'late',
        source: 'wire',
        saidOn: '2022-05-01',
        claims: [{ ref: 'c1', text: 'One.' }],
      },
      {
        type: 'statement',
        ref: 'early',
        source: 'wire',
        saidOn: '2022-01-02',
        relays: ['late'],
        claims: [{ ref: 'c2', text: 'Two.' }],
      },
      { type: 'statement', ref: 'back', source: 'wire', saidOn: '2022-01-03', retracts: [{ claim: 'c2' }] },
    ]);
    expect(report.faults).toMatchObject([{ line: 2, code: 'OUT_OF_ORDER' }]);
  });

  test('a statement that may not do what it does is refused with all it says', async () => {
    const figure = { measure: 'drowned', value: 1, place: 'NO', period: '2020' };
    const report = await world.load([
      {
        type: 'statement',
        ref: 't1',
        source: 'wire',
        saidOn: '2022-01-01',
        claims: [{ ref: 'c1', text: 'One.' }],
      },
      {
        type: 'statement',
        ref: 't2',
        source: 'agency',
        saidOn: '2022-01-02',
        claims: [{ ref: 'c2', figure }],
        retracts: [{ claim: 'c1' }],
      },
      {
        type: 'statement',
        ref: 't3',
        source: 'agency',
        saidOn: '2022-01-03',
        corrects: [{ claim: 'c2', by: { ref: 'c3', figure: { ...figure, value: 2 } } }],
      },
    ]);
    expect(report.faults).toMatchObject([{ line: 2, code: 'NOT_YOURS_TO_RETRACT' }]);
    expect(await world.exported()).toHaveLength(8);
  });

  test('a refused statement leaves nothing that a later line could stand on', async () => {
    const report = await world.load([
      {
        type: 'statement',
        ref: 's0',
        source: 'wire',
        saidOn: '2022-01-01',
        claims: [{ ref: 'c0', text: 'Zero.' }],
      },
      {
        type: 'statement',
        ref: 's1',
        source: 'agency',
        saidOn: '2022-01-03',
        rebuts: [{ ref: 'x1', target: { claim: 'c0' }, aspects: ['VALUE'] }],
        retracts: [{ statement: 's0' }],
      },
      {
        type: 'statement',
        ref: 's2',
        source: 'wire',
        saidOn: '2022-01-04',
        claims: [{ ref: 'c2', text: 'Two.' }],
        rebuts: [{ ref: 'x2', target: { rebuttal: 'x1' }, aspects: ['VALUE'] }],
      },
      {
        type: 'statement',
        ref: 's3',
        source: 'agency',
        saidOn: '2022-01-02',
        withdraws: [{ rebuttal: 'x1' }],
      },
      { type: 'statement', ref: 's4', source: 'wire', saidOn: '2022-13-02', claims: [{ text: 'x' }] },
    ]);
    expect(report.faults).toMatchObject([
      { line: 2, code: 'NOT_YOURS_TO_RETRACT' },
      { line: 5, code: 'BAD_USER_INPUT' },
    ]);
  });

  test('an interval may end within the year that ends it', async () => {
    const { faults } = await world.load([drowned('within', 'wire', '2022-01-15/2022', 3)]);
    expect(faults).toEqual([]);
  });
});
