import { firstOf, held } from '../../../certain.js';
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
 * @param circling the ids of the statements by which sources pass one another on in a circle
 */
export function pictureOf(
  asked: Asked,
  others: readonly WordingWords[] = [],
  circling: ReadonlySet<string> = new Set(),
): Picture {
  const { provenance, spread } = asked;
  const statements = inSaidOrder([...(provenance.statements ?? []), ...spread.statements]);
  const relays = [...(provenance.relays ?? []), ...spread.relays];
  const reports = reportsOf(asked, statements, circling);
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

function reportsOf(
  asked: Asked,
  statements: readonly PictureStatement[],
  circling: ReadonlySet<string>,
): Map<string, Report> {
  const { provenance, spread } = asked;
  const origins = new Set(provenance.origins.map(({ id }) => id));
  const became = new Set(spread.followed.map(nameOf));
  const zoneOf = (followed: Followed): Zone => {
    if (followed.claim.id === asked.id) return 'this';
    return became.has(nameOf(followed)) ? 'became' : 'from';
  };
  const ofStatement = new Map<string, Followed[]>();
  for (const followed of new Map(
    [...(provenance.followed ?? []), ...spread.followed].map((one) => [nameOf(one), one]),
  ).values())
    push(ofStatement, followed.statement.id, followed);
  const reports = statements.flatMap((statement) =>
    (ofStatement.get(statement.id) ?? []).map((followed): Report => {
      const zone = zoneOf(followed);
      return {
        id: nameOf(followed),
        statement,
        claim: followed.claim.id,
        zone,
        asWritten: followed.claim.figure?.asWritten ?? undefined,
        isAsserted: followed.asserted,
        isOrigin: zone !== 'became' && origins.has(statement.id),
        isInLoop: circling.has(statement.id),
      };
    }),
  );
  return new Map(reports.map((report) => [report.id, report]));
}

type Followed = Asked['spread']['followed'][number];

const nameOf = ({ statement, claim }: Followed): string => reportId(statement.id, claim.id);

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
  const counted = new Map(wordings.map((wording) => [wording.claim.id, wording]));
  const inBand = new Map<string, Report[]>();
  for (const report of reports.values()) push(inBand, bandId(report), report);
  const ranks = ranksOf(reports, hops);
  const changes = changesByBand(reports, hops);
  const order = new Map([...words.keys()].map((claim, index) => [claim, index]));
  return [...inBand]
    .map(([id, ofBand]): Band => {
      const { claim, zone } = firstOf(ofBand);
      return {
        id,
        claim,
        zone,
        rank: held(ranks, id),
        words: words.get(claim),
        reports: ofBand,
        counts: zone === 'from' ? undefined : counted.get(claim),
        changes: changes.get(id) ?? [],
      };
    })
    .sort((a, b) => a.rank - b.rank || (order.get(a.claim) ?? 0) - (order.get(b.claim) ?? 0));
}
