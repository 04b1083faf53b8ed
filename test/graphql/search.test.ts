import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { openWorld, type World } from '../support/world.js';

const VOCABULARY = [
  {
    type: 'source',
    ref: 'coast',
    kind: 'ORGANIZATION',
    name: 'Coast Guard Service',
    short: 'CGS',
    aliases: ['Coastwatch'],
  },
  { type: 'source', ref: 'gazette', kind: 'NEWS_OUTLET', name: 'Harbour Gazette' },
  {
    type: 'source',
    ref: 'post',
    kind: 'NEWS_OUTLET',
    name: 'Lowland Post',
    description: 'Writes about the Coast Guard Service.',
  },
  {
    type: 'measure',
    ref: 'rescued',
    label: 'Persons rescued at sea',
    unit: 'persons',
    additivity: 'ADDITIVE',
    aliases: ['saved'],
  },
  { type: 'measure', ref: 'stranded', label: 'Seals stranded', unit: 'seals', additivity: 'ADDITIVE' },
  { type: 'population', ref: 'crew', label: 'Seafarers', aliases: ['sailors'] },
  {
    type: 'category',
    ref: 'storm-ida',
    dimension: 'event',
    label: 'Storm of 4 March',
    aliases: ['Storm Ida'],
  },
] as const;

const rescued = (value: number | undefined, more: object = {}) => ({
  measure: 'rescued',
  value,
  place: 'NO',
  period: '2019-03',
  ...more,
});

const said = (ref: string, source: string, figure: object, more: object = {}) => ({
  type: 'statement',
  ref,
  source,
  saidOn: '2019-04-02',
  basis: 'FIRST_HAND',
  claims: [{ ref: `${ref}-claim`, figure }],
  ...more,
});

/** Passes on the figure of the first count in the same words, with one more outlet each. */
const COPIES = Array.from({ length: 12 }, (_, at) => [
  { type: 'source', ref: `copy-${at}`, kind: 'NEWS_OUTLET', name: `Daily ${at}` },
  {
    type: 'statement',
    ref: `copied-${at}`,
    source: `copy-${at}`,
    saidOn: '2019-04-03',
    relays: ['count'],
    quote: 'The lifeboats brought in 4,321 people.',
    claims: [{ ref: 'count-claim' }],
  },
]).flat();

const RECORDS = [
  ...VOCABULARY,
  said('count', 'coast', rescued(4321)),
  ...COPIES,
  {
    type: 'statement',
    ref: 'otherwise',
    source: 'gazette',
    saidOn: '2019-04-04',
    relays: ['count'],
    quote: 'Of 4,321 people the lifeboats brought in, most were cold.',
    claims: [{ ref: 'count-claim' }],
  },
  said('sailors', 'coast', rescued(87, { population: 'crew' })),
  said('in-storm', 'coast', rescued(31, { categories: ['storm-ida'] })),
  said('in-nineveh', 'coast', rescued(12, { place: 'IQ-NI' })),
  said('seals', 'gazette', { measure: 'stranded', value: 640, place: 'SE', period: '2020-01' }),
  said(
    'about',
    'post',
    rescued(700, { qualifier: 'APPROXIMATE', asWritten: 'some seven hundred', period: '2017' }),
  ),
  said(
    'unnumbered',
    'post',
    rescued(undefined, { qualifier: 'UNKNOWN', asWritten: 'umpteen', period: '2016' }),
  ),
  {
    type: 'statement',
    ref: 'in-words',
    source: 'post',
    saidOn: '2019-05-01',
    claims: [
      { ref: 'old-boats', text: 'The lighthouse keepers say that old boats leak.' },
      { ref: 'new-boats', text: 'The keepers say that new boats leak.' },
      { ref: 'no-boats', text: 'The the the keepers.' },
    ],
  },
  {
    type: 'statement',
    ref: 'doubts',
    source: 'post',
    saidOn: '2019-05-02',
    quote: 'Nobody counted them twice.',
    claims: [{ ref: 'thrice', text: 'Counting was bad.' }],
    rebuts: [
      {
        ref: 'doubt',
        target: { claim: 'count-claim' },
        aspects: ['VALUE'],
        summary: 'Some were counted twice.',
      },
    ],
  },
  {
    type: 'document',
    ref: 'report',
    url: 'https://Www.Harbour.example/2019/lifeboats/?page=2#top',
    title: 'A month of lifeboats',
    publisher: 'gazette',
  },
  { type: 'document', ref: 'front', url: 'https://harbour.example/', title: 'The Harbour Gazette' },
] as const;

