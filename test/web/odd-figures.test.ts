import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { overflowOf } from '../support/accessible.js';
import { describeBrowser } from '../support/browser.js';
import { servePage, type ServedPage } from '../support/page.js';

const FIGURE = { measure: 'dead', value: 77, place: 'GB', period: '1857' };
const LONG = 'Unbroken'.repeat(38);
const ODD_REFS = ['.', '..', '100%', '%2F', 'a/b:c?d=e&f#g', ' a  b ', 'عدد/42', 'a\\b;c+d'];

/** An answer to the answer before it, twelve levels deep, by two sources in turn. */
const thread = (level: number) => ({
  type: 'statement',
  ref: `answer-${level}`,
  source: level % 2 === 0 ? 'doubter' : 'first',
  saidOn: `2020-06-${String(level + 1).padStart(2, '0')}`,
  rebuts: [
    {
      ref: `rebuttal-${level}`,
      target: level === 0 ? { claim: 'told' } : { rebuttal: `rebuttal-${level - 1}` },
      aspects: ['VALUE'],
      summary: `Level ${level} of the thread.`,
    },
  ],
});

/** One origin that many pass on, among many others who say the same more often. */
const crowd = () => [
  { type: 'source', ref: 'well', kind: 'ORGANIZATION', name: 'The Well' },
  ...Array.from({ length: 12 }, (_, index) => [
    { type: 'source', ref: `crowd-${index}`, kind: 'NEWS_OUTLET', name: `Crowd ${index}` },
    ...[1, 2, 3].map((day) => ({
      type: 'statement',
      ref: `crowd-${index}-${day}`,
      source: `crowd-${index}`,
      saidOn: `2021-01-0${day}`,
      claims: [{ ref: 'crowded', figure: { ...FIGURE, period: '2020' } }],
    })),
  ]).flat(),
  { type: 'statement', ref: 'drawn', source: 'well', saidOn: '2021-01-01', claims: [{ ref: 'crowded' }] },
  ...Array.from({ length: 12 }, (_, index) => ({
    type: 'statement',
    ref: `passed-${index}`,
    source: `crowd-${index}`,
    saidOn: '2021-02-01',
    relays: ['drawn'],
    claims: [{ ref: 'crowded' }],
  })),
];

/** More objections to one claim than are shown at once. */
const objections = () => [
  {
    type: 'statement',
    ref: 'hot',
    source: 'first',
    saidOn: '2021-01-01',
    claims: [{ ref: 'hot-one', text: 'Hot' }],
  },
  ...Array.from({ length: 45 }, (_, index) => ({
    type: 'statement',
    ref: `objects-${index}`,
    source: 'doubter',
    saidOn: `2021-02-${String(1 + (index % 28)).padStart(2, '0')}`,
    rebuts: [
      {
        ref: `objection-${index}`,
        target: { claim: 'hot-one' },
        aspects: ['VALUE'],
        summary: `Objection ${index}.`,
      },
    ],
  })),
];

const FACTS = [
  { type: 'measure', ref: 'dead', label: 'Persons killed', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'source', ref: 'first', kind: 'PERSON', name: 'First Teller' },
  { type: 'source', ref: 'doubter', kind: 'NEWS_OUTLET', name: LONG },
  ...ODD_REFS.map((ref) => ({ type: 'source', ref, kind: 'PERSON', name: `Source named ${ref}` })),
  {
    type: 'statement',
    ref: 'odd',
    source: 'first',
    saidOn: '2020-01-01',
    claims: ODD_REFS.map((ref) => ({ ref, text: `Claim named ${ref}` })),
  },
  {
    type: 'statement',
    ref: 'said',
    source: 'first',
    saidOn: '2020-05-05',
    claims: [{ ref: 'told', figure: FIGURE }],
  },
  { type: 'statement', ref: 'old', source: 'first', saidOn: '0000', claims: [{ ref: 'zero', text: 'Zero' }] },
  ...Array.from({ length: 12 }, (_, level) => thread(level)),
  ...crowd(),
  ...objections(),
];

