import { describe, expect, test } from '@jest/globals';
import { branchesOf } from '../../src/web/page/views/figure/picture/band-tree.js';
import { marksOf } from '../../src/web/page/views/figure/picture/card-words.js';
import { folded, type Folded } from '../../src/web/page/views/figure/picture/fold.js';
import { layoutOf } from '../../src/web/page/views/figure/picture/layout.js';
import { roughly } from '../../src/web/page/views/figure/picture/roughly.js';
import { pictureOf } from '../../src/web/page/views/figure/picture/picture-of.js';
import { waysOf } from '../../src/web/page/views/figure/picture/ways.js';
import { asked, type Story, type Told } from '../support/picture-world.js';

const drawn = (story: Story, opened: Record<string, number> = {}): Folded =>
  folded(pictureOf(asked(story)), new Map(Object.entries(opened)));

/** Each wording with the column it stands in and its rows. */
const shape = ({ bands }: Folded) =>
  bands.map((band) =>
    band.kind === 'more'
      ? [band.column, band.id, `${band.wordings} wordings, ${band.reports} reports`]
      : [
          band.column,
          band.band.claim,
          band.rows.map(({ kind, reports }) =>
            kind === 'card' ? reports[0]!.statement.id : `${kind}: ${reports.length}`,
          ),
        ],
  );

const day = (number: number): string => new Date(Date.UTC(2020, 0, number)).toISOString().slice(0, 10);

/** An agency counts 100, a wire makes it 90, a paper copies the wire; another wire passes on the 100. */
const COPIED: Story = {
  about: 'hundred',
  values: { hundred: 100, ninety: 90 },
  told: [
    { id: 'agency', on: day(1), gives: ['hundred'] },
    { id: 'wire', on: day(2), gives: ['ninety'], relays: ['agency'] },
    { id: 'other', on: day(3), gives: ['hundred'], relays: ['agency'] },
    { id: 'paper', on: day(4), gives: ['ninety'], relays: ['wire'] },
  ],
};

describe('the picture of a figure', () => {
  test('has the figure in the middle, and what others made of it on the right', () => {
    expect(shape(drawn(COPIED))).toEqual([
      [0, 'hundred', ['agency', 'other']],
      [1, 'ninety', ['wire', 'paper']],
    ]);
  });

  test('of a copy has on the left what it goes back to, with those of its reports that stand behind the copy', () => {
    expect(shape(drawn({ ...COPIED, about: 'ninety' }))).toEqual([
      [0, 'hundred', ['agency']],
      [1, 'ninety', ['wire', 'paper']],
    ]);
  });

  test('writes over each wording what changed on the way into it', () => {
    const [hundred, ninety] = pictureOf(asked(COPIED)).bands;
    expect(hundred!.changes).toEqual([]);
    expect(ninety!.changes).toEqual([{ words: ['number: 100 → 90'], hops: 1 }]);
  });

  test('marks those by whose statements sources pass one another on in a circle', () => {
    const { reports } = pictureOf(asked(COPIED), [], new Set(['wire', 'paper']));
    expect([...reports.values()].map((report) => [report.statement.id, marksOf(report)])).toEqual([
      ['agency', ['origin', 'first-hand']],
      ['wire', ['part of a loop']],
      ['other', []],
      ['paper', ['part of a loop']],
    ]);
  });

  test('puts what was made of a copy further to the right', () => {
    const story: Story = {
      ...COPIED,
      values: { ...COPIED.values, eighty: 80 },
      told: [...COPIED.told, { id: 'blog', on: day(5), gives: ['eighty'], relays: ['paper'] }],
    };
    expect(shape(drawn(story))).toEqual([
      [0, 'hundred', ['agency', 'other']],
      [1, 'ninety', ['wire', 'paper']],
      [2, 'eighty', ['blog']],
    ]);
  });

  const CIRCLE: Story = {
    about: 'hundred',
    values: { hundred: 100, about: 101 },
    told: [
      { id: 'agency', on: day(1), gives: ['hundred'] },
      { id: 'wire', on: day(2), gives: ['about'], relays: ['agency'] },
      { id: 'paper', on: day(3), gives: ['hundred'], relays: ['wire'] },
    ],
  };

  test('leads back to the figure where it became what it was', () => {
    const shown = drawn(CIRCLE);
    expect(shape(shown)).toEqual([
      [0, 'hundred', ['agency', 'paper']],
      [1, 'about', ['wire']],
    ]);
    expect(shown.lines.map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'agency hundred > became about',
      'wire about > this hundred',
    ]);
  });

  test('has a wording on both sides of one that it became and that became it again', () => {
    expect(shape(drawn({ ...CIRCLE, about: 'about' }))).toEqual([
      [0, 'hundred', ['agency']],
      [1, 'about', ['wire']],
      [2, 'hundred', ['paper']],
    ]);
  });

  test('has who gives two wordings in both', () => {
    const story: Story = {
      ...COPIED,
      told: [
        { id: 'agency', on: day(1), gives: ['hundred'] },
        { id: 'both', on: day(2), gives: ['hundred', 'ninety'], relays: ['agency'] },
      ],
    };
    expect(shape(drawn(story))).toEqual([
      [0, 'hundred', ['agency', 'both']],
      [1, 'ninety', ['both']],
    ]);
  });

  test('draws a line only once for many that go the same way', () => {
    const story: Story = {
      ...COPIED,
      told: [
        { id: 'agency', on: day(1), gives: ['hundred'] },
        ...[2, 3, 4].map((number) => ({
          id: `paper-${number}`,
          on: day(number),
          gives: ['ninety'],
          relays: ['agency'],
        })),
      ],
    };
    expect(drawn(story).lines).toEqual([
      { from: 'agency hundred', to: 'became ninety', hops: 3, hasDrift: true },
    ]);
  });
});

