import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runOn } from '../support/command.js';
import { answer, loadAll } from '../support/figures-world.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const NAME = 'Red\u001b[31m \u202eriver';
const SHOWN = 'Red\\u001b[31m \\u202eriver';
const ACTING = /[^\P{Cc}\n]|\u202e/u;

const WORDS = `{
  source(id: "red") { name }
  claim(id: "told-claim") {
    text
    standing { explanation }
    timeline { summary }
    provenance { explanation mermaid flags { message } }
    spread { mermaid }
  }
  stated: claim(id: "stated-claim") { text }
}`;

let world: World;

beforeAll(async () => {
  world = await openWorld('sqlite');
  await loadAll(world, [
    ...BASICS,
    { type: 'source', ref: 'red', kind: 'NEWS_OUTLET', name: NAME },
    { type: 'population', ref: 'odd', label: NAME },
    {
      ...drowned('told', 'red', '2022-01-05', 12),
      basis: 'FIRST_HAND',
      claims: [
        {
          ref: 'told-claim',
          figure: { measure: 'drowned', value: 12, place: 'NO', period: '2021', population: 'odd' },
        },
      ],
    },
    {
      ...{ type: 'statement', ref: 'stated', source: 'wire', saidOn: '2022-01-06', basis: 'FIRST_HAND' },
      claims: [{ ref: 'stated-claim', text: 'The river is \u202edeep.' }],
    },
    {
      ...{ type: 'statement', ref: 'against', source: 'red', saidOn: '2022-01-07', basis: 'FIRST_HAND' },
      rebuts: [{ ref: 'r', target: { claim: 'told-claim' }, aspects: ['VALUE'] }],
    },
  ]);
});

afterAll(() => world.close());

test('what is computed shows the characters of a name that would act, and a name is given back as it was recorded', async () => {
  const { source, claim, stated } = await answer(world, WORDS);
  expect(source.name).toBe(NAME);
  expect(stated.text).toBe('The river is \u202edeep.');
  expect(claim.provenance.explanation).toContain(SHOWN);
  expect(claim.text).toContain(SHOWN);
  for (const words of [claim.text, claim.standing.explanation, claim.provenance.explanation])
    expect(words).not.toMatch(ACTING);
  for (const { summary } of claim.timeline) expect(summary).not.toMatch(ACTING);
  for (const { message } of claim.provenance.flags) expect(message).not.toMatch(ACTING);
  expect(claim.timeline[0].summary).toContain(SHOWN);
  for (const drawing of [claim.provenance.mermaid, claim.spread.mermaid])
    expect(drawing).toContain('["Red#92;u001b#91;31m #92;u202eriver<br/>5 January 2022"]');
});

test('sayso trace shows them too', async () => {
  const { out } = await runOn(world, 'trace', 'told-claim');
  expect(out).toContain(SHOWN);
  expect(out).not.toMatch(ACTING);
});
