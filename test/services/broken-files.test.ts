import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { seeded, type Seeded } from '../support/seeded.js';
import { openWorld, type World } from '../support/world.js';

/** SAYSO_BROKEN_FILES and SAYSO_RANDOM_SEED ask for more, and for others. */
const FILES = Number(process.env['SAYSO_BROKEN_FILES'] ?? 10);
const SEED = Number(process.env['SAYSO_RANDOM_SEED'] ?? 20261128);
const LINES = 25;

const ODD: readonly unknown[] = [
  ...[
    '',
    '\0',
    'a\0b',
    '\ud800',
    '\u202e',
    '\u001b[2J',
    'x'.repeat(1000),
    '__proto__',
    '2021-02-30',
    'unami',
  ],
  ...[0, -1, 1e21, 5e-324, null, true, [], {}, [[[]]], { a: { b: {} } }, ['unami', 'unami'], { claim: 'x' }],
];

const demo = readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n');

/** One member somewhere in a record exchanged, left out, or given to something else. */
function broken(record: unknown, chance: Seeded): unknown {
  if (typeof record !== 'object' || record === null || chance.percent(10)) return chance.oneOf(ODD);
  const key = chance.oneOf(Object.keys(record));
  if (key === undefined) return chance.oneOf(ODD);
  const copy: Record<string, unknown> = Array.isArray(record)
    ? (record.slice() as never)
    : { ...(record as Record<string, unknown>) };
  if (chance.percent(10)) copy[key] = undefined;
  else if (chance.percent(5) && !Array.isArray(copy))
    copy[chance.oneOf(['type', 'ref', 'x', '__proto__'])!] = copy[key];
  else copy[key] = broken(copy[key], chance);
  return copy;
}

function brokenLine(line: string, chance: Seeded): string {
  if (chance.percent(70)) return line;
  if (chance.percent(80)) return JSON.stringify(broken(JSON.parse(line), chance));
  const at = chance.below(line.length);
  return chance.percent(50)
    ? line.slice(0, at)
    : `${line.slice(0, at)}${chance.oneOf(['"', '{', ']', ',', '\0', '\n'])!}${line.slice(at)}`;
}

describeEngines('broken files', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
  });

  afterAll(() => world.close());

  test(
    'each is refused by faults with a line and a code, and nothing of it is kept',
    async () => {
      const chance = seeded(SEED);
      const failures: unknown[] = [];
      for (let count = 0; count < FILES; count += 1) {
        const from = chance.below(demo.length - LINES);
        const definitions = demo.slice(0, chance.percent(50) ? 60 : 0);
        const lines = [...definitions, ...demo.slice(from, from + LINES)].map((line) =>
          brokenLine(line, chance),
        );
        try {
          const { faults, refused } = await world.load(lines, { dryRun: true });
          expect(faults.length).toBeGreaterThanOrEqual(refused > 0 ? 1 : 0);
          for (const { line, code } of faults) expect([line > 0, code]).toEqual([true, expect.any(String)]);
        } catch (error) {
          failures.push({ lines: lines.length < 30 ? lines : lines.length, error });
        }
      }
      expect(failures).toEqual([]);
    },
    240_000 + FILES * 1_000,
  );
});
