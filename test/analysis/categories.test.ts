import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { tellStory, type Story } from '../support/story.js';

const figure = (value: number, more: object = {}) => ({
  measure: 'people',
  value,
  place: 'SN',
  period: '2020',
  ...more,
});

const RECORDS = [
  { type: 'measure', ref: 'people', label: 'People', unit: 'people', additivity: 'ADDITIVE' },
  { type: 'population', ref: 'civilians', label: 'Civilians' },
  { type: 'source', ref: 'office', kind: 'GOVERNMENT_BODY', name: 'The Office' },
  { type: 'source', ref: 'wire', kind: 'NEWS_OUTLET', name: 'The Wire' },
  { type: 'category', ref: 'women', dimension: 'sex', label: 'Women' },
  { type: 'category', ref: 'men', dimension: 'sex', label: 'Men' },
  { type: 'category', ref: 'children', dimension: 'age', label: 'Children' },
  { type: 'category', ref: 'shop', dimension: 'event', label: 'Bombing at the shop' },
  { type: 'category', ref: 'office-bombing', dimension: 'event', label: 'Bombing at the office' },
  {
    type: 'statement',
    ref: 'first',
    source: 'office',
    saidOn: '2021-01-01',
    claims: [
      { ref: 'all', figure: figure(100) },
      { ref: 'women-counted', figure: figure(60, { categories: ['women'] }) },
      { ref: 'children-counted', figure: figure(30, { categories: ['children'] }) },
      { ref: 'men-counted', figure: figure(40, { categories: ['men'] }) },
      { ref: 'both', figure: figure(7, { population: 'civilians', categories: ['women', 'children'] }) },
      { ref: 'no-men', figure: figure(61, { exclusions: [{ categories: ['men'] }] }) },
      { ref: 'at-the-shop', figure: figure(15, { categories: ['shop'] }) },
      { ref: 'at-the-office', figure: figure(15, { categories: ['office-bombing'] }) },
    ],
  },
  {
    type: 'statement',
    ref: 'copy',
    source: 'wire',
    saidOn: '2021-01-02',
    relays: ['first'],
    claims: [
      { ref: 'men-said', figure: figure(60, { categories: ['men'] }) },
      { ref: 'women-at-the-shop', figure: figure(30, { categories: ['women', 'shop'] }) },
    ],
  },
];

describeEngines('figures cut by dimensions', (engine) => {
  let story: Story;

  beforeAll(async () => {
    story = await tellStory(engine, RECORDS);
  });

  afterAll(() => story.close());

  test.each([
    ['women-counted', '60 people (Women) in Senegal, 2020.'],
    ['both', '7 people (Civilians, Children, Women) in Senegal, 2020.'],
    ['no-men', '61 people in Senegal, 2020, not counting Men.'],
    ['at-the-shop', '15 people (Bombing at the shop) in Senegal, 2020.'],
  ])('say of which part they are: %s', async (ref, text) => {
    expect(await story.claim(ref, 'text')).toEqual({ text });
  });

  const compared = async (a: string, b: string) =>
    (
      (await story.query(
        `compare(a: "${a}", b: "${b}") { scope verdict explanation differences { axis dimension a b } }`,
      )) as any
    ).compare;

  test('by two dimensions they are two cuts of one whole, and differ on both, dimensions by name', async () => {
    expect(await compared('women-counted', 'children-counted')).toEqual({
      scope: 'OVERLAPS',
      verdict: 'NOT_COMPARABLE',
      explanation:
        '“60” by The Office (Women in Senegal, 2020) and “30” by The Office (Children in Senegal, 2020) are two cuts of the same whole, the first by sex and the second by age: some may be counted in both, so neither says what the other should be.',
      differences: [
        { axis: 'CATEGORY', dimension: 'age', a: null, b: 'Children' },
        { axis: 'CATEGORY', dimension: 'sex', a: 'Women', b: null },
        { axis: 'VALUE', dimension: null, a: '60', b: '30' },
      ],
    });
  });

  test('of two events share nothing, and the sentence says why', async () => {
    expect(await compared('at-the-shop', 'at-the-office')).toMatchObject({
      scope: 'DISJOINT',
      verdict: 'NOT_COMPARABLE',
      explanation: expect.stringMatching(/have nothing in common: they are not about the same event\.$/),
      differences: [
        { axis: 'CATEGORY', dimension: 'event', a: 'Bombing at the shop', b: 'Bombing at the office' },
      ],
    });
  });

  test('are a part of the whole, and the women are a part of those who are no men', async () => {
    expect(await compared('women-counted', 'all')).toMatchObject({ scope: 'WITHIN', verdict: 'CONSISTENT' });
    expect(await compared('no-men', 'women-counted')).toMatchObject({
      scope: 'CONTAINS',
      verdict: 'CONSISTENT',
      differences: [
        { axis: 'CATEGORY', dimension: 'sex', a: null, b: 'Women' },
        { axis: 'EXCLUSIONS', dimension: null, a: 'without Men', b: null },
        { axis: 'VALUE', dimension: null },
      ],
    });
  });

  test('drift once for each dimension', async () => {
    const drift = async (ref: string) =>
      (
        (await story.claim(
          ref,
          'provenance { relays { drift { kind dimension downstream upstream explanation downstreamClaim { ref } } } }',
        )) as any
      ).provenance.relays
        .flatMap((relay: any) => relay.drift)
        .filter((one: any) => one.downstreamClaim.ref === ref);
    expect(await drift('men-said')).toEqual([
      {
        kind: 'CATEGORY_CHANGED',
        dimension: 'sex',
        downstream: 'Men',
        upstream: 'Women',
        explanation:
          'The Wire said on 2 January 2021 “60” of “Men”, where The Office on 1 January 2021 had said “60” of “Women”.',
        downstreamClaim: { ref: 'men-said' },
      },
    ]);
    expect(await drift('women-at-the-shop')).toMatchObject([
      {
        kind: 'CATEGORY_CHANGED',
        dimension: 'age',
        downstream: null,
        upstream: 'Children',
        explanation:
          'The Wire said on 2 January 2021 “30” without saying which age, where The Office on 1 January 2021 had said “30” of “Children”.',
      },
      {
        kind: 'CATEGORY_CHANGED',
        dimension: 'event',
        downstream: 'Bombing at the shop',
        upstream: null,
      },
      { kind: 'CATEGORY_CHANGED', dimension: 'sex', downstream: 'Women', upstream: null },
    ]);
  });
});