describe('the reports of one wording', () => {
  const tree = (told: readonly Told[]) => {
    const picture = pictureOf(asked({ about: 'hundred', values: { hundred: 100 }, told }));
    return branchesOf(picture.bands[0]!, waysOf(picture.hops)).map(
      ({ report, depth }) => `${'  '.repeat(depth)}${report.statement.id}`,
    );
  };

  test('stand each under the one it passes on, an only copy not further in', () => {
    expect(
      tree([
        { id: 'agency', on: day(1), gives: ['hundred'] },
        { id: 'wire', on: day(2), gives: ['hundred'], relays: ['agency'] },
        { id: 'daily', on: day(3), gives: ['hundred'], relays: ['wire'] },
        { id: 'weekly', on: day(4), gives: ['hundred'], relays: ['wire'] },
        { id: 'blog', on: day(5), gives: ['hundred'], relays: ['daily'] },
      ]),
    ).toEqual(['agency', 'wire', '  daily', '  blog', '  weekly']);
  });

  test('stand once, under the first said, where they pass on several', () => {
    expect(
      tree([
        { id: 'agency', on: day(1), gives: ['hundred'] },
        { id: 'left', on: day(2), gives: ['hundred'], relays: ['agency'] },
        { id: 'right', on: day(3), gives: ['hundred'], relays: ['agency'] },
        { id: 'both', on: day(4), gives: ['hundred'], relays: ['right', 'left'] },
      ]),
    ).toEqual(['agency', '  left', '  both', '  right']);
  });
});

const chain = (hops: number): Told[] => [
  { id: 'agency', on: day(1), gives: ['hundred'] },
  ...Array.from({ length: hops }, (_, index) => ({
    id: `hop-${index + 1}`,
    on: day(index + 2),
    gives: ['hundred'],
    relays: [index === 0 ? 'agency' : `hop-${index}`],
  })),
];

