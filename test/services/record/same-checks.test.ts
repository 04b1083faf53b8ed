import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ask } from '../../support/api.js';
import { describeEngines } from '../../support/engines.js';
import { oddRecord, type OddRecord } from '../../support/odd-records.js';
import { BASICS, drowned, openWorld, type World } from '../../support/world.js';

const KNOWN = [
  ...BASICS,
  { type: 'measure', ref: 'rate', label: 'Rate', unit: '%', additivity: 'NON_ADDITIVE' },
  { type: 'document', ref: 'paper', title: 'A paper' },
  { ...drowned('first', 'agency', '2020-01', 5), claims: [{ ref: 'flood', text: 'The river rose.' }] },
];

const REFUSALS = /^(BAD_USER_INPUT|NOT_FOUND|CONFLICT|CYCLE|OUT_OF_ORDER)$/;

const PAYLOAD: Readonly<Record<string, string>> = {
  report: 'statement { id }',
  rebut: 'rebuttal { id }',
};

/** The code with which the API refuses a record; null where it takes it. */
async function byApi(world: World, { mutation, type, input }: OddRecord): Promise<string | null> {
  const inputType = `${mutation.replace(/^add/, '').replace(/^[a-z]/, (letter) => letter.toUpperCase())}Input!`;
  const { errors } = await ask(
    world,
    `mutation ($input: ${inputType}) { ${mutation}(input: $input) { ${PAYLOAD[mutation] ?? `${type} { id }`} } }`,
    { input },
  );
  const [fault] = errors;
  if (!fault) return null;
  return typeof fault.code === 'string' ? fault.code : fault.message;
}

/** A mutation gives what it leaves out as what that means. */
const withoutDefaults = (records: readonly unknown[]): unknown =>
  JSON.parse(
    JSON.stringify(records, (name, value: unknown) =>
      name === 'qualifier' && value === 'EXACT' ? undefined : value,
    ),
  );

async function byImport(world: World, { line }: OddRecord): Promise<string | null> {
  const { faults } = await world.load([line]);
  return faults[0]?.code ?? null;
}

describeEngines('one set of checks', (engine) => {
  test('the API and an import take the same and refuse the same; an export writes what an import takes', async () => {
    const taken = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(oddRecord, { minLength: 60, maxLength: 60, size: 'max' }),
        async (records) => {
          const [asked, imported, copy] = [
            await openWorld(engine),
            await openWorld(engine),
            await openWorld(engine),
          ];
          try {
            for (const world of [asked, imported]) expect((await world.load(KNOWN)).faults).toEqual([]);
            for (const record of records) {
              const [api, file] = [await byApi(asked, record), await byImport(imported, record)];
              // Of several faults the first is told, and each looks in an order of its own.
              expect({ record, api, isRefused: api !== null }).toEqual({
                record,
                api,
                isRefused: file !== null,
              });
              expect(api ?? 'CONFLICT').toMatch(REFUSALS);
              if (api === null) taken.set(record.mutation, (taken.get(record.mutation) ?? 0) + 1);
            }
            const exported = await asked.exported();
            expect(withoutDefaults(await imported.exported())).toEqual(withoutDefaults(exported));
            expect((await copy.load(exported)).faults).toEqual([]);
            expect(await copy.exported()).toEqual(exported);
          } finally {
            await Promise.all([asked, imported, copy].map((world) => world.close()));
          }
        },
      ),
      { numRuns: 3, endOnFailure: true },
    );
    // Most of what is odd is refused; which kinds are taken differs from run to run.
    expect(taken.size).toBeGreaterThan(3);
  }, 240_000);
});
