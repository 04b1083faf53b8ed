import { push } from './lists.ts';
import { reportId, type Asked, type Hop, type PictureDrift, type Report } from './picture-model.ts';

type Relay = Asked['spread']['relays'][number];

/** From which report each report comes: the same wording upstream, else the one it was changed from, else whatever is there. */
export function hopsOf(reports: ReadonlyMap<string, Report>, relays: readonly Relay[]): Hop[] {
  const ofStatement = new Map<string, Report[]>();
  for (const report of reports.values()) push(ofStatement, report.statement.id, report);
  const into = new Map<string, Map<string, Relay>>();
  for (const relay of relays) {
    const known = into.get(relay.downstream.id) ?? new Map<string, Relay>();
    into.set(relay.downstream.id, known.set(relay.upstream.id, relay));
  }
  return [...reports.values()].flatMap((report) => {
    const ups = [...(into.get(report.statement.id)?.values() ?? [])];
    const unchanged = ups.filter(({ upstream }) => reports.has(reportId(upstream.id, report.claim)));
    if (unchanged.length > 0)
      return unchanged.map(({ upstream }) => hop(reportId(upstream.id, report.claim), report, []));
    const changed = ups.flatMap((relay) => changedFrom(relay, report, reports));
    if (changed.length > 0) return changed;
    return ups.flatMap(({ upstream, drift }) => {
      const [first] = ofStatement.get(upstream.id) ?? [];
      return first ? [hop(first.id, report, drift.filter(isOf(report)))] : [];
    });
  });
}

const hop = (from: string, { id }: Report, drift: readonly PictureDrift[]): Hop => ({ from, to: id, drift });

const isOf =
  ({ claim }: Report) =>
  ({ downstreamClaim }: PictureDrift): boolean =>
    downstreamClaim.id === claim;

function changedFrom(
  { upstream, drift }: Relay,
  report: Report,
  reports: ReadonlyMap<string, Report>,
): Hop[] {
  const from = new Map<string, PictureDrift[]>();
  for (const one of drift.filter(isOf(report)))
    if (one.upstreamClaim) push(from, reportId(upstream.id, one.upstreamClaim.id), one);
  return [...from].filter(([id]) => reports.has(id)).map(([id, changes]) => hop(id, report, changes));
}
