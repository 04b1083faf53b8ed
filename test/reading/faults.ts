import { parsePeriod } from '../../src/domain/period.js';
import type { Finding, Judgement } from './judge.js';
import type { ExclusionByRef, ListedMention, Said } from './listed.js';
import type { ReadMention } from './read-text.js';

/** An axis as the text says it and as it was read, in words; null where nothing is said or read. */
export interface AxisFault {
  readonly axis: string;
  readonly said: string | null;
  readonly read: string | null;
}

type AxisOf = (figure: Said | ReadMention) => string | null;

const AXES: Readonly<Record<string, AxisOf>> = {
  VALUE: ({ value }) => text(value),
  RANGE: ({ low, high }) => (low === undefined || low === null ? null : `${low}–${text(high)}`),
  QUALIFIER: ({ qualifier }) => qualifier ?? null,
  MEASURE: ({ measure }) => measure ?? null,
  PLACE: ({ place }) => place ?? null,
  PERIOD: ({ period }) => interval(period),
  POPULATION: ({ population }) => population ?? null,
  CATEGORY: ({ categories = [] }) => list(categories),
  EXCLUSIONS: ({ exclusions = [] }) => list(exclusions.map(exclusionInWords)),
  SPEAKER: ({ speaker }) => speaker ?? null,
};

/** The axes that were read otherwise than they are said. Not every one of them is a fault of the answer. */
export const readOtherwise = ({ said }: ListedMention, read: ReadMention): AxisFault[] =>
  axesOf(said, read).filter((axis) => axis.said !== axis.read);

/** Every axis of a figure that is said or read. */
export const axesOf = (said: Said, read: ReadMention): AxisFault[] =>
  Object.entries(AXES)
    .map(([axis, of]) => ({ axis, said: of(said), read: of(read) }))
    .filter((axis) => axis.said !== null || axis.read !== null);

/** What is wrong with the answer to a text, a line each; none where nothing is. */
export const faultsOf = ({ findings, false: no }: Judgement<ReadMention>): string[] => [
  ...findings.flatMap((finding) => {
    const faults = faultsIn(finding);
    return faults.length === 0
      ? []
      : [`  "${finding.listed.exact}": ${faults.join('; ')}`, ...detailsOf(finding)];
  }),
  ...no.map((mention) => `  FALSE "${mention.exact}" at ${mention.start}: ${outcomeInWords(mention)}`),
];

function faultsIn({ listed, taken, ...finding }: Finding<ReadMention>): string[] {
  if (taken === null) return ['NOT FOUND'];
  return [
    ...(finding.found ? [] : [`its words are not those of the text: "${taken.exact}"`]),
    ...(finding.calledRight ? [`CALLED ${taken.check.outcome}, ${listed.altered} altered`] : []),
    ...(finding.rightClaim ? [] : [`RIGHT CLAIM ${listed.claims[0] ?? 'none'} not among the first`]),
    ...(finding.axisNamed === false ? [`AXIS ${listed.altered} not named`] : []),
    ...(finding.rightOutcome || finding.calledRight
      ? []
      : [`OUTCOME ${taken.check.outcome}, not ${[listed.outcome].flat().join(' or ')}`]),
  ];
}

function detailsOf({ listed, taken }: Finding<ReadMention>): string[] {
  if (taken === null) return [];
  return [
    ...readOtherwise(listed, taken).map(
      ({ axis, said, read }) => `      ${axis}: said ${said ?? 'nothing'}, read ${read ?? 'nothing'}`,
    ),
    ...taken.unread.map(({ axis, exact }) => `      unread: ${axis} "${exact}"`),
    `      ${outcomeInWords(taken)}`,
  ];
}

const outcomeInWords = ({ check: { outcome, candidates } }: ReadMention): string =>
  [
    outcome,
    ...candidates
      .slice(0, 3)
      .map(
        ({ claim, differences, speaker }) =>
          `${claim} (${[...differences, ...(speaker === null ? [] : [speaker])].join(', ') || 'no difference'})`,
      ),
  ].join(' | ');

const text = (value: number | string | null | undefined): string | null => value?.toString() ?? null;
const list = (items: readonly string[]): string | null =>
  items.length === 0 ? null : [...items].sort().join(', ');

/** By its ends, for one stretch can be written in several ways. */
function interval(edtf: string | null | undefined): string | null {
  if (edtf === null || edtf === undefined) return null;
  const { start, end } = parsePeriod(edtf);
  const [first, last] = [start, end - 1].map((second) => new Date(second * 1000).toISOString());
  return `${first?.slice(0, 10)}/${last?.slice(0, 10)}`;
}

const exclusionInWords = ({ place, period, population }: ExclusionByRef): string =>
  `less ${[place, interval(period), population].filter(Boolean).join(' ')}`;
