import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { periodLabel } from '../../src/domain/period-label.js';
import { ask } from '../support/api.js';
import { told, unwrapped } from '../support/told.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

interface Named {
  readonly id: string;
}

interface Statement {
  readonly ref: string;
  readonly source: { readonly name: string };
  readonly onBehalfOf: { readonly name: string } | null;
  readonly said: { readonly label: string };
  readonly basis: string;
  readonly retractedBy: { readonly id: string } | null;
}

interface Standing {
  readonly state: string;
  readonly since: string | null;
  readonly explanation: string;
  readonly taintedBy: readonly { readonly text: string }[];
}

interface Way {
  readonly explanation: string;
  readonly statements: readonly Statement[];
  readonly relays: readonly {
    readonly downstream: Named;
    readonly drift: readonly { readonly explanation: string; readonly downstreamClaim: Named }[];
  }[];
  readonly followed: readonly { readonly statement: Named; readonly claim: Named }[];
}

interface Claim {
  readonly text: string;
  readonly standing: Standing;
  readonly provenance: Way & { readonly flags: readonly { readonly message: string }[] };
  readonly timeline: readonly {
    readonly summary: string;
    readonly statement: { readonly said: { readonly label: string } };
  }[];
  readonly spread: Way & {
    readonly wordings: readonly {
      readonly claim: { readonly text: string; readonly standing: Standing };
      readonly statements: number;
      readonly parties: number;
      readonly said: { readonly label: string };
    }[];
  };
}

const WAY = `explanation
  statements { ref source { name } onBehalfOf { name } said { label } basis retractedBy(asOf: $asOf) { id } }
  relays { downstream { id } drift { explanation downstreamClaim { id } } }
  followed { statement { id } claim { id } }`;
const STANDING = 'standing(asOf: $asOf) { state since explanation taintedBy { text } }';
const ABOUT_ONE = `query AboutOne($id: ID!, $asOf: DateTime) {
  claim(id: $id) {
    text ${STANDING}
    provenance(asOf: $asOf) { ${WAY} flags { message } }
    timeline(asOf: $asOf) { summary statement { said { label } } }
    spread(asOf: $asOf) { ${WAY} wordings { claim { text ${STANDING} } statements parties said { label } } }
  }
}`;

const answered = async (world: World, id: string, asOf: string | null): Promise<Claim> => {
  const { data, errors } = await ask(world, ABOUT_ONE, { id, asOf });
  expect(errors).toEqual([]);
  return data.claim as Claim;
};

const idsOf = async (world: World): Promise<string[]> => {
  const { data } = await ask(world, '{ claims(first: 100, orderBy: RECORDED_NEWEST) { nodes { id } } }');
  return (data.claims.nodes as { id: string }[]).map(({ id }) => id);
};

const standsAs = ({ state, since }: Standing): string =>
  since === null ? state : `${state} since ${periodLabel(since)}`;

const opening = ({ text, standing }: Claim): string =>
  `${text} Standing: ${standsAs(standing)} ${standing.explanation}`;

/** A statement as a tree has it, its marks but for the numbers of wordings. */
function headline({ source, onBehalfOf, said, basis, retractedBy }: Statement): string {
  const who =
    onBehalfOf === null || onBehalfOf.name === source.name
      ? source.name
      : `${source.name}, speaking for ${onBehalfOf.name}`;
  const marks = [
    ...(retractedBy === null ? [] : ['taken back']),
    ...(basis === 'UNSTATED' ? ['does not say how it knows'] : []),
  ];
  return `${who}, ${said.label}${marks.length === 0 ? '' : ` (${marks.join('; ')})`}`;
}

/** What is left of a tree once all that the API says of what is followed is taken out; each of that must be there. */
function leftOf(tree: string, { statements, relays, followed }: Way): string {
  const isFollowed = new Set(followed.map(({ statement, claim }) => `${statement.id} ${claim.id}`));
  const items = [
    ...statements.map(headline),
    ...relays.flatMap(({ downstream, drift }) =>
      drift
        .filter(({ downstreamClaim }) => isFollowed.has(`${downstream.id} ${downstreamClaim.id}`))
        .map(({ explanation }) => `≠ ${explanation}`),
    ),
  ].map(unwrapped);
  const text = unwrapped(tree)
    .replaceAll(/wording \d+(; )?/g, '')
    .replaceAll(/ \(\)| \(drawn out above\)/g, '');
  return [...new Set(items)]
    .sort((one, other) => other.length - one.length)
    .reduce((left, item) => {
      expect(left).toContain(item);
      return left.replaceAll(item, '');
    }, text)
    .trim();
}

