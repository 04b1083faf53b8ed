/** A break by its number, and where across the chart it is drawn, in pixels. */
export interface NumberedBreak {
  readonly number: number;
  readonly at: number;
}

/** What is written over one break, or over several that lie too close for a label each. */
export interface BreakLabel {
  readonly at: number;
  readonly text: string;
}

/** A digit of a label takes so many pixels, and labels keep so many apart. */
const DIGIT = 6.2;
const APART = 6;

interface Cluster {
  readonly from: number;
  readonly to: number;
  readonly numbers: readonly number[];
}

/** Labels from left to right that name every break and never lie over one another. */
export function breakLabels(breaks: readonly NumberedBreak[]): BreakLabel[] {
  const clusters: Cluster[] = [];
  for (const { at, number } of [...breaks].sort((one, other) => one.at - other.at)) {
    let cluster: Cluster = { from: at, to: at, numbers: [number] };
    for (let last = clusters.at(-1); last && areClose(last, cluster); last = clusters.at(-1)) {
      clusters.pop();
      cluster = { from: last.from, to: cluster.to, numbers: [...last.numbers, ...cluster.numbers] };
    }
    clusters.push(cluster);
  }
  return clusters.map((cluster) => ({ at: middleOf(cluster), text: textOf(cluster) }));
}

const middleOf = ({ from, to }: Cluster): number => (from + to) / 2;
const halfOf = (cluster: Cluster): number => (textOf(cluster).length * DIGIT) / 2;
const areClose = (one: Cluster, other: Cluster): boolean =>
  middleOf(other) - halfOf(other) - (middleOf(one) + halfOf(one)) < APART;

/** "1", "1, 2", "1–4, 7". */
function textOf({ numbers }: Cluster): string {
  const runs: [first: number, last: number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) =>
      first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
    )
    .join(', ');
}
