import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const FACTS = [...BASICS, drowned('first', 'agency', '2022-03-01', 60)];

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

describeEngines('a file that is refused', (engine) => {
  let world: World;

  // Nothing is kept of any.
  beforeAll(async () => {
    world = await openWorld(engine, [...FACTS, rebuttal('made', { claim: 'first-claim' })]);
  });

  afterAll(() => world.close());

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
      [drowned('x', 'wire', '2022-01', 1, { relays: ['first'] })],
      'OUT_OF_ORDER',
      2,
    ],
    [
      'a rebuttal of what was said later',
      [rebuttal('r', { claim: 'first-claim' }, { saidOn: '2022-02-26' })],
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

  test('a file in UTF-16 is refused as that, once, with and without a mark of its order', async () => {
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
      expect(faults.map(({ message }) => message)).toEqual([
        'The file is in UTF-16: save it as UTF-8 (iconv -f UTF-16 -t UTF-8 FILE > NEW).',
      ]);
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
    [{ basis: 'HEARSAY' }, 'basis: basis is "HEARSAY": give one of FIRST_HAND, ADOPTED, RELAYED, UNSTATED.'],
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

  test.each([
    [
      '{"type": "source", "ref": "x", "kind": "PERSON", "name": "X", "name": "Y"}',
      ['name: "name" is given twice in one object, and only one can be meant: take one out.'],
    ],
    [
      '{"type": "statement", "ref": "x", "source": "wire", "saidOn": 2022, "claims": [{"figure": {"measure": "drowned", "value": "1,234", "period": 2017}}]}',
      [
        'saidOn: saidOn is the number 2022: write it in quotes, "2022".',
        'claims.0.figure.value: value is the text "1,234": write it without quotes, 1234.',
        'claims.0.figure.period: period is the number 2017: write it in quotes, "2017".',
      ],
    ],
    [
      '{"type": "statement", "ref": "x", "source": "wire", "saidOn": "2022", "claims": [{"figure": {"measure": "drowned", "value": 1234567890.1234567}}]}',
      [
        'claims.0.figure.value: 1234567890.1234567 has 17 significant digits, more than the 15 that are kept: round it, and give the digits as they stood in asWritten.',
      ],
    ],
    [
      '{"type": "sorce", "ref": "x"}',
      [
        'type: The type is "sorce": give one of source, measure, population, place, category, document, statement, derivation. Did you mean source?',
      ],
    ],
    [
      '{"type": "source", "ref": "x", "kind": "person", "name": "", "partof": null}',
      [
        'kind: kind is "person": give one of PERSON, ORGANIZATION, GOVERNMENT_BODY, NEWS_OUTLET, DATASET, ANONYMOUS, UNKNOWN; did you mean "PERSON"?',
        'name: name is empty: give at least one character, or leave it out.',
        'The record has a member "partof" that the format does not know; did you mean "partOf"?',
      ],
    ],
    [
      '{"type": "document", "ref": "x", "publisher": null, "title": ["X"]}',
      [
        'publisher: publisher is null, where a text is due: leave it out where there is none.',
        'title: title is ["X"], where a text is due.',
      ],
    ],
    [
      '{"type": "source", "ref": "x", ',
      ['The line is not JSON: it is cut off after {"type": "source", "ref": "x",'],
    ],
    [
      '{"type": "source", "ref": "x",}',
      ['The line is not JSON: a comma stands before a closing bracket: take it out.'],
    ],
    [
      "{'type': 'source'}",
      ['The line is not JSON: a text stands in single quotes (\'), where JSON takes double ones (").'],
    ],
    [
      '{"type": "source", "ref": "x", "name": None}',
      [
        'The line is not JSON: NaN, Infinity, None and undefined are no values: leave out a field that has none.',
      ],
    ],
    [
      '{"type": "source"} {"type": "source"}',
      [
        'The line is not JSON: its first value is complete, and then comes {"type": "source"} - give each record a line of its own.',
      ],
    ],
  ])('of %s everything wrong with how it is written is told', async (line, messages) => {
    const { faults, refused } = await world.load([line]);
    expect(new Set(faults.map(({ message }) => message))).toEqual(new Set(messages));
    expect(faults).toHaveLength(messages.length);
    expect(refused).toBe(1);
  });

  const figure = (more: object) => ({ measure: 'drowned', value: 1, place: 'NO', period: '2021', ...more });

  test.each([
    [
      'two unknown names, a date that is none and a figure that fits no rule',
      {
        source: 'nobody',
        saidOn: '2022-02-30',
        relays: ['nothing', 'first'],
        claims: [{ figure: figure({ low: 5, high: 9, place: 'QQ' }) }, { figure: figure({ value: 2 }) }],
      },
      ['saidOn', 'relays.0', 'source', 'claims.0.figure.place', 'claims.0.figure.value'],
    ],
    [
      'a member of another type beside an unknown name and a value that is out of its range',
      {
        source: 'nobody',
        saidOn: 2022,
        basis: 'HEARSAY',
        claims: [
          { figure: figure({ period: 2017, population: 'nobody' }) },
          { figure: figure({ qualifier: 'ABOUT', place: 'QQ' }) },
          { figure: figure({ qualifier: 'BETWEEN' }) },
        ],
      },
      [
        'saidOn',
        'basis',
        'claims.0.figure.period',
        'claims.1.figure.qualifier',
        'source',
        'claims.0.figure.population',
        'claims.1.figure.place',
        'claims.2.figure.low',
      ],
    ],
    [
      'elements of a list, each at its own place',
      {
        relays: ['a', 'first', 'b'],
        claims: [{ figure: figure({ exclusions: [{ place: 'QQ' }, { period: 'May' }, { place: 'QR' }] }) }],
      },
      [
        'relays.0',
        'relays.2',
        'claims.0.figure.exclusions.0.place',
        'claims.0.figure.exclusions.1.period',
        'claims.0.figure.exclusions.2.place',
      ],
    ],
    [
      'an unknown name with what was said later, and nothing about whose it is to concede',
      {
        source: 'nobody',
        saidOn: '2021',
        relays: ['first'],
        concedes: [{ rebuttal: 'made', extent: 'FULL' }],
      },
      ['source', 'relays.0', 'concedes.0.rebuttal'],
    ],
    [
      'a claim at fault, and not what is done to it further down',
      {
        claims: [{ ref: 'mine', figure: figure({}), text: 'and in words' }],
        rebuts: [{ ref: 'against', target: { claim: 'mine' }, aspects: ['VALUE'] }],
        withdraws: [{ rebuttal: 'against' }, { rebuttal: 'none' }],
      },
      ['claims.0', 'withdraws.1.rebuttal'],
    ],
    ['what is missing, and no more', { source: undefined, saidOn: undefined }, ['', '']],
  ])('all faults of a record are told: %s', async (_what, more, fields) => {
    const { faults, refused } = await world.load([
      { type: 'statement', ref: 'x', source: 'wire', saidOn: '2022-04', ...more },
    ]);
    const told = faults.map(({ message }) => /^([a-z]+[\w.]*): /.exec(message)?.[1] ?? '');
    expect([...told].sort()).toEqual([...fields].sort());
    expect(refused).toBe(1);
  });

  test.each([
    [
      'a source of the file',
      [source, { ...source, name: 'Another', url: 'https://extra.example' }],
      2,
      'ref: The ref "extra" is already used for another source: name is "Another" here and "Extra" in line 1; url is "https://extra.example" here and not given in line 1. Give the same content or another ref.',
    ],
    [
      'a source that is on record',
      [{ ...BASICS[0], name: 'Another Agency' }],
      1,
      'ref: The ref "agency" is already used for another source: name is "Another Agency" here and "River Agency" on record. Give the same content or another ref.',
    ],
    [
      'a statement that is on record',
      [source, drowned('first', 'agency', '2022-03-02', 60)],
      2,
      'ref: The ref "first" is already used for another statement: saidOn is "2022-03-02" here and "2022-03-01" on record. Give the same content or another ref.',
    ],
    [
      'a claim of the file',
      [
        source,
        drowned('x', 'wire', '2022', 1),
        drowned('y', 'wire', '2022', 2, {
          claims: [{ ref: 'x-claim', figure: { ...drowned('x', '', '', 2).claims[0]!.figure } }],
        }),
      ],
      3,
      'claims.0.ref: The ref "x-claim" is already used for another claim: figure.value is 2 here and 1 in line 2. Give the same content or another ref.',
    ],
    [
      'a rebuttal of the file',
      [
        rebuttal('r', { claim: 'first-claim' }),
        rebuttal('r', { claim: 'first-claim' }, { ref: 'other', note: 'anew' }),
      ],
      2,
      undefined,
    ],
    [
      'a rebuttal with another target',
      [rebuttal('r', { claim: 'first-claim' }), rebuttal('r', { statement: 'first' }, { ref: 'other' })],
      2,
      'rebuts.0.ref: The ref "r" is already used for another rebuttal: target.statement is "first" here and not given in line 1; target.claim is not given here and "first-claim" in line 1. Give the same content or another ref.',
    ],
  ])('a conflict tells what differs and from where: %s', async (_what, lines, line, message) => {
    const { faults } = await world.load(lines);
    expect(faults).toMatchObject([{ line, code: 'CONFLICT', ...(message && { message }) }]);
  });

  test.each([
    [{ source: 'agncy' }, 'source: No source is known as "agncy": did you mean "agency" (River Agency)?'],
    [
      { source: 'river agency' },
      'source: No source is known as "river agency": did you mean "agency" (River Agency)?',
    ],
    [{ source: 'drowned' }, 'source: No source is known as "drowned": "drowned" is a measure, not a source.'],
    [
      { source: 'drownde' },
      'source: No source is known as "drownde": did you mean the measure "drowned" (Persons drowned)?',
    ],
    [{ relays: ['frist'] }, 'relays.0: No statement is known as "frist": did you mean "first"?'],
    [{ relays: ['farther'] }, 'relays.0: No statement is known as "farther": did you mean "further"?'],
    [
      { claims: [{ ref: 'First-Claim' }] },
      'claims.0.ref: No claim is known as "First-Claim": did you mean "first-claim"?',
    ],
    [
      { source: 'somebody' },
      'source: No source is known as "somebody": record it first, or check the spelling.',
    ],
  ])('of a name that names nothing it is told what may have been meant: %j', async (more, message) => {
    const { faults } = await world.load([
      { type: 'statement', ref: 'x', source: 'wire', saidOn: '2022-04', ...more },
      drowned('further', 'wire', '2022', 3),
    ]);
    expect(faults).toMatchObject([{ line: 1, code: 'NOT_FOUND', message }]);
  });
});

describeEngines('importing a file', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine, FACTS);
  });

  afterEach(() => world.close());

  test('records in a list, or spread over several lines, are recorded like any', async () => {
    const more = { ...source, ref: 'more' };
    expect(await world.load([JSON.stringify([source, more])])).toMatchObject({ created: 2, refused: 0 });
    expect(await world.load([JSON.stringify(source, null, 2), JSON.stringify(more, null, 2)])).toMatchObject({
      known: 2,
      refused: 0,
    });
  });

  test('a fault in a list is told with its item, one in a record of several lines where that begins', async () => {
    const bad = { ...source, ref: 'bad', kind: 'NGO' };
    const { faults } = await world.load([JSON.stringify([source, bad])]);
    expect(faults).toMatchObject([
      { line: 1, message: expect.stringMatching(/^item 2: kind: kind is "NGO"/) },
    ]);
    const spread = await world.load([JSON.stringify(source, null, 2), JSON.stringify(bad, null, 2)]);
    expect(spread.faults).toMatchObject([
      { line: 7, message: expect.stringMatching(/^kind: kind is "NGO"/) },
    ]);
  });

  test('a record that is nested thousands deep is a fault of its line, in whatever form the file is', async () => {
    const nested = (open: string, close: string) =>
      `{"type":"source","ref":"deep","aliases":${open.repeat(20_000)}1${close.repeat(20_000)}}`;
    for (const record of [
      nested('[', ']'),
      nested('{"a":', '}'),
      nested('[', ']').replace('"source"', '[[1]]'),
    ]) {
      for (const lines of [
        [source, record],
        [source, record.replace(',', ',\n')],
        [`[${JSON.stringify(source)},\n${record}]`],
      ]) {
        const { faults } = await world.load(lines);
        expect(faults).toMatchObject([
          { line: 2, code: 'BAD_USER_INPUT', message: expect.stringContaining('levels deep') },
        ]);
      }
    }
  });

  test('what is likely a slip is noted, and kept all the same', async () => {
    const file = [
      { type: 'population', ref: 'women', label: 'Women', within: 'all' },
      { type: 'population', ref: 'men', label: 'Men', within: 'all' },
      { type: 'place', ref: 'NO', name: 'Norge' },
      drowned('copy', 'wire', '2022-03-02', 6, { relays: ['first'] }),
      drowned('right', 'wire', '2022-03-02', 60, { relays: ['first'] }),
      drowned('two', 'wire', '2022-03-03', 7, { relays: ['first', 'copy'] }),
      { ...rebuttal('r', { claim: 'first-claim' }), relays: ['first'], claims: [] },
    ];
    const { notes, noted, faults, created } = await world.load(file);
    expect(faults).toEqual([]);
    expect(created).toBe(6);
    expect(notes).toEqual([
      { line: 1, message: expect.stringContaining('"Women" and "Children" lie within one population') },
      {
        line: 3,
        message: expect.stringContaining('NO is built in as "Norway": left aside is the name "Norge"'),
      },
      { line: 4, message: expect.stringContaining('6 stands here, and 60 for the same in "first"') },
    ]);
    expect(noted).toBe(3);
  });

  test('what needs a record at fault is looked at for faults of its own', async () => {
    const { faults } = await world.load([
      { ...source, ref: 'a', partOf: 'nobody' },
      drowned('b', 'a', '2022', 1, { relays: ['nothing'] }),
    ]);
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [1, 'NOT_FOUND'],
      [2, 'NOT_FOUND'],
    ]);
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
