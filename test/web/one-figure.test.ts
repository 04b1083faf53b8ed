import { describe, expect, test } from '@jest/globals';
import { figuresOf, type Heading, type Wording } from '../../src/web/page/parts/one-figure.js';

type State = Wording['standing']['state'];

const heading = (id: string, state: State = 'UNDISPUTED', worst: State = state): Heading => ({
  id,
  text: `The figure ${id}.`,
  standing: { state, tainted: false, through: [] },
  spread: { worst, parties: 1 },
  rewordings: { totalCount: 0 },
});
const original = (id: string, state: State = 'UNDISPUTED', worst: State = state): Wording => ({
  ...heading(id, state, worst),
  originals: [],
});
const copyOf = (id: string, originals: readonly Heading[], state: State = 'UNDISPUTED'): Wording => ({
  ...heading(id, state),
  originals,
});

const entries = (hits: readonly Wording[]) =>
  figuresOf(hits, (claim) => claim).map(({ head, hits: found, worst }) => [
    head.id,
    found.map(({ id }) => id),
    worst,
  ]);

describe('figures in a list', () => {
  test('wordings of one figure are one entry, headed by the original even where only copies were found', () => {
    const first = heading('first');
    expect(entries([copyOf('about', [first]), copyOf('bare', [first])])).toEqual([
      ['first', ['about', 'bare'], 'UNDISPUTED'],
    ]);
  });

  test('entries stand in the order in which the first wording of each was found', () => {
    const [one, two] = [heading('one'), heading('two')];
    expect(
      entries([copyOf('two-b', [two]), original('one'), copyOf('one-b', [one]), original('two')]),
    ).toEqual([
      ['two', ['two-b', 'two'], 'UNDISPUTED'],
      ['one', ['one', 'one-b'], 'UNDISPUTED'],
    ]);
  });

  test('the mark is never better than that of the original', () => {
    expect(entries([copyOf('bare', [heading('first', 'CONCEDED')])])).toEqual([
      ['first', ['bare'], 'CONCEDED'],
    ]);
  });

  test('the mark is never better than that of a wording that was not found', () => {
    expect(entries([original('first', 'UNDISPUTED', 'RETRACTED')])).toEqual([
      ['first', ['first'], 'RETRACTED'],
    ]);
  });

  test('the mark is never better than that of a wording that was found', () => {
    const first = heading('first', 'UNDISPUTED', 'CORRECTED');
    expect(entries([copyOf('bare', [first], 'CORRECTED'), copyOf('other', [first])])).toEqual([
      ['first', ['bare', 'other'], 'CORRECTED'],
    ]);
  });

  test('a copy of two figures is one entry, with the one that was said first', () => {
    const both = [heading('earlier'), heading('later')];
    expect(entries([copyOf('copy', both), original('later')])).toEqual([
      ['earlier', ['copy'], 'UNDISPUTED'],
      ['later', ['later'], 'UNDISPUTED'],
    ]);
  });

  test('an original that goes back to another as well is one entry with it, wherever the two were found', () => {
    const [own, other] = [heading('own'), heading('other', 'DISPUTED')];
    const hits = [
      copyOf('bare', [own]),
      original('elsewhere'),
      copyOf('own', [other]),
      original('other', 'DISPUTED'),
    ];
    expect(entries(hits)).toEqual([
      ['own', ['bare', 'own', 'other'], 'DISPUTED'],
      ['elsewhere', ['elsewhere'], 'UNDISPUTED'],
    ]);
  });

  test('two figures that were copied from each other are one entry', () => {
    const [one, other] = [heading('one'), heading('other')];
    expect(entries([copyOf('one', [other]), copyOf('other', [one])])).toEqual([
      ['other', ['one', 'other'], 'UNDISPUTED'],
    ]);
  });

  test('entries that a later wording joins are joined', () => {
    const [a, b] = [heading('a'), heading('b')];
    expect(entries([copyOf('a-copy', [a]), copyOf('b-copy', [b]), copyOf('b', [a])])).toEqual([
      ['a', ['a-copy', 'b-copy', 'b'], 'UNDISPUTED'],
    ]);
  });

  test('nothing found is no entry', () => {
    expect(entries([])).toEqual([]);
  });
});
