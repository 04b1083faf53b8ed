import { describe, expect, test } from '@jest/globals';
import { judge, type FoundCandidate, type FoundMention } from './judge.js';
import { placesOf, type ListedMention, type ListedText } from './listed.js';
import { partOf, tally } from './tally.js';

const text = (
  words: string,
  mentions: readonly Partial<ListedMention>[],
  notFigures: string[] = [],
): ListedText => ({
  id: 'one',
  story: 'river',
  kind: 'wire',
  publishedOn: null,
  text: words,
  mentions: mentions.map((mention) => ({
    exact: '40',
    claims: ['forty'],
    altered: null,
    outcome: 'SAME',
    said: { value: 40 },
    ...mention,
  })),
  notFigures,
});

/** What was found at words of a text. */
const found = (
  words: string,
  exact: string,
  outcome: FoundMention['check']['outcome'] = 'SAME',
  candidates: readonly Partial<FoundCandidate>[] = [{}],
): FoundMention => {
  const start = words.indexOf(exact);
  return {
    exact,
    start,
    end: start + exact.length,
    check: {
      outcome,
      candidates: candidates.map((candidate) => ({
        claim: 'forty',
        differences: [],
        speaker: null,
        ...candidate,
      })),
    },
  };
};

const BOATS = 'In 2020 some 40 boats sank, 12 of them at 12.30.';

test('words stand on their own where no letter or digit is beside them, and no digit beyond a point or comma', () => {
  expect(placesOf('40 40k 140 4,40 40.5 40, 40.', '40')).toEqual([0, 21, 25]);
  expect(placesOf('Some forty, someone', 'Some')).toEqual([0]);
});

describe('a listed figure', () => {
  test('is found where a mention overlaps it', () => {
    const [finding] = judge(text(BOATS, [{}]), [found(BOATS, 'some 40')]).findings;
    expect(finding).toMatchObject({ found: true, rightClaim: true, rightOutcome: true, axisNamed: null });
  });

  test('is not found where none does', () => {
    const [finding] = judge(text(BOATS, [{}]), [found(BOATS, '12')]).findings;
    expect(finding).toMatchObject({ found: false, rightClaim: false, rightOutcome: false, taken: null });
  });

  test('is not found by a mention whose words are not those of the text from start to end', () => {
    const shifted = { ...found(BOATS, '40'), exact: '41' };
    expect(judge(text(BOATS, [{}]), [shifted]).findings[0]?.found).toBe(false);
  });

  test('takes of several mentions the one that shares most with it', () => {
    const range = 'Of between 40 and 60 boats';
    const [finding] = judge(text(range, [{ exact: 'between 40 and 60' }]), [
      found(range, '40', 'NONE'),
      found(range, '40 and 60', 'FITS'),
    ]).findings;
    expect(finding?.taken?.check.outcome).toBe('FITS');
  });

  test('is found at the place where it stands for the time that is told', () => {
    const [finding] = judge(text('40 and 40', [{ occurrence: 2 }]), [found('40 and 40', '40')]).findings;
    expect(finding?.found).toBe(false);
  });

  test('that does not stand there is told', () => {
    expect(() => judge(text('40 and 140', [{ occurrence: 2 }]), [])).toThrow(
      '"40" does not stand 2 times in',
    );
  });

  test('may be optional, and is then neither a finding nor false', () => {
    const { findings, false: no } = judge(text(BOATS, [{ optional: true }]), [found(BOATS, '40')]);
    expect([findings, no]).toEqual([[], []]);
  });
});

describe('the right claim', () => {
  const other = { claim: 'other' };
  const rightOf = (listed: Partial<ListedMention>, mention: FoundMention) =>
    judge(text(BOATS, [listed]), [mention]).findings[0]?.rightClaim;

  test('is one of those listed, among the first three candidates', () => {
    expect(rightOf({}, found(BOATS, '40', 'DIFFERS', [other, other, {}]))).toBe(true);
    expect(rightOf({}, found(BOATS, '40', 'DIFFERS', [other, other, other, {}]))).toBe(false);
    expect(rightOf({ claims: ['forty', 'other'] }, found(BOATS, '40', 'DIFFERS', [other]))).toBe(true);
  });

  test('is none where none is listed: none and different will both do', () => {
    expect(rightOf({ claims: [] }, found(BOATS, '40', 'NONE', []))).toBe(true);
    expect(rightOf({ claims: [] }, found(BOATS, '40', 'DIFFERS', [other]))).toBe(true);
    expect(rightOf({ claims: [] }, found(BOATS, '40', 'FITS', [other]))).toBe(false);
  });
});

