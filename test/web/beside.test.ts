import { describe, expect, test } from '@jest/globals';
import { arranged } from '../../src/web/page/views/figure/beside.js';

type Claim = Parameters<typeof arranged>[0];
type Beside = Claim['conflicts']['nodes'][number];

const heading = (id: string) => ({
  id,
  ref: id,
  text: `The figure ${id}.`,
  standing: { state: 'UNDISPUTED' as const, tainted: false, through: [] },
  spread: { worst: 'UNDISPUTED' as const, parties: 1 },
  rewordings: { totalCount: 0 },
});
const beside = (id: string, originals: readonly string[] = [], rewording = false): Beside => ({
  verdict: 'CONFLICTS',
  explanation: `They are ${id}.`,
  rewording,
  b: { ...heading(id), originals: originals.map(heading) },
});
const NONE = { totalCount: 0, nodes: [] };
const claim = (some: Partial<Claim>): Claim => ({
  id: 'this',
  originals: [],
  conflicts: NONE,
  inconsistent: NONE,
  alternatives: NONE,
  revises: NONE,
  compatible: NONE,
  consistent: NONE,
  agrees: NONE,
  ...some,
});
const all = (...nodes: Beside[]) => ({ totalCount: nodes.length, nodes });

describe('what lies beside a figure', () => {
  test('copies of one another are no other figures, nor are copies of the same original', () => {
    const { others, copies } = arranged(
      claim({
        originals: [{ id: 'first' }],
        conflicts: all(beside('else'), beside('sister', ['first']), beside('first', [], true)),
        agrees: all(beside('made-of-it', ['this'], true)),
      }),
    );
    expect(others.map(({ shown }) => shown.b.id)).toEqual(['else']);
    expect(copies.map(({ b }) => b.id)).toEqual(['sister', 'first', 'made-of-it']);
  });

  test('of another figure its original is told, and it stands where that stands', () => {
    const { others } = arranged(
      claim({
        conflicts: all(beside('miscopied', ['theirs'])),
        compatible: all(beside('between')),
        consistent: all(beside('theirs')),
      }),
    );
    expect(others.map(({ figure, shown }) => [figure.head.id, shown.b.id])).toEqual([
      ['between', 'between'],
      ['theirs', 'theirs'],
    ]);
  });

  test('of another figure whose original cannot be compared, its first wording is told', () => {
    const { others } = arranged(
      claim({ conflicts: all(beside('one', ['theirs']), beside('two', ['theirs'])) }),
    );
    expect(others.map(({ figure, shown }) => [figure.head.id, shown.b.id])).toEqual([['theirs', 'one']]);
  });

  test('there may be more figures while those asked for of a verdict are no copies', () => {
    const more = (...nodes: Beside[]) =>
      arranged(claim({ conflicts: { totalCount: 300, nodes } })).hasMoreOthers;
    expect(more(beside('a'), beside('b'))).toBe(true);
    expect(more(beside('a'), beside('b', ['this'], true))).toBe(false);
  });
});
