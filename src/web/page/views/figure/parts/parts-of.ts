import type { AddUpQuery } from '../../../generated/graphql.ts';
import { labelOf, partInWords, quantity, rangeOf, type LeftOut } from '../../../words/figure.ts';

/** A whole and the figures that are added up for it. */
export type Sum = AddUpQuery['rollup'];
type Claim = Sum['parts'][number];
type Figure = NonNullable<Claim['figure']>;

/** A stretch of time, its end exclusive. */
export interface Stretch {
  readonly start: Date;
  readonly end: Date;
}

/** One figure that is added up. */
export interface Part {
  readonly claim: Claim;
  readonly figure: Figure;
  /** In what it is a part: "January 2016", "Anbar", "Women". */
  readonly name: string;
  /** Its number as it is read; with the words of a range. */
  readonly words: string;
  /** What it counts for in a picture: its value, else the middle of its range; undefined where nobody gives one. */
  readonly amount: number | undefined;
  readonly stretch: Stretch | undefined;
}

/** What no part says anything of. */
export interface Gap {
  readonly claim?: undefined;
  readonly name: string;
  readonly stretch: Stretch | undefined;
}

/** A sum as it is shown. */
export interface Parts {
  /** The stretch of the whole, where the parts are parts of its time. */
  readonly along: Stretch | undefined;
  /** In order of time where they are parts of it, else as they are added up. */
  readonly rows: readonly (Part | Gap)[];
}

export const isGap = (row: Part | Gap): row is Gap => row.claim === undefined;

export function partsOf(sum: Sum): Parts {
  const { whole, parts, missing, missingPlaces } = sum;
  const figures = parts.flatMap(({ figure }) => figure ?? []);
  const differ = (of: (figure: Figure) => string | undefined): boolean =>
    figures.some((figure) => of(figure) !== (whole.figure ? of(whole.figure as Figure) : undefined));
  const byTime = differ(({ period }) => period?.edtf);
  const byPlace = differ(({ place }) => place?.id);
  const byPopulation = differ(({ population }) => population?.id);
  const ofWhole = new Set(whole.figure?.categories.map(({ id }) => id));
  const nameOf = ({ period, place, population, categories }: Figure): string =>
    [
      byPopulation && population ? labelOf(population) : '',
      ...categories.filter(({ id }) => !ofWhole.has(id)).map(labelOf),
      byPlace ? (place?.name ?? '') : '',
      byTime ? (period?.label ?? '') : '',
    ]
      .filter(Boolean)
      .join(', ');
  const rows: (Part | Gap)[] = [
    ...parts.flatMap((claim) => (claim.figure ? partOf(claim, claim.figure, nameOf(claim.figure)) : [])),
    ...missing.map((period) => ({ name: period.label, stretch: stretchOf(period) })),
    ...missingPlaces.map(({ name }) => ({ name, stretch: undefined })),
  ];
  const along = byTime ? stretchOf(whole.figure?.period) : undefined;
  return { along, rows: along ? inOrder(rows) : rows };
}

const partOf = (claim: Claim, figure: Figure, name: string): Part => ({
  claim,
  figure,
  name: name || claim.headline,
  words: quantity(figure),
  amount: amountOf(figure),
  stretch: stretchOf(figure.period),
});

function amountOf({ value, low, high }: Figure): number | undefined {
  if (value != null) return value;
  return low == null || high == null ? undefined : (low + high) / 2;
}

const stretchOf = (period: { start: string; end: string } | null | undefined): Stretch | undefined =>
  period ? { start: new Date(period.start), end: new Date(period.end) } : undefined;

const inOrder = (rows: readonly (Part | Gap)[]): (Part | Gap)[] =>
  [...rows].sort((one, other) => startOf(one) - startOf(other));

const startOf = ({ stretch }: Part | Gap): number => stretch?.start.getTime() ?? Infinity;

/** What the parts come to: "6,878", "6,800 to 6,900"; undefined where one end is open. */
export const sumInWords = ({ low, high }: Sum): string | undefined =>
  low == null || high == null
    ? undefined
    : low === high
      ? quantity({ qualifier: 'EXACT', value: low })
      : rangeOf({ qualifier: 'BETWEEN', low, high });

/** What is left out, those of one reason together: "Anbar, May 2016; Anbar, July 2016 (not reached)". */
export function leftOutByReason(exclusions: readonly LeftOut[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const exclusion of exclusions) {
    const reason = exclusion.reason ?? '';
    byReason.set(reason, [...(byReason.get(reason) ?? []), partInWords(exclusion)]);
  }
  return [...byReason].map(([reason, words]) => `${words.join('; ')}${reason === '' ? '' : ` (${reason})`}`);
}