describeBrowser('figures nobody planned for', () => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await servePage(FACTS);
  });

  afterAll(() => served.close());

  test.each(ODD_REFS)(
    'a figure and its source named “%s” are found by their links, and again',
    async (ref) => {
      const { page, faults, close } = await served.visit(`/search?q=${encodeURIComponent('Claim named')}`);
      await page
        .locator('main')
        .getByRole('link', { name: `Claim named ${ref}`, exact: true })
        .click();
      const heading = page.getByRole('heading', { level: 1, name: `Claim named ${ref}` });
      await heading.waitFor();
      await page.reload();
      await heading.waitFor();
      await page.goto(`/search?q=${encodeURIComponent('Source named')}&kind=SOURCE`);
      await page
        .locator('main')
        .getByRole('link', { name: `Source named ${ref}`, exact: true })
        .click();
      await page.getByRole('heading', { level: 1, name: `Source named ${ref}` }).waitFor();
      expect(faults).toEqual([]);
      await close();
    },
  );

  test.each(['2016-02-30', 'yesterday', '2016-13-01'])(
    'an address as of %s, which is no day, shows everything',
    async (day) => {
      const { page, faults, close } = await served.visit(`/figure/told?asOf=${day}`);
      await page.getByRole('region', { name: 'As of which day' }).getByText('Everything on record').waitFor();
      expect(faults).toEqual([]);
      await close();
    },
  );

  test.each([
    ['1000-01-01', 'As of 1 January 1000'],
    ['9000-01-01', 'As of 1 January 9000'],
  ])('as of %s, beyond the slider, the slider says so', async (day, words) => {
    const { page, close } = await served.visit(`/figure/told?asOf=${day}`);
    const strip = page.getByRole('region', { name: 'As of which day' });
    await strip.getByText(words).waitFor();
    await strip.getByRole('button', { name: 'Now' }).click();
    await strip.getByText('Everything on record').waitFor();
    await close();
  });

  test('the slider of a figure from the year 0 stops where addresses do', async () => {
    const { page, close } = await served.visit('/figure/zero');
    await page.getByRole('slider').press('Home');
    await page.waitForURL('**/figure/zero?asOf=0000-01-01');
    await close();
  });

  test('twelve levels of answers can be read on a phone', async () => {
    const { page, close } = await served.visit('/figure/told', { viewport: { width: 320, height: 640 } });
    const dispute = page.getByRole('region', { name: 'Who disputed it' });
    await dispute.getByText('Level 0 of the thread.').waitFor();
    for (let level = 3; level < 12; level += 3) {
      await dispute.getByRole('button', { name: 'Show what was answered to this' }).click();
      await dispute.getByText(`Level ${level} of the thread.`).waitFor();
    }
    const last = dispute.getByText('Level 11 of the thread.');
    await last.waitFor();
    expect((await last.boundingBox())!.width).toBeGreaterThan(200);
    expect(await overflowOf(page)).toBe(0);
    await close();
  });

  test('every one of many disputes can be come to', async () => {
    const { page, close } = await served.visit('/figure/hot-one');
    const dispute = page.getByRole('region', { name: 'Who disputed it' });
    await dispute.getByText('45 disputes').waitFor();
    await dispute.getByRole('button', { name: 'Next' }).click();
    await dispute.getByText('Objection 27.').waitFor();
    expect(await dispute.locator('.thread > li').count()).toBe(5);
    await close();
  });

  test('among many, the source that is passed on stands by itself', async () => {
    const { page, close } = await served.visit('/figure/crowded');
    await page.getByRole('article', { name: /^The Well, 1 January 2021, origin/ }).waitFor();
    await close();
  });

  test('on paper the picture is a table, with the day it is as of and its address', async () => {
    const { page, close } = await served.visit('/figure/told?asOf=2020-06-02');
    await page.locator('.picture-card').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('region', { name: 'The picture as a table' }).waitFor();
    expect(await page.locator('.picture-card').filter({ visible: true }).count()).toBe(0);
    await page.getByText('As of 2 June 2020. What was said later is left out.').waitFor();
    await page.getByText(/\/figure\/told\?asOf=2020-06-02$/).waitFor();
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.picture-card').first().waitFor();
    await close();
  });

  test('what was searched for stands in the field, where it can be changed', async () => {
    const { page, close } = await served.visit('/search?q=thread');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe('thread');
    await close();
  });
});
