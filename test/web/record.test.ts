import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { OPERATOR } from '../../src/kernel/actor.js';
import { addKey } from '../../src/services/keys.js';
import { barriersIn, look } from '../support/accessible.js';
import {
  describeBrowser,
  keepKey,
  openBrowser,
  openWindow,
  PHONE,
  WIDE,
  type Window,
} from '../support/browser.js';
import { openServer, type TestServer } from '../support/server.js';
import { BASICS, drowned } from '../support/world.js';

const CLAIM = '5 persons drowned (All persons) in Norway, 2021.';

const WORLD = [
  ...BASICS,
  { type: 'document', ref: 'paper', title: 'Deaths by water', url: 'https://agency.example/2021' },
  drowned('d', 'agency', '2022-01-01', 5),
  drowned('e', 'agency', '2022-01-01', 90, {
    claims: [{ ref: 'e-claim', figure: { measure: 'drowned', value: 90, place: 'SE', period: '2021' } }],
  }),
  {
    type: 'statement',
    ref: 'doubt',
    source: 'ministry',
    saidOn: '2022-02-01',
    quote: 'The agency counted visitors twice.',
    rebuts: [
      {
        ref: 'too-many',
        target: { claim: 'e-claim' },
        aspects: ['METHOD'],
        summary: 'Counted visitors twice',
      },
    ],
  },
];

