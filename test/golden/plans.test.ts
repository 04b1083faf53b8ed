import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Param, Reader } from '../../src/storage/reader.js';
import type { Transaction } from '../../src/storage/transaction.js';
import { corpus } from '../../bench/records/corpus.js';
import { ask, operation } from '../support/api.js';
import { openWorld, type World } from '../support/world.js';

/**
 * The SQL of the operations that are asked for most, the slowest of all among it, and how SQLite goes about it once it
 * knows how its tables look: so a plan that turns into a scan is seen in review.
 * `UPDATE_GOLDEN=1 npm test -- test/golden` writes the files anew.
 */
const ASKED: Readonly<
  Record<string, readonly (readonly [name: string, variables: Record<string, unknown>])[]>
> = {
  figure: [
    ['figure-page', { claim: 'hot' }],
    ['figure-dispute', { claim: 'hot' }],
    ['where-from', { claim: 'hot-0' }],
    ['figure-timeline', { claim: 'hot-0' }],
  ],
  lists: [
    ['front-page', {}],
    ['figures-at-a-glance', {}],
    ['disputed-figures', { place: 'IQ', period: '2017' }],
  ],
  source: [
    ['source-page', { source: 'source-0' }],
    ['figures-of-source', { source: 'source-0' }],
    ['disputes-of-source', { against: 'source-0' }],
    ['who-disputed', { source: 'source-0' }],
  ],
  words: [
    ['search', { words: 'exaggerated count' }],
    ['document-page', { document: 'report-3' }],
  ],
};

const CLAIMS = 100;

interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

let world: World;
/** What has been asked of the database, with what it was first asked. */
const asked = new Map<string, readonly Param[]>();

beforeAll(async () => {
  world = await openWorld('sqlite');
  const { faults } = await world.load([...(corpus(CLAIMS) as Iterable<object>)]);
  expect(faults).toEqual([]);
  await world.storage.unitOfWork.write(asIfMany);
});

afterAll(() => world.close());

/** Tables that stay as small as they are while figures are added. */
const OF_FEW = /^(measure|population|category|source|place|known_name|name_opening|document_path)/;
const TIMES = 1_000;

/**
 * Has SQLite believe that there are a thousand times as many rows: of an index each key then has as many rows as before,
 * or, where there are few keys, a thousand times as many. Small tables are scanned for good reason; big ones are not.
 */
async function asIfMany(transaction: Transaction): Promise<void> {
  await transaction.run('analyze');
  const counted = await transaction.all<{ rowid: number; tbl: string; stat: string }>(
    'select rowid, tbl, stat from sqlite_stat1',
  );
  for (const { rowid, tbl, stat } of counted)
    if (!OF_FEW.test(tbl))
      await transaction.run('update sqlite_stat1 set stat = ? where rowid = ?', [multiplied(stat), rowid]);
  // What a connection knows of tables it learns anew only where one was made or dropped.
  await transaction.run('create table of_the_moment (seq integer primary key)');
  await transaction.run('drop table of_the_moment');
}

/** Of so few rows a key is one of many, in however small a table. */
const OF_ONE = 2;

function multiplied(stat: string): string {
  const [rows = 0, ...ofKeys] = stat.split(' ').map(Number);
  const grows = (ofKey: number): boolean => ofKey > OF_ONE && ofKey * 50 > rows;
  return [rows * TIMES, ...ofKeys.map((ofKey) => (grows(ofKey) ? ofKey * TIMES : ofKey))].join(' ');
}

function heard(reader: Reader): Reader {
  return {
    ...reader,
    all: (sql, params = [], signal) => {
      if (!asked.has(sql)) asked.set(sql, params);
      return reader.all(sql, params, signal);
    },
  };
}

test.each(Object.keys(ASKED))(
  'the plans of what is asked about %s are those that were reviewed',
  async (about) => {
    const text = await plansOf(about);
    const golden = `test/golden/plans/${about}.md`;

    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  },
);

async function plansOf(about: string): Promise<string> {
  const { reader } = world.storage;
  const parts: string[] = [];
  const known = new Set<string>();
  for (const [name, variables] of ASKED[about] ?? []) {
    asked.clear();
    const { errors } = await ask(
      { parts: { ...world.parts, reader: heard(world.parts.reader) } },
      operation(name),
      variables,
    );
    expect(errors).toEqual([]);
    parts.push(`## ${name}\n`);
    // Those of one operation are asked beside one another, in no order.
    for (const [sql, params] of [...asked].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (known.has(sql)) continue;
      known.add(sql);
      const steps = await reader.all<Step>(`explain query plan ${sql}`, params);
      parts.push(`\`\`\`sql\n${indented(sql)}\n\`\`\`\n\n\`\`\`text\n${tree(steps)}\n\`\`\`\n`);
    }
  }
  return `# Plans of what is asked about ${about}\n\n${parts.join('\n')}`;
}

const indented = (sql: string): string =>
  sql
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

/** The steps as SQLite's shell prints them: each below what it is part of. */
function tree(steps: readonly Step[], parent = 0, depth = 0): string {
  return steps
    .filter((step) => step.parent === parent)
    .map((step) =>
      [`${'  '.repeat(depth)}${step.detail}`, tree(steps, step.id, depth + 1)].filter(Boolean).join('\n'),
    )
    .join('\n');
}