describe('of an altered figure', () => {
  const altered = (
    axis: NonNullable<ListedMention['altered']>,
    candidates: readonly Partial<FoundCandidate>[],
    outcome: FoundMention['check']['outcome'] = 'DIFFERS',
    willDo: ListedMention['outcome'] = 'DIFFERS',
  ) =>
    judge(text(BOATS, [{ altered: axis, outcome: willDo }]), [found(BOATS, '40', outcome, candidates)])
      .findings[0];

  test('the axis is named where the right candidate differs on it', () => {
    expect(altered('PLACE', [{ differences: ['PLACE', 'PERIOD'] }])?.axisNamed).toBe(true);
    expect(altered('PLACE', [{ differences: ['PERIOD'] }])?.axisNamed).toBe(false);
    expect(altered('PLACE', [{ claim: 'other', differences: ['PLACE'] }])?.axisNamed).toBe(false);
  });

  test('a range will do for the value', () => {
    expect(altered('VALUE', [{ differences: ['RANGE'] }])?.axisNamed).toBe(true);
    expect(altered('VALUE', [{ differences: ['QUALIFIER'] }])?.axisNamed).toBe(false);
  });

  test('the speaker is named by not being on record', () => {
    expect(altered('SPEAKER', [{ speaker: 'NOT_ON_RECORD' }])?.axisNamed).toBe(true);
    expect(altered('SPEAKER', [{ speaker: 'SAID_IT' }])?.axisNamed).toBe(false);
    expect(altered('SPEAKER', [{ speaker: null }])?.axisNamed).toBe(false);
  });

  test('the right candidate is the best of the claims listed', () => {
    const [finding] = judge(text(BOATS, [{ altered: 'PLACE', claims: ['best', 'forty'] }]), [
      found(BOATS, '40', 'DIFFERS', [{ differences: [] }, { claim: 'best', differences: ['PLACE'] }]),
    ]).findings;
    expect(finding?.axisNamed).toBe(true);
  });

  test('to call it the same is the worst fault, and fitting too where that will not do', () => {
    expect(altered('PLACE', [{}], 'SAME')?.calledRight).toBe(true);
    expect(altered('PLACE', [{}], 'FITS')?.calledRight).toBe(true);
    expect(altered('PLACE', [{}], 'FITS', ['DIFFERS', 'FITS'])?.calledRight).toBe(false);
    expect(altered('PLACE', [{}], 'DIFFERS')?.calledRight).toBe(false);
  });
});

describe('a false mention', () => {
  const falseOf = (listed: ListedText, mentions: FoundMention[]) =>
    judge(listed, mentions).false.map(({ exact }) => exact);

  test('overlaps no listed one', () => {
    expect(falseOf(text(BOATS, [{}]), [found(BOATS, '40'), found(BOATS, '2020')])).toEqual(['2020']);
  });

  test('or is taken for none and lies on what is no figure', () => {
    const listed = text(BOATS, [{ exact: '40 boats' }], ['2020']);
    expect(falseOf(listed, [found(BOATS, '40 boats'), found(BOATS, '2020 some 40')])).toEqual([
      '2020 some 40',
    ]);
    expect(falseOf(listed, [found(BOATS, '40 boats'), found(BOATS, '40')])).toEqual([]);
  });

  test('lies on an ordinal whose digits stand before letters', () => {
    expect(falseOf(text('The 3rd of 40', [{}], ['3']), [found('The 3rd of 40', '3')])).toEqual(['3']);
  });
});

test('a tally counts findings, and false mentions beside them', () => {
  const listed = text(BOATS, [{}, { exact: '12', altered: 'VALUE', claims: ['ten'], outcome: 'DIFFERS' }]);
  const counted = tally([
    judge(listed, [found(BOATS, '40'), found(BOATS, '12', 'SAME'), found(BOATS, '2020')]),
  ]);
  expect(counted).toEqual({
    found: { count: 2, of: 2 },
    false: { count: 1, of: 2 },
    rightClaim: { count: 1, of: 2 },
    axisNamed: { count: 0, of: 1 },
    calledRight: { count: 1, of: 1 },
    rightOutcome: { count: 1, of: 2 },
  });
  expect(partOf(counted.rightClaim)).toBe(0.5);
  expect(partOf({ count: 0, of: 0 })).toBe(1);
});