describeBrowser('recording from the page', () => {
  let server: TestServer;
  let browser: Browser;
  let window: Window;
  let page: Page;
  let reporter: string;
  let reader: string;

  beforeAll(async () => {
    server = await openServer(await buildSaysoSchema());
    expect((await server.world.load(WORLD)).faults).toEqual([]);
    reporter = (await addKey(server.world.services, OPERATOR, { name: 'Ida', role: 'REPORTER' })).key;
    reader = (await addKey(server.world.services, OPERATOR, { name: 'Ove', role: 'READER' })).key;
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  beforeEach(async () => {
    window = await openWindow(browser, server.url);
    page = window.page;
  });

  afterEach(() => window.close());

  const answer = async (query: string): Promise<any> => (await server.ask(query)).data;

  /** Opens a form with the reporter's key at hand. */
  const open = async (path: string): Promise<void> => {
    await keepKey(window, reporter);
    await page.goto(path);
  };
  const box = (name: string | RegExp) => page.getByRole('combobox', { name });
  const text = (name: string) => page.getByRole('textbox', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  /** Waits until what has the focus is of this name, or holds this value. */
  const focusHas = (what: 'name' | 'value', wanted: string) =>
    page.waitForFunction(
      ([property, value]) => (globalThis as any).document.activeElement[property!] === value,
      [what, wanted],
    );
  /** Types some of a name and takes the first that is offered. */
  const complete = async (name: string | RegExp, typed: string, whole: string): Promise<void> => {
    await box(name).fill(typed);
    await page.getByRole('option', { name: whole }).first().waitFor();
    await box(name).press('Enter');
    await focusHas('value', whole);
  };
  const says = (words: string | RegExp) => page.getByText(words).first().waitFor();
  /** What a field is described by: its hint and its fault. */
  const described = (field: ReturnType<typeof box>): Promise<string> =>
    field.evaluate((input: any) =>
      input
        .getAttribute('aria-describedby')
        .split(' ')
        .map((id: string) => input.ownerDocument.getElementById(id)?.textContent)
        .join(' '),
    );

  test('a figure is reported by completion, with the sentence it will become in sight', async () => {
    await open('/record/report');
    await complete('Who says it', 'the wi', 'The Wire');
    await text('Said on').fill('2022-03-04');
    await says('4 March 2022');
    await complete(/^Where it stands/, 'deaths', 'Deaths by water');
    await complete('What is counted', 'drown', 'Persons drowned');
    await text('Number').fill('1,959');
    await complete(/^Among whom/, 'chil', 'Children');
    await complete(/^Where \(/, 'norw', 'Norway');
    await text('Over which time (optional)').fill('2020');
    const sentence = '1,959 persons drowned (Children) in Norway, 2020.';
    await says(sentence);
    await says('Nobody is on record with this yet.');
    await button('Record the report').click();
    await says('The report is recorded.');
    await page.getByRole('link', { name: sentence }).waitFor();
    const { search } = await answer(
      '{ search(query: "1,959") { nodes { node { ... on Claim { text figure { value } statements { nodes { saidOn source { name } document { title } } } } } } } }',
    );
    expect(search.nodes).toEqual([
      {
        node: {
          text: sentence,
          figure: { value: 1959 },
          statements: {
            nodes: [
              { saidOn: '2022-03-04', source: { name: 'The Wire' }, document: { title: 'Deaths by water' } },
            ],
          },
        },
      },
    ]);
    await button('Record another').click();
    expect(await box('Who says it').inputValue()).toBe('');
    expect(window.faults).toEqual([]);
  });

  test('a claim that is known is joined, and the page says so before', async () => {
    await open('/record/report?source=wire');
    expect(await box('Who says it').inputValue()).toBe('The Wire');
    await text('Said on').fill('2022-01-05');
    await complete('What is counted', 'persons', 'Persons drowned');
    await text('Number').fill('5');
    await complete(/^Among whom/, 'all', 'All persons');
    await complete(/^Where \(/, 'NO', 'Norway');
    await text('Over which time (optional)').fill('2021');
    await says('This joins a claim already on record.');
    await button('Record the report').click();
    await says('The report is recorded.');
    const { claim } = await answer('{ claim(id: "d-claim") { text statements { totalCount } } }');
    expect(claim).toEqual({ text: CLAIM, statements: { totalCount: 2 } });
    expect(window.faults).toEqual([]);
  });

  test('a figure is passed on from its own page, with the statements it may come from offered', async () => {
    await open('/record/report?target=d-claim');
    await complete('Who says it', 'minis', 'Ministry of Water');
    await text('Said on').fill('2022-01-06');
    await box('Look up a statement').click();
    await page.getByRole('option', { name: 'River Agency, 1 January 2022' }).click();
    await says('River Agency, 1 January 2022');
    await button('Record the report').click();
    await says('The report is recorded.');
    const { source } = await answer('{ source(id: "ministry") { claims(role: RELAY) { nodes { ref } } } }');
    expect(source.claims.nodes).toEqual([{ ref: 'd-claim' }]);
    expect(window.faults).toEqual([]);
  });

  test('a source, a measure and a document that are missing are added on the spot', async () => {
    await open('/record/report');
    await box('Who says it').fill('Fjord Post');
    await button('Add a new source').first().click();
    expect(await text('Its name').inputValue()).toBe('Fjord Post');
    await text('Its name').press('Enter');
    await page.getByLabel('Its name').waitFor({ state: 'detached' });
    await text('Said on').fill('2022');
    await box(/^Where it stands/).fill('https://fjord.example/1');
    await button('Add a new document').click();
    await text('Its title (optional)').fill('Boats');
    await page.getByRole('button', { name: 'Add a new document' }).click();
    await text('Its title (optional)').waitFor({ state: 'detached' });
    await box('What is counted').fill('Boats lost');
    await button('Add a new measure').click();
    await text('Counted in').fill('boats');
    await button('Add a new measure').click();
    await text('Counted in').waitFor({ state: 'detached' });
    await text('Number').fill('12');
    await says('12 boats lost.');
    await button('Record the report').click();
    await says('The report is recorded.');
    const { sources } = await answer(
      '{ sources(search: "Fjord") { nodes { name kind statements { nodes { document { title url } claims { text } } } } } }',
    );
    expect(sources.nodes).toEqual([
      {
        name: 'Fjord Post',
        kind: 'NEWS_OUTLET',
        statements: {
          nodes: [
            {
              document: { title: 'Boats', url: 'https://fjord.example/1' },
              claims: [{ text: '12 boats lost.' }],
            },
          ],
        },
      },
    ]);
    expect(window.faults).toEqual([]);
  });

  test('what is missing is said beside each field, and the first of them has the focus', async () => {
    await open('/record/report');
    await button('Record the report').click();
    await focusHas('name', 'statement.source');
    expect(await described(box('Who says it'))).toContain('Say who says it');
    expect(await described(text('Said on'))).toContain('Say when it was said');
    expect(await box('What is counted').getAttribute('aria-invalid')).toBe('true');
    await box(/^Where \(/).fill('Atlantis');
    await complete('Who says it', 'wire', 'The Wire');
    expect(await box('Who says it').getAttribute('aria-invalid')).toBeNull();
    await button('Record the report').click();
    await says('“Atlantis” is not chosen yet: take one of the list, or clear the field.');
    expect(window.faults).toEqual([]);
  });

  test('one click sends the form, though what is told of the field just left moves the button', async () => {
    await open('/record/report');
    await text('Number').fill('many');
    await button('Record the report').click();
    await says('Say who says it: choose a source, or add a new one.');
    await says(/^“many” is not a number Sayso can read/);
  });

  test('a date that cannot be read is refused beside its field, and everything typed stays', async () => {
    await open('/record/report');
    await complete('Who says it', 'wire', 'The Wire');
    await text('Said on').fill('some Tuesday');
    await text('In its own words (optional)').fill('Seven drowned.');
    await page.getByLabel('Something without a number').check();
    await text('The claim, in one sentence').fill('Seven people drowned in the river.');
    await button('Record the report').click();
    await focusHas('name', 'statement.saidOn');
    expect(await described(text('Said on'))).toContain('"some Tuesday" is not a date Sayso can read');
    expect(await text('Said on').getAttribute('aria-invalid')).toBe('true');
    expect(await text('Said on').inputValue()).toBe('some Tuesday');
    expect(await box('Who says it').inputValue()).toBe('The Wire');
    expect(await text('In its own words (optional)').inputValue()).toBe('Seven drowned.');
    expect(await text('The claim, in one sentence').inputValue()).toBe('Seven people drowned in the river.');
    await text('Said on').fill('2022-03-01');
    expect(await text('Said on').getAttribute('aria-invalid')).toBeNull();
    await button('Record the report').click();
    await says('The report is recorded.');
    expect(window.faults).toEqual([]);
  });

  test('a period and a number that cannot be read are told while the claim is written', async () => {
    await open('/record/report');
    await complete('What is counted', 'drown', 'Persons drowned');
    await text('Number').fill('a few');
    await text('Over which time (optional)').fill('2021-13');
    await says('“a few” is not a number Sayso can read: write 1959, 1,959 or 0.5.');
    await text('Number').fill('12 000');
    await says('Understood as 12,000');
    await text('Over which time (optional)').press('Tab');
    await page.getByText('"2021-13" is not a date Sayso can read').waitFor();
    expect(await text('Over which time (optional)').getAttribute('aria-invalid')).toBe('true');
    await text('Over which time (optional)').fill('2021-12');
    await says('12,000 persons drowned, December 2021.');
    expect(window.faults).toEqual([]);
  });

  test('what a figure leaves out is part of the sentence, and an empty row is not', async () => {
    await open('/record/report');
    await complete('What is counted', 'drown', 'Persons drowned');
    await text('Number').fill('30');
    await complete(/^Where \(/, 'norw', 'Norway');
    await button('Something is not counted').click();
    await says('30 persons drowned in Norway.');
    await complete('Place not counted', 'oslo', 'Oslo');
    await text('Why').fill('not reached');
    await says('30 persons drowned in Norway, not counting Oslo (not reached).');
    await complete('Place not counted', 'norw', 'Norway');
    await text('Why').press('Tab');
    await says('The exclusions leave nothing of the figure: an exclusion is a part of what it counts.');
    await button('Take this out again').click();
    await says('30 persons drowned in Norway.');
    expect(window.faults).toEqual([]);
  });

  test('a figure is disputed and the point is granted by its side', async () => {
    await open('/record/rebut?target=d-claim');
    await says(CLAIM);
    await complete('Who disputes it', 'ministry', 'Ministry of Water');
    await text('Said on').fill('2022-05-01');
    await page.getByLabel('the number').check();
    await page.getByLabel('too low').check();
    await text('Summed up in your words (optional)').fill('Leaves out the lakes.');
    await page.getByLabel('It says what is right instead').check();
    await text('Number').fill('8');
    await says('8 persons drowned (All persons) in Norway, 2021.');
    await button('Record the dispute').click();
    await says('The dispute is recorded.');
    const standing =
      '{ claim(id: "d-claim") { standing { state } rebuttals { nodes { summary direction counterClaim { figure { value } } concessions { extent source { name } } } } } }';
    expect((await answer(standing)).claim).toMatchObject({
      standing: { state: 'DISPUTED' },
      rebuttals: { nodes: [{ direction: 'TOO_LOW', counterClaim: { figure: { value: 8 } } }] },
    });

    await page.goto('/record/concede');
    await page.getByRole('link', { name: 'Leaves out the lakes.' }).click();
    await says('Said against');
    expect(await box('Who grants it').inputValue()).toBe('River Agency');
    await text('Said on').fill('2022-05-02');
    await page.getByLabel('in part').check();
    await button('Record the concession').click();
    await says('The concession is recorded.');
    expect((await answer(standing)).claim).toMatchObject({
      standing: { state: 'CONCEDED' },
      rebuttals: {
        nodes: [
          {
            summary: 'Leaves out the lakes.',
            concessions: [{ extent: 'PARTIAL', source: { name: 'River Agency' } }],
          },
        ],
      },
    });
    expect(window.faults).toEqual([]);
  });

  test('an objection is withdrawn by whoever made it, and by nobody else', async () => {
    await open('/record/withdraw?target=too-many');
    await says('Counted visitors twice');
    await complete('Who withdraws it', 'wire', 'The Wire');
    await text('Said on').fill('2022-06-01');
    await button('Record the withdrawal').click();
    await focusHas('name', 'statement.source');
    expect(await described(box('Who withdraws it'))).toContain(
      'Only the voice that made a rebuttal can withdraw it. This statement is by another voice.',
    );
    await complete('Who withdraws it', 'ministry', 'Ministry of Water');
    await text('Said on').fill('2022-01-29');
    await button('Record the withdrawal').click();
    await focusHas('name', 'statement.saidOn');
    expect(await described(text('Said on'))).toContain('check both dates');
    await text('Said on').fill('2022-06-01');
    await button('Record the withdrawal').click();
    await says('The withdrawal is recorded.');
    expect((await answer('{ rebuttal(id: "too-many") { state } }')).rebuttal).toEqual({ state: 'WITHDRAWN' });
    expect(window.faults).toEqual([]);
  });

  test('a correction begins with the figure as it stands, and a retraction needs no more than who and when', async () => {
    await open('/record/correct?target=e-claim');
    await says('So it reads now. Change what was wrong.');
    expect(await box('Who corrects it').inputValue()).toBe('River Agency');
    await text('Said on').fill('2022-07-01');
    await text('Number').fill('80');
    await says('80 persons drowned in Sweden, 2021.');
    await button('Record the correction').click();
    await says('The correction is recorded.');
    const query = '{ claim(id: "e-claim") { standing { state } correctedBy { text } } }';
    expect((await answer(query)).claim).toEqual({
      standing: { state: 'CORRECTED' },
      correctedBy: { text: '80 persons drowned in Sweden, 2021.' },
    });

    await page.goto('/record/retract?target=e-claim');
    await text('Said on').fill('2022-08-01');
    await button('Record the retraction').click();
    await says('The retraction is recorded.');
    expect((await answer(query)).claim.standing).toEqual({ state: 'RETRACTED' });
    expect(window.faults).toEqual([]);
  });

  test('two clicks and a retry after a lost answer record once', async () => {
    await open('/record/report');
    await complete('Who says it', 'wire', 'The Wire');
    await text('Said on').fill('2022-09-01');
    await page.getByLabel('Something without a number').check();
    await text('The claim, in one sentence').fill('The river froze.');
    await says('Nobody is on record with this yet.');
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('mutation ReportFigure') || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await button('Record the report').dblclick();
    await says('Sayso cannot be reached. Check the connection, then try again.');
    expect(await text('The claim, in one sentence').inputValue()).toBe('The river froze.');
    await button('Record the report').click();
    await says('The report is recorded.');
    const { search } = await answer(
      '{ search(query: "froze", kinds: [CLAIM]) { nodes { node { ... on Claim { statements { totalCount } } } } } }',
    );
    expect(search.nodes).toEqual([{ node: { statements: { totalCount: 1 } } }]);
  });

  test('a key that is wrong, or may only read, is told beside the key; one that may record opens the form', async () => {
    await page.goto('/record/report');
    const key = page.getByLabel('Your key');
    await key.fill('not-a-key');
    await button('Use this key').click();
    await says('This key is not valid: it is unknown here, or it was revoked.');
    expect(await key.getAttribute('aria-invalid')).toBe('true');
    expect(await described(key)).toContain('This key is not valid');
    await key.fill(reader);
    await button('Use this key').click();
    await says(/needs a key of role REPORTER/);
    expect(await key.inputValue()).toBe(reader);
    await key.fill(reporter);
    await button('Use this key').click();
    await button('Record the report').waitFor();
    await button('Forget the key').click();
    await key.waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });

  test('a key that is revoked while a form is filled loses nothing of it', async () => {
    await open('/record/report');
    await complete('Who says it', 'wire', 'The Wire');
    await text('Said on').fill('2022-09-02');
    await page.getByLabel('Something without a number').check();
    await text('The claim, in one sentence').fill('The ice broke.');
    await keepKey(window, reader);
    await button('Record the report').click();
    await says(/needs a key of role REPORTER/);
    expect(await text('The claim, in one sentence').inputValue()).toBe('The ice broke.');
    await page.getByLabel('Your key').fill(reporter);
    await button('Use this key').click();
    await says(/You record with a key/);
    await button('Record the report').click();
    await says('The report is recorded.');
  });

  const FORMS = [
    '/record',
    '/record/report',
    '/record/rebut?target=d-claim',
    '/record/concede?target=too-many',
    '/record/correct?target=d-claim',
    '/record/retract?target=d-claim',
    '/record/withdraw?target=too-many',
    '/record/withdraw',
  ];

  test.each(FORMS)('%s has no fault that axe finds, light and dark, wide and on a phone', async (path) => {
    await open(path);
    await button('Forget the key').waitFor();
    if (path.includes('/record/') && path !== '/record/withdraw') {
      await page.locator('main form button[type=submit]').click();
      await page.locator('[aria-invalid]').first().waitFor();
    }
    for (const [colorScheme, { viewport }] of [
      ['light', WIDE],
      ['dark', PHONE],
    ] as const) {
      await look(page, { viewport, colorScheme });
      expect(await barriersIn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    expect(window.faults).toEqual([]);
  });

  test('the panel that asks for a key has no fault that axe finds', async () => {
    await page.goto('/record/report');
    await page.getByLabel('Your key').waitFor();
    expect(await barriersIn(page)).toEqual([]);
    expect(window.faults).toEqual([]);
  });
});