describe('what is large', () => {
  test('thirty unchanged hops are one line, which opens', () => {
    const story: Story = { about: 'hundred', values: { hundred: 100 }, told: chain(30) };
    expect(shape(drawn(story))).toEqual([[0, 'hundred', ['agency', 'chain: 29', 'hop-30']]]);
    const [, , rows] = shape(drawn(story, { 'chain hop-1 hundred': 1 }))[0]!;
    expect(rows).toHaveLength(23);
    expect((rows as string[]).slice(-3)).toEqual(['hop-20', 'chain: 9', 'hop-30']);
    expect(shape(drawn(story, { 'chain hop-1 hundred': 2 }))[0]![2]).toHaveLength(31);
  });

  test('a chain of ten thousand hops is no taller', () => {
    const story: Story = { about: 'hundred', values: { hundred: 100 }, told: chain(10_000) };
    expect(shape(drawn(story))).toEqual([[0, 'hundred', ['agency', 'chain: 9999', 'hop-10000']]]);
  });

  test('who was taken back is never hidden in a line of hops', () => {
    const told = chain(30).map((one) => (one.id === 'hop-10' ? { ...one, isRetracted: true } : one));
    expect(shape(drawn({ about: 'hundred', values: { hundred: 100 }, told }))).toEqual([
      [0, 'hundred', ['agency', 'chain: 9', 'hop-10', 'chain: 19', 'hop-30']],
    ]);
  });

  /** An agency's figure in 300 wordings of 5,000 copies, the first of them the most. */
  const CROWD: Story = {
    about: 'w0',
    values: Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`w${index}`, index])),
    told: [
      { id: 'agency', on: day(1), gives: ['w0'] },
      ...Array.from({ length: 5000 }, (_, index) => ({
        id: `copy-${index}`,
        on: day(2 + (index % 40)),
        gives: [`w${index < 2000 ? index % 2 : 1 + (index % 300)}`],
        relays: ['agency'],
        source: `outlet-${index % 3000}`,
      })),
    ],
  };

  test('five thousand copies in three hundred wordings are a few cards and counts', () => {
    const shown = drawn(CROWD);
    const cards = shown.bands
      .flatMap((band) => (band.kind === 'wording' ? band.rows : []))
      .filter(({ kind }) => kind === 'card');
    expect(shown.bands).toHaveLength(9);
    expect(shown.bands.at(-1)).toEqual({
      kind: 'more',
      id: 'more became',
      zone: 'became',
      column: 1,
      wordings: 293,
      reports: 2930,
      next: 10,
    });
    expect(cards.length).toBeLessThanOrEqual(60);
    const total = shown.bands
      .map((band) =>
        band.kind === 'more' ? band.reports : band.rows.reduce((sum, { reports }) => sum + reports.length, 0),
      )
      .reduce((sum, reports) => sum + reports, 0);
    expect(total).toBe(5001);
  });

  test('a count opens twenty at a time, and further wordings ten at a time', () => {
    const more = drawn(CROWD, { 'more became': 1, 'many this w0': 1 });
    expect(more.bands).toHaveLength(19);
    const [own] = more.bands;
    expect(own!.kind === 'wording' && own!.rows.filter(({ kind }) => kind === 'card')).toHaveLength(26);
  });

  test('the origin and who is passed on stand by themselves among many', () => {
    const told: Told[] = [
      { id: 'agency', on: day(60), gives: ['hundred'] },
      ...Array.from({ length: 90 }, (_, index) => ({
        id: `paper-${index}`,
        on: day(61),
        gives: ['hundred'],
        relays: ['wire'],
      })),
      { id: 'wire', on: day(61), gives: ['hundred'], relays: ['agency'] },
    ];
    const [[, , rows]] = shape(drawn({ about: 'hundred', values: { hundred: 100 }, told })) as [
      [number, string, string[]],
    ];
    expect(rows.slice(0, 2)).toEqual(['agency', 'wire']);
    expect(rows.at(-1)).toBe('many: 78');
  });
});

describe('the layout of a picture', () => {
  const options = {
    measure: roughly,
    room: 1000,
    silent: new Set<string>(),
    standingWord: (state: string) => state,
  };
  const layout = layoutOf(drawn(COPIED), options);

  test('has the columns beside one another, with room between for the lines', () => {
    expect(layout.bands.map(({ x, width }) => [x, width])).toEqual([
      [0, 468],
      [532, 468],
    ]);
    expect(layout.width).toBe(1000);
  });

  test('keeps every card within its wording, and none upon another', () => {
    for (const { x, y, width, height, rows } of layout.bands) {
      let bottom = y;
      for (const row of rows) {
        expect(row.y).toBeGreaterThan(bottom);
        bottom = row.y + row.height;
        expect(row.x).toBeGreaterThan(x);
        expect(row.x + row.width).toBeLessThan(x + width);
      }
      expect(bottom).toBeLessThan(y + height);
    }
  });

  test('keeps every line of text within its card, however long its words', () => {
    const long = 'Unbroken'.repeat(40);
    const { bands } = layoutOf(
      drawn({
        ...COPIED,
        told: [
          { id: 'agency', on: day(1), gives: ['hundred'], source: long, quote: `${long} said ${long}.` },
        ],
      }),
      options,
    );
    const [row] = bands[0]!.rows;
    for (const { lines, look } of row!.texts)
      for (const line of lines) expect(roughly(line, look)).toBeLessThanOrEqual(row!.width - 20);
    expect(row!.texts.map(({ lines }) => lines.length)).toEqual([2, 1, 2]);
  });

  test('is never narrower than can be read: many columns are wider than the room', () => {
    const story: Story = {
      about: 'w0',
      values: Object.fromEntries([0, 1, 2, 3, 4, 5].map((number) => [`w${number}`, number])),
      told: [0, 1, 2, 3, 4, 5].map((number) => ({
        id: `teller-${number}`,
        on: day(number + 1),
        gives: [`w${number}`],
        ...(number === 0 ? {} : { relays: [`teller-${number - 1}`] }),
      })),
    };
    const wide = layoutOf(drawn(story), options);
    expect(wide.bands.map(({ width }) => width)).toEqual([262, 262, 262, 262, 262, 262]);
    expect(wide.width).toBe(6 * 262 + 5 * 64);
  });

  test('says on a card that nothing on record shows that the dispute was mentioned', () => {
    const { bands } = layoutOf(drawn(COPIED), { ...options, silent: new Set(['paper']) });
    expect(
      bands
        .flatMap(({ rows }) => rows)
        .map(({ texts }) => texts.filter(({ look }) => look === 'alarm').length),
    ).toEqual([0, 0, 0, 1]);
  });
});