const WORLD = [
  ...BASICS,
  drowned('first', 'agency', '2022-01-10', 41, { basis: 'FIRST_HAND' }),
  drowned('copy', 'wire', '2022-01-12', 41, { relays: ['first'] }),
  drowned('bent', 'ministry', '2022-02', 44, { relays: ['copy'] }),
  {
    type: 'statement',
    ref: 'against',
    source: 'ministry',
    saidOn: '2022-01-20',
    rebuts: [
      { ref: 'objection', target: { claim: 'first-claim' }, aspects: ['VALUE'], direction: 'TOO_HIGH' },
    ],
  },
  {
    type: 'statement',
    ref: 'grant',
    source: 'agency',
    saidOn: '2022-03-01',
    concedes: [{ rebuttal: 'objection', extent: 'PARTIAL', summary: 'Three were counted twice.' }],
  },
  { type: 'derivation', claim: 'bent-claim', from: ['first-claim'], method: 'OTHER' },
  {
    type: 'statement',
    ref: 'back',
    source: 'wire',
    saidOn: '2022-04-01',
    retracts: [{ statement: 'copy', reason: 'It was not checked.' }],
  },
];

const DEMO = readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n');

describe.each([
  ['a small world', WORLD, ['2021-01-01T00:00:00Z', '2022-01-11T00:00:00Z', '2022-02-10T12:00:00Z']],
  ['the demo', DEMO, ['2010-01-01T00:00:00Z', '2016-12-03T00:00:00Z']],
] as const)('of %s', (_, records, instants) => {
  let world: World;
  let ids: string[];

  beforeAll(async () => {
    world = await openWorld('sqlite');
    expect((await world.load(records)).faults).toEqual([]);
    ids = await idsOf(world);
  });

  afterAll(() => world.close());

  const asked = [null, ...instants].map((asOf) => [asOf ?? 'today', asOf] as const);
  const optionsFor = (asOf: string | null): string[] => (asOf === null ? [] : ['--as-of', asOf]);

  test.each(asked)('sayso trace says of every claim what the API says, as of %s', async (_name, asOf) => {
    for (const id of ids) {
      const claim = await answered(world, id, asOf);
      const { out, err, status } = await told(world, 'trace', id, ...optionsFor(asOf));
      expect({ err, status }).toEqual({ err: '', status: 0 });
      const [before = '', rest = ''] = out.split('\nWhere it came from\n');
      const [way = '', said = ''] = rest.split('\nWhat was said about it\n');
      const [facts = '', tree = ''] = way.split('\n\n');
      expect(unwrapped(before)).toBe(
        [
          opening(claim),
          ...claim.standing.taintedBy.map(
            ({ text }) => `It was computed from a figure that no longer stands: ${text}`,
          ),
        ].join(' '),
      );
      const { explanation, flags } = claim.provenance;
      expect(unwrapped(facts)).toBe(
        [explanation, ...flags.map(({ message }) => `- ${message}`)].map(unwrapped).join(' '),
      );
      expect(leftOf(tree, claim.provenance)).toBe('');
      expect(unwrapped(said)).toBe(
        claim.timeline
          .map(({ summary, statement }) => unwrapped(`- ${statement.said.label}: ${summary}`))
          .join(' '),
      );
    }
  });

  test.each(asked)('sayso spread says of every claim what the API says, as of %s', async (_name, asOf) => {
    for (const id of ids) {
      const claim = await answered(world, id, asOf);
      const { out, err, status } = await told(world, 'spread', id, ...optionsFor(asOf));
      expect({ err, status }).toEqual({ err: '', status: 0 });
      const { explanation, wordings } = claim.spread;
      const [before = '', rest = ''] = out.split('\nWhat became of it\n');
      expect(unwrapped(before)).toBe(opening(claim));
      const paragraphs = rest.trimEnd().split('\n\n');
      const worded = wordings.length < 2 ? [] : wordings;
      expect(paragraphs.slice(0, 1 + worded.length).map(unwrapped)).toEqual([
        explanation,
        ...worded.map(
          ({ claim: one, statements: count, parties, said }, at) =>
            `wording ${at + 1}: “${one.text.replace(/\.$/, '')}” ${counted(count, 'statement', 'statements')}${
              parties === 0 ? ', taken back' : ` by ${counted(parties, 'party', 'parties')}`
            }, first ${said.label}; stands ${standsAs(one.standing)}`,
        ),
      ]);
      expect(leftOf(paragraphs.slice(1 + worded.length).join('\n\n'), claim.spread)).toBe('');
    }
  });

  test('sayso export of a claim holds every statement of its trace', async () => {
    for (const id of ids.slice(0, 25)) {
      const { provenance } = await answered(world, id, null);
      const { out } = await told(world, 'export', '--claim', id);
      const refs = out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { ref?: string }).ref);
      expect(refs).toEqual(expect.arrayContaining(provenance.statements.map(({ ref }) => ref)));
    }
  });
});

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

test.each(['trace', 'spread'])(
  'sayso %s refuses a name of nothing and an instant that is none with the code of the API',
  async (command) => {
    const world = await openWorld('sqlite');
    try {
      const { errors } = await ask(world, '{ compare(a: "nothing", b: "nothing") { verdict } }');
      const refused = await told(world, command, 'nothing');
      expect(refused).toEqual({
        status: 1,
        out: '',
        err: `${String(errors[0]!.code)}: ${errors[0]!.message}\n`,
      });
      expect(await told(world, command, 'nothing', '--as-of', 'yesterday')).toMatchObject({
        status: 1,
        out: '',
      });
    } finally {
      await world.close();
    }
  },
);
