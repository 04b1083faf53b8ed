import { expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { tellStory, type Story } from '../support/story.js';

const NAMES = {
  office: 'Harbour Office',
  union: "Dockers' Union",
  wire: 'Coast Wire',
  paper: 'Bay Paper',
  blog: 'Quay Blog',
};

const MAKERS = [
  ...Object.entries(NAMES).map(([ref, name]) => ({ type: 'source', ref, kind: 'ORGANIZATION', name })),
  { type: 'measure', ref: 'idle', label: 'Ships waiting', unit: 'ships', additivity: 'ADDITIVE' },
];

const ships = (ref: string, value: number, more: object = {}) => ({
  ref,
  figure: { measure: 'idle', value, place: 'NO', period: '2022-05', ...more },
});

const said = (ref: string, source: string, saidOn: string, more: object) => ({
  type: 'statement',
  ref,
  source,
  saidOn,
  ...more,
});

/** The office counts 40 ships; the wire makes it about 40. */
const COUNT = [
  ...MAKERS,
  said('count', 'office', '2022-06-01', { basis: 'FIRST_HAND', claims: [ships('forty', 40)] }),
  said('copy', 'wire', '2022-06-02', {
    relays: ['count'],
    claims: [ships('about-forty', 40, { qualifier: 'APPROXIMATE' })],
  }),
];

const DISPUTE = said('doubt', 'union', '2022-06-05', {
  rebuts: [{ ref: 'too-low', target: { claim: 'forty' }, aspects: ['VALUE'], direction: 'TOO_LOW' }],
});

async function told<T>(
  records: readonly object[],
  engine: 'sqlite' | 'postgres',
  ask: (story: Story) => Promise<T>,
): Promise<T> {
  const story = await tellStory(engine, records);
  try {
    return await ask(story);
  } finally {
    await story.close();
  }
}

const STANDING = 'standing { state own since through { ref } }';

describeEngines('wordings', (engine) => {
  test('a figure given as a counter-claim is not a copy of what it counters: it is the own word of whoever says it', async () => {
    const records = [
      ...COUNT,
      said('answer', 'union', '2022-06-05', {
        relays: ['count'],
        rebuts: [
          { ref: 'no', target: { claim: 'forty' }, aspects: ['VALUE'], counterClaim: ships('fifty-two', 52) },
        ],
      }),
      said('passed-on', 'paper', '2022-06-06', {
        relays: ['answer'],
        claims: [ships('over-fifty', 52, { qualifier: 'MORE_THAN' })],
      }),
    ];
    const answer = await told(records, engine, async (story) => ({
      counter: await story.claim(
        'fifty-two',
        `originals { ref } ${STANDING} provenance { depth origins { ref } flags { code } }`,
      ),
      copy: await story.claim('over-fifty', 'originals { ref } standing { own }'),
      relay: await story.query('statement(id: "answer") { relays { faithful } }'),
    }));
    expect(answer).toEqual({
      counter: {
        originals: [],
        standing: { state: 'UNDISPUTED', own: 'UNDISPUTED', since: null, through: [] },
        provenance: { depth: 0, origins: [{ ref: 'answer' }], flags: [{ code: 'NO_PRIMARY_DOCUMENT' }] },
      },
      copy: { originals: [], standing: { own: 'UNDISPUTED' } },
      relay: { statement: { relays: [{ faithful: true }] } },
    });
  });

  test('a figure of the same measure that is about something else, and whose number does not fit, is no counterpart', async () => {
    const records = [
      ...COUNT,
      said('year', 'paper', '2022-06-06', {
        relays: ['count'],
        claims: [ships('year', 700, { period: '2021' })],
      }),
      said('month', 'blog', '2022-06-06', { relays: ['count'], claims: [ships('typo', 400)] }),
    ];
    const answer = await told(records, engine, (story) =>
      story.query(
        'year: statement(id: "year") { relays { drift { kind } } } month: statement(id: "month") { relays { drift { kind } } }',
      ),
    );
    expect(answer).toEqual({
      year: { relays: [{ drift: [{ kind: 'UNSUPPORTED' }] }] },
      month: { relays: [{ drift: [{ kind: 'VALUE_CHANGED' }] }] },
    });
  });

  test('a copy that does not say from where washes nothing clean', async () => {
    const records = [
      ...COUNT,
      DISPUTE,
      said('hearsay', 'blog', '2022-06-07', {
        basis: 'UNSTATED',
        claims: [ships('about-forty', 40, { qualifier: 'APPROXIMATE' })],
      }),
    ];
    const disputed = {
      state: 'DISPUTED',
      own: 'UNDISPUTED',
      since: '2022-06-05',
      through: [{ ref: 'forty' }],
    };
    expect(await told(records, engine, (story) => story.claim('about-forty', STANDING))).toEqual({
      standing: disputed,
    });

    const counted = said('recount', 'paper', '2022-06-08', {
      basis: 'FIRST_HAND',
      claims: [ships('about-forty', 40, { qualifier: 'APPROXIMATE' })],
    });
    expect(
      await told([...records, counted], engine, (story) => story.claim('about-forty', STANDING)),
    ).toEqual({
      standing: { state: 'UNDISPUTED', own: 'UNDISPUTED', since: null, through: [] },
    });
  });

  test('in a loop of wording each goes back to the other, and a dispute of the one reaches both', async () => {
    const records = [
      ...COUNT,
      said('round-trip', 'paper', '2022-06-03', { relays: ['copy'], claims: [ships('forty', 40)] }),
      DISPUTE,
    ];
    const answer = await told(records, engine, async (story) => ({
      forty: await story.claim('forty', `originals { ref } rewordings { nodes { ref } } ${STANDING}`),
      about: await story.claim('about-forty', `originals { ref } rewordings { nodes { ref } } ${STANDING}`),
    }));
    expect(answer).toEqual({
      forty: {
        originals: [],
        rewordings: { nodes: [{ ref: 'about-forty' }] },
        standing: { state: 'DISPUTED', own: 'DISPUTED', since: '2022-06-05', through: [] },
      },
      about: {
        originals: [{ ref: 'forty' }],
        rewordings: { nodes: [{ ref: 'forty' }] },
        standing: { state: 'DISPUTED', own: 'UNDISPUTED', since: '2022-06-05', through: [{ ref: 'forty' }] },
      },
    });
  });

  test('a copy first said after the dispute has stood disputed since it was said', async () => {
    const late = said('late', 'paper', '2022-06-09', {
      relays: ['count'],
      claims: [ships('at-least', 40, { qualifier: 'AT_LEAST' })],
    });
    expect(
      await told([...COUNT, DISPUTE, late], engine, (story) => story.claim('at-least', STANDING)),
    ).toEqual({
      standing: { state: 'DISPUTED', own: 'UNDISPUTED', since: '2022-06-09', through: [{ ref: 'forty' }] },
    });
  });

  test('a copied number at odds with its original is told apart from two sources at odds, and comes after them', async () => {
    const records = [
      ...COUNT,
      said('typo', 'paper', '2022-06-03', { relays: ['count'], claims: [ships('four-hundred', 400)] }),
      said('own-count', 'union', '2022-06-03', { basis: 'FIRST_HAND', claims: [ships('sixty', 60)] }),
    ];
    const answer = await told(records, engine, (story) =>
      story.claim('forty', 'comparisons(verdict: [CONFLICTS]) { nodes { b { ref } rewording explanation } }'),
    );
    expect(answer).toEqual({
      comparisons: {
        nodes: [
          {
            b: { ref: 'sixty' },
            rewording: false,
            explanation:
              "Of the same thing, Ships waiting in Norway, May 2022, Harbour Office says “40” but Dockers' Union says “60”, and no number fits both.",
          },
          {
            b: { ref: 'four-hundred' },
            rewording: true,
            explanation:
              'Of the same thing, Ships waiting in Norway, May 2022, Harbour Office says “40” but Bay Paper says “400”, and no number fits both; but one goes back to the other, so the number was changed in passing it on.',
          },
        ],
      },
    });
  });

  test('a copy that has the number and lost its qualifier is not said to have changed the number', async () => {
    const records = [
      ...COUNT,
      said('over', 'union', '2022-06-02', { claims: [ships('over-fifty', 50, { qualifier: 'MORE_THAN' })] }),
      said('lost', 'paper', '2022-06-03', { relays: ['over'], claims: [ships('fifty', 50)] }),
    ];
    const answer: any = await told(records, engine, (story) =>
      story.claim('over-fifty', 'comparisons(verdict: [CONFLICTS]) { nodes { rewording explanation } }'),
    );
    const copy = answer.comparisons.nodes.find(({ rewording }: any) => rewording);
    expect(copy.explanation).toMatch(
      /; but one goes back to the other, so how exact the number is was changed in passing it on\.$/,
    );
  });

  test('lists know originals and copies, and order by how far a figure went as of any instant', async () => {
    const records = [
      ...COUNT,
      said('copy-of-copy', 'paper', '2022-06-04', {
        relays: ['copy'],
        claims: [ships('about-forty', 40, { qualifier: 'APPROXIMATE' })],
      }),
      said('own', 'union', '2022-06-01', { basis: 'FIRST_HAND', claims: [ships('sixty', 60)] }),
      said('own-again', 'blog', '2022-06-01', { basis: 'FIRST_HAND', claims: [ships('sixty', 60)] }),
    ];
    const list = (text: string) => `claims(${text}) { nodes { ref } }`;
    const answer = await told(records, engine, (story) =>
      story.query(
        `originals: ${list('filter: { original: true }, orderBy: RECORDED_NEWEST')}
         copies: ${list('filter: { original: false }')}
         spread: ${list('orderBy: MOST_SPREAD')}
         early: ${list('orderBy: MOST_SPREAD, asOf: "2022-06-01T12:00:00Z"')}`,
      ),
    );
    const refs = (...names: string[]) => ({ nodes: names.map((ref) => ({ ref })) });
    expect(answer).toEqual({
      originals: refs('sixty', 'forty'),
      copies: refs('about-forty'),
      spread: refs('forty', 'about-forty', 'sixty'),
      early: refs('sixty', 'forty'),
    });
  });

  test('a series without rewordings leaves out what was copied in other words', async () => {
    const series = (rewordings: boolean) =>
      `series(measure: "idle", rewordings: ${rewordings}) { points { entries { claim { ref } } } }`;
    const answer = await told(COUNT, engine, (story) =>
      story.query(`all: ${series(true)} own: ${series(false)}`),
    );
    expect(answer).toEqual({
      all: { points: [{ entries: [{ claim: { ref: 'forty' } }, { claim: { ref: 'about-forty' } }] }] },
      own: { points: [{ entries: [{ claim: { ref: 'forty' } }] }] },
    });
  });

  test("a source's record counts its claims by their own standing", async () => {
    const answer = await told([...COUNT, DISPUTE], engine, (story) =>
      story.query(
        'office: source(id: "office") { record { openlyDisputed } } wire: source(id: "wire") { record { claimsOriginated openlyDisputed relaysWithDrift } }',
      ),
    );
    expect(answer).toEqual({
      office: { record: { openlyDisputed: 1 } },
      wire: { record: { claimsOriginated: 1, openlyDisputed: 0, relaysWithDrift: 1 } },
    });
  });

  test('what was followed through a statement that does not say it is in the trace and in the spread', async () => {
    const records = [
      ...MAKERS,
      said('count', 'office', '2022-06-01', { basis: 'FIRST_HAND', claims: [ships('forty', 40)] }),
      said('mention', 'wire', '2022-06-02', { relays: ['count'] }),
      said('copy', 'paper', '2022-06-03', {
        relays: ['mention'],
        claims: [ships('about-forty', 40, { qualifier: 'APPROXIMATE' })],
      }),
    ];
    const answer = await told(records, engine, async (story) => ({
      copy: await story.claim(
        'about-forty',
        'originals { ref } provenance { followed { statement { ref } claim { ref } asserted } }',
      ),
      figure: await story.claim(
        'forty',
        'spread { depth parties statements { ref } wordings { claim { ref } statements } explanation }',
      ),
    }));
    expect(answer).toEqual({
      copy: {
        originals: [{ ref: 'forty' }],
        provenance: {
          followed: [
            { statement: { ref: 'count' }, claim: { ref: 'forty' }, asserted: true },
            { statement: { ref: 'mention' }, claim: { ref: 'about-forty' }, asserted: false },
            { statement: { ref: 'copy' }, claim: { ref: 'about-forty' }, asserted: true },
          ],
        },
      },
      figure: {
        spread: {
          depth: 2,
          parties: 2,
          statements: [{ ref: 'count' }, { ref: 'mention' }, { ref: 'copy' }],
          wordings: [
            { claim: { ref: 'forty' }, statements: 1 },
            { claim: { ref: 'about-forty' }, statements: 1 },
          ],
          explanation:
            '2 statements by 2 parties go back to this: 1 in these words, 1 in 1 other wording, over at most 2 hops.',
        },
      },
    });
  });
});
