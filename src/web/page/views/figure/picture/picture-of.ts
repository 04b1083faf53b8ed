import { changesByBand } from './changes.ts';
import { hopsOf } from './hops.ts';
import { push } from './lists.ts';
import {
  bandId,
  reportId,
  type Asked,
  type Band,
  type Hop,
  type Picture,
  type PictureStatement,
  type Report,
  type WordingWords,
  type Zone,
} from './picture-model.ts';
import { ranksOf } from './ranks.ts';

/**
 * One figure from what it goes back to up to what others made of it.
 * @param others the wordings on the way that are neither where a trace starts nor where it went
 */
export function pictureOf(asked: Asked, others: readonly WordingWords[] = []): Picture {
  const { provenance, spread } = asked;
  const statements = inSaidOrder([...provenance.statements, ...spread.statements]);
  const relays = [...provenance.relays, ...spread.relays];
  const reports = reportsOf(asked, statements, relays);
  const hops = hopsOf(reports, relays);
  return { bands: bandsOf(asked, reports, hops, others), hops, statements, reports };
}

function inSaidOrder(statements: readonly PictureStatement[]): PictureStatement[] {
  const known = new Map(statements.map((statement) => [statement.id, statement]));
  return [...known.values()]
    .map((statement) => ({ statement, at: Date.parse(statement.countsFrom) }))
    .sort((a, b) => a.at - b.at)
    .map(({ statement }) => statement);
}

type Relays = Asked['spread']['relays'];

function reportsOf(
  asked: Asked,
  statements: readonly PictureStatement[],
  relays: Relays,
): Map<string, Report> {
  const { provenance, spread } = asked;
  const origins = new Set(provenance.origins.map(({ id }) => id));
  const loops = new Set(provenance.loops.flat().map(({ id }) => id));
  const became = new Set(spread.assertions.map(({ statement, claim }) => reportId(statement.id, claim.id)));
  const zoneOf = (statement: string, claim: string): Zone => {
    if (claim === asked.id) return 'this';
    return became.has(reportId(statement, claim)) ? 'became' : 'from';
  };
  const said = new Map<string, { claim: string; isAsserted: boolean; zone: Zone }[]>();
  const say = (statement: string, claim: string, isAsserted: boolean, zone: Zone): void => {
    if (!said.get(statement)?.some((one) => one.claim === claim))
      push(said, statement, { claim, isAsserted, zone });
  };
  for (const { statement, claim } of spread.assertions)
    say(statement.id, claim.id, true, zoneOf(statement.id, claim.id));
  for (const { statement, claim, asserted } of provenance.assertions)
    say(statement.id, claim.id, asserted, zoneOf(statement.id, claim.id));
  // Who stands between two wordings and gives neither is taken to say what was said before.
  const upstream = new Map(relays.map(({ downstream, upstream: up }) => [downstream.id, up.id]));
  for (const { id } of statements) {
    if (said.has(id)) continue;
    const before = said.get(upstream.get(id) ?? '')?.[0];
    say(id, before?.claim ?? asked.id, false, before?.zone ?? 'this');
  }
  return new Map(
    statements.flatMap((statement) =>
      said.get(statement.id)!.map(({ claim, isAsserted, zone }) => {
        const id = reportId(statement.id, claim);
        const isOrigin = origins.has(statement.id) && zone !== 'became';
        return [
          id,
          { id, statement, claim, zone, isAsserted, isOrigin, isInLoop: loops.has(statement.source.id) },
        ] as const;
      }),
    ),
  );
}

function bandsOf(
  asked: Asked,
  reports: ReadonlyMap<string, Report>,
  hops: readonly Hop[],
  others: readonly WordingWords[],
): Band[] {
  const { wordings } = asked.spread;
  const words = new Map(
    [...others, ...asked.originals, ...wordings.map(({ claim }) => claim)].map((claim) => [claim.id, claim]),
  );
  const parties = new Map(wordings.map((wording) => [wording.claim.id, wording.parties]));
  const inBand = new Map<string, Report[]>();
  for (const report of reports.values()) push(inBand, bandId(report), report);
  const ranks = ranksOf(reports, hops);
  const changes = changesByBand(reports, hops);
  const order = new Map([...words.keys()].map((claim, index) => [claim, index]));
  return [...inBand]
    .map(([id, ofBand]): Band => {
      const { claim, zone } = ofBand[0]!;
      return {
        id,
        claim,
        zone,
        rank: ranks.get(id)!,
        words: words.get(claim),
        reports: ofBand,
        parties: zone === 'from' ? undefined : parties.get(claim),
        changes: changes.get(id) ?? [],
      };
    })
    .sort((a, b) => a.rank - b.rank || (order.get(a.claim) ?? 0) - (order.get(b.claim) ?? 0));
}