interface Hit {
  readonly score: number;
  readonly snippet: string;
  readonly node: { readonly __typename: string; readonly ref: string };
}

describeEngines('a search', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    expect((await world.load(RECORDS)).faults).toEqual([]);
  });

  afterAll(() => world.close());

  const ANY = ['Claim', 'Source', 'Document', 'Statement', 'Rebuttal'].map(
    (type) => `... on ${type} { ref }`,
  );

  const search = async (query: string, kinds: readonly string[] | null = null, first = 100) => {
    const { data, errors } = await ask(
      world,
      `query ($query: String!, $kinds: [SearchKind!], $first: Int) { search(query: $query, kinds: $kinds, first: $first) {
         totalCount counts { kind count } nodes { score snippet node { __typename ${ANY.join(' ')} } } } }`,
      { query, kinds, first },
    );
    expect(errors).toEqual([]);
    return data.search as { totalCount: number; counts: { kind: string; count: number }[]; nodes: Hit[] };
  };

  const refs = async (query: string, kind: string, first = 100): Promise<string[]> =>
    (await search(query, [kind], first)).nodes.map(({ node }) => node.ref);

  test('finds what holds all words before what holds some, and of these what holds the rarer', async () => {
    expect(await refs('lighthouse keepers old boats', 'CLAIM')).toEqual(['old-boats', 'new-boats']);
    expect(await refs('keepers lighthouses boats new', 'CLAIM', 1)).toEqual(['new-boats']);
  });

  test('is not led by words that are common in the language', async () => {
    expect((await refs('the old the the', 'CLAIM'))[0]).toBe('old-boats');
    expect(await refs('the', 'CLAIM')).toContain('no-boats');
  });

  test.each([
    ['sailors saved', 'sailors-claim'],
    ['Storm Ida', 'in-storm-claim'],
    ['Ninewa', 'in-nineveh-claim'],
    ['rescued seafarers Norway', 'sailors-claim'],
  ])('finds what is counted by any of its names: %s', async (query, ref) => {
    expect(await refs(query, 'CLAIM', 1)).toEqual([ref]);
  });

  test('finds by a name that is given later what was recorded before', async () => {
    expect(await refs('Utgard', 'CLAIM')).toEqual([]);
    await world.load([{ type: 'place', ref: 'SE', name: 'Sweden', aliases: ['Utgard'] }]);
    expect(await refs('Utgard', 'CLAIM')).toEqual(['seals-claim']);
  });

  test.each(['4321', '4,321', '4.321', '4 321', '4’321', '٤٬٣٢١', '۴۳۲۱', '４３２１'])(
    'finds a number however it is written: %s',
    async (query) => {
      expect(await refs(query, 'CLAIM', 1)).toEqual(['count-claim']);
      expect(await refs(query, 'STATEMENT')).toHaveLength(13);
    },
  );

  test('finds what is near a number that is on record nowhere, the nearest first', async () => {
    expect(await refs('660', 'CLAIM')).toEqual(['seals-claim', 'about-claim']);
    expect(await refs('nearly seven hundred', 'CLAIM', 2)).toEqual(['about-claim', 'seals-claim']);
    expect(await refs('900 rescued in Norway in March 2019', 'CLAIM', 1)).toEqual(['sailors-claim']);
  });

  test('finds figures as they were written', async () => {
    expect(await refs('some seven hundred', 'CLAIM', 1)).toEqual(['about-claim']);
    expect(await refs('umpteen', 'CLAIM')).toEqual(['unnumbered-claim']);
  });

  test('finds claims by who said them, with the rest of the query', async () => {
    expect(await refs('Harbour Gazette seals', 'CLAIM', 1)).toEqual(['seals-claim']);
    expect(await refs('Lowland Post 2017', 'CLAIM', 1)).toEqual(['about-claim']);
  });

  test('finds a claim before the copies that say it, and the same quote but once before other quotes', async () => {
    const { nodes } = await search('lifeboats 4,321 people');
    expect(nodes.slice(0, 3).map(({ node }) => node.ref)).toEqual(['count-claim', 'copied-0', 'otherwise']);
    expect(nodes.slice(3, 14).map(({ node }) => node.ref)).toEqual(
      Array.from({ length: 11 }, (_, at) => `copied-${at + 1}`),
    );
  });

  test('finds a claim by a quote that is of it alone', async () => {
    expect(await refs('lifeboats', 'CLAIM')).toEqual(['count-claim']);
    expect(await refs('nobody', 'STATEMENT')).toEqual(['doubts']);
    expect(await refs('nobody', 'CLAIM')).toEqual([]);
  });

  test.each(['CGS', 'cgs', 'Coastwatch', 'Coast Guard Service', 'the coast guard service'])(
    'finds a source by its name before all that holds it: %s',
    async (query) => {
      expect((await search(query, null, 1)).nodes.map(({ node }) => node.ref)).toEqual(['coast']);
    },
  );

  test.each([
    'https://www.harbour.example/2019/lifeboats/?page=2',
    'HTTP://WWW.HARBOUR.EXAMPLE/2019/lifeboats/?page=2#end',
    'www.harbour.example/2019/lifeboats/?page=2',
    'harbour.example/2019/lifeboats',
    ' harbour.example/2019/lifeboats/?utm_source=letter&fbclid=1 ',
    'https://harbour.example/2019/lifeboats/amp',
  ])('finds a document by its address however it is given: %s', async (query) => {
    expect((await search(query, null, 1)).nodes.map(({ node }) => node.ref)).toEqual(['report']);
  });

  test('takes a host for the address of its first page', async () => {
    expect((await search('harbour.example', null, 1)).nodes.map(({ node }) => node.ref)).toEqual(['front']);
  });

  test('tells how many there are of each kind, whichever are asked for', async () => {
    const all = await search('lifeboats');
    const claims = await search('lifeboats', ['CLAIM', 'DOCUMENT']);
    expect(all.counts).toEqual([
      { kind: 'CLAIM', count: 1 },
      { kind: 'SOURCE', count: 0 },
      { kind: 'DOCUMENT', count: 1 },
      { kind: 'STATEMENT', count: 13 },
      { kind: 'REBUTTAL', count: 0 },
    ]);
    expect(claims.counts).toEqual(all.counts);
    expect([all.totalCount, claims.totalCount]).toEqual([15, 2]);
  });

  test('scores from 1 to 0, the highest first', async () => {
    for (const query of ['CGS', '4,321 people rescued at sea in Norway', 'keepers of old boats']) {
      const scores = (await search(query)).nodes.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    }
  });

  test.each([
    ['4.321 people', 'STATEMENT', 'The lifeboats brought in **4,321** **people**.'],
    ['keepers leak', 'CLAIM', 'The **keepers** say that new boats **leak**.'],
    ['boat', 'CLAIM', 'The keepers say that new **boats** leak.'],
    ['umpteen', 'CLAIM', '…number of persons rescued at sea in Norway, 2016. · **umpteen**'],
    ['Ninewa', 'CLAIM', '12 persons rescued at sea in **Nineveh**, March 2019.'],
    ['some 690', 'CLAIM', 'About **700** persons rescued at sea in Norway, 2017. · **some** seven hundred'],
  ])('marks in its excerpts what was looked for: %s', async (query, kind, snippet) => {
    expect((await search(query, [kind], 1)).nodes.map((hit) => hit.snippet)).toEqual([snippet]);
  });

  test.each([
    '',
    '   ',
    '?!… — “”',
    'the of and',
    '"4,321" OR -people AND (NEAR',
    "' or 1=1; --",
    'cow* : ^ { }',
    '\u{1e900}\u{1e901} 𝟜𝟛𝟚𝟙',
    '9'.repeat(400),
    'x'.repeat(10_000),
    'word '.repeat(2_000),
    Array.from({ length: 5_000 }, (_, at) => at).join(','),
    Array.from({ length: 2_000 }, (_, at) => `w${at}`).join(' '),
    'https://'.repeat(500),
  ])('answers whatever is typed: %#', async (query) => {
    const { nodes, totalCount } = await search(query);
    expect(nodes).toHaveLength(Math.min(100, totalCount));
  });

  test.each(['\0', 'a\0b', 'rescued \ud800'])('refuses what is no text, and says so: %j', async (query) => {
    const { errors } = await ask(world, 'query ($query: String!) { search(query: $query) { totalCount } }', {
      query,
    });
    expect(errors).toEqual([
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        field: 'query',
        message: expect.stringMatching(/^A text holds/),
      }),
    ]);
  });
});
