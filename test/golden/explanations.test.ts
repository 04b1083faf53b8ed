import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { openWorld, type World } from '../support/world.js';

/**
 * Every sentence that is computed about the demo data, and about what that has no example of, so that a change of words is seen in review.
 * `UPDATE_GOLDEN=1 npm test -- test/golden` writes the file anew.
 */
const GOLDEN = 'test/golden/explanations.md';

const demo = readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n');

const lakeDrained = (ref: string, source: string, saidOn: string, value: number, more: object = {}) => ({
  type: 'statement',
  ref,
  source,
  saidOn,
  claims: [{ ref: `${ref}-claim`, figure: { measure: 'drained', value, place: 'NO', period: '2010' } }],
  ...more,
});

/** A figure that others looked into and found right, one of whom took that back; and a copy of it. */
const AFFIRMED = [
  { type: 'source', ref: 'lake-office', kind: 'ORGANIZATION', name: 'Lake Office' },
  { type: 'source', ref: 'lake-desk', kind: 'PERSON', name: 'Ida Berg', partOf: 'lake-office' },
  { type: 'source', ref: 'lake-gazette', kind: 'NEWS_OUTLET', name: 'Lake Gazette' },
  { type: 'source', ref: 'lake-check', kind: 'NEWS_OUTLET', name: 'an online fact-check' },
  { type: 'measure', ref: 'drained', label: 'Lakes drained', unit: 'lakes', additivity: 'ADDITIVE' },
  lakeDrained('lakes', 'lake-office', '2011-01-05', 12, { basis: 'FIRST_HAND' }),
  lakeDrained('lakes-copy', 'lake-gazette', '2011-01-07', 21, { relays: ['lakes'] }),
  ...[
    { ref: 'lakes-1', source: 'lake-check', saidOn: '2011-02', summary: 'Mostly true' },
    { ref: 'lakes-2', source: 'lake-gazette', saidOn: '2011-03-01' },
    {
      ref: 'lakes-3',
      source: 'lake-desk',
      onBehalfOf: 'lake-office',
      saidOn: '2011-03-02',
      summary: 'By map.',
    },
  ].map(({ summary, ...statement }) => ({
    type: 'statement',
    ...statement,
    affirms: [{ claim: 'lakes-claim', summary }],
  })),
  {
    type: 'statement',
    ref: 'lakes-4',
    source: 'lake-gazette',
    saidOn: '2011-04-01',
    retracts: [{ statement: 'lakes-2', reason: 'It had counted ponds' }],
  },
];

const ABOUT_CLAIMS = `query ($after: String) {
  claims(orderBy: SAID_OLDEST, first: 20, after: $after) {
    pageInfo { endCursor hasNextPage }
    nodes {
      id text
      standing { state explanation }
      provenance { explanation flags { code message } relays { drift { kind explanation downstreamClaim { id } } } }
      timeline { kind summary }
      comparisons(verdict: [CONFLICTS, INCONSISTENT, ALTERNATIVES, REVISES, COMPATIBLE], first: 5) {
        nodes { verdict explanation }
      }
    }
  }
}`;

let world: World;

beforeAll(async () => {
  world = await openWorld('sqlite');
  await world.load([...demo, ...AFFIRMED]);
});

afterAll(() => world.close());

test('the sentences about the demo data are the ones that were reviewed', async () => {
  const lines = ['# What Sayso says about the demo data', ...(await aboutClaims()), ...(await aboutSeries())];
  const text = `${lines.join('\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, text);
  expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
}, 60_000);

async function aboutClaims(): Promise<string[]> {
  const lines: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data, errors } = await ask(world, ABOUT_CLAIMS, { after });
    expect(errors).toEqual([]);
    for (const claim of data.claims.nodes) {
      lines.push('', `## ${claim.text}`, ...sentencesAbout(claim), ...(await aboutRollup(claim.id)));
    }
    after = data.claims.pageInfo.endCursor;
    more = data.claims.pageInfo.hasNextPage;
  }
  return lines;
}

const sentencesAbout = ({ id, standing, provenance, timeline, comparisons }: any): string[] => [
  `- ${standing.state}: ${standing.explanation}`,
  `- ORIGINS: ${provenance.explanation}`,
  ...provenance.flags.map(({ code, message }: any) => `- ${code}: ${message}`),
  ...provenance.relays
    .flatMap(({ drift }: any) => drift)
    .filter(({ downstreamClaim }: any) => downstreamClaim.id === id)
    .map(({ kind, explanation }: any) => `- ${kind}: ${explanation}`),
  ...timeline.map(({ kind, summary }: any) => `- ${kind}: ${summary}`),
  ...comparisons.nodes.map(({ verdict, explanation }: any) => `- ${verdict}: ${explanation}`),
];

async function aboutRollup(whole: string): Promise<string[]> {
  const { data } = await ask(
    world,
    'query ($whole: ID!) { rollup(whole: $whole) { verdict explanation parts { id } } }',
    {
      whole,
    },
  );
  return data?.rollup && data.rollup.parts.length > 0
    ? [`- ${data.rollup.verdict}: ${data.rollup.explanation}`]
    : [];
}

async function aboutSeries(): Promise<string[]> {
  const { data: codelists } = await ask(world, '{ measures { ref label } }');
  const lines: string[] = [];
  for (const { ref, label } of codelists.measures) {
    const { data } = await ask(
      world,
      'query ($ref: ID!) { series(measure: $ref) { breaks { explanation } } }',
      { ref },
    );
    lines.push(
      '',
      `## Over time: ${label}`,
      ...data.series.breaks.map(({ explanation }: any) => `- ${explanation}`),
    );
  }
  return lines;
}
