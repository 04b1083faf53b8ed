import { held } from '../../../certain.js';
import { push } from './lists.ts';
import type { Band, Report } from './picture-model.ts';
import type { Ways } from './ways.ts';

/** A report in its place among those of its wording: each under the one it passes on. */
export interface Branch {
  readonly report: Report;
  /** The report of the same wording that it passes on; the first said of several. */
  readonly parent: string | undefined;
  /** How far in it stands: an only copy stands under its model, not further in. */
  readonly depth: number;
}

/** The reports of a wording, each under the one it passes on, else in said order. */
export function branchesOf({ reports }: Band, { into }: Ways): Branch[] {
  const place = new Map(reports.map(({ id }, index) => [id, index]));
  const parents = new Map<string, string>();
  for (const { id } of reports) {
    const [first] = (into.get(id) ?? [])
      .map(({ from }) => from)
      .filter((from) => place.has(from))
      .sort((a, b) => held(place, a) - held(place, b));
    if (first !== undefined) parents.set(id, first);
  }
  const children = new Map<string, Report[]>();
  for (const report of reports) push(children, parents.get(report.id) ?? '', report);
  const branches: Branch[] = [];
  // Not recursive: a chain may be thousands of hops long.
  const waiting: Branch[] = (children.get('') ?? []).map(asRoot).reverse();
  for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
    branches.push(branch);
    const { report, depth } = branch;
    const under = children.get(report.id) ?? [];
    const inner = under.length > 1 ? depth + 1 : depth;
    for (const child of under.toReversed()) waiting.push({ report: child, parent: report.id, depth: inner });
  }
  return branches;
}

const asRoot = (report: Report): Branch => ({ report, parent: undefined, depth: 0 });
