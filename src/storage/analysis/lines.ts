import { present } from '../../kernel/certain.js';
import type { Instant, Seq } from '../../kernel/seq.js';
import type { Step } from '../../domain/dispute/carried.js';
import type { AsOf } from '../../kernel/as-of.js';
import { ofManyRows } from '../many-rows.js';
import type { Reader } from '../reader.js';
import type { Link } from '../relations.js';
import type { Node } from './line-facts.js';
import { NodeMap } from './node-map.js';
import { countedBy } from '../rules/as-of.js';
import {
  BECAME,
  BEHIND_COUNTED,
  BEHIND_ENTRIES,
  BEHIND_NODES,
  GOES_BACK_TO,
  REWORDINGS,
} from '../rules/followed.js';

/** A claim at a statement, and what it is followed to; null where nothing stands behind it. */
export interface LineRow {
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
  readonly upstream: Seq<'statement'> | null;
  readonly upstreamClaim: Seq<'claim'> | null;
}

/** A claim at a statement, with what stands behind it, in the order in which the statement names it. */
interface Line extends Node {
  readonly steps: Step[];
}

const NOTHING: readonly Step[] = [];

/** What stands behind claims at statements, findable by both. */
export class Lines {
  private readonly lines = new NodeMap<Line>();

  constructor(rows: readonly LineRow[]) {
    for (const { statement, claim, upstream, upstreamClaim } of rows) {
      const line = this.lines.get(statement, claim) ?? this.lines.add({ statement, claim, steps: [] });
      if (upstream !== null) line.steps.push({ upstream, claim: present(upstreamClaim) });
    }
  }

  get statements(): Seq<'statement'>[] {
    return this.lines.statements;
  }

  get claims(): Seq<'claim'>[] {
    return [...new Set(this.lines.values.map(({ claim }) => claim))];
  }

  has(statement: Seq<'statement'>, claim: Seq<'claim'>): boolean {
    return this.lines.get(statement, claim) !== undefined;
  }

  /** Each claim at a statement behind which something stands, with what does. */
  [Symbol.iterator](): Iterator<Node & { readonly steps: readonly Step[] }> {
    return this.lines.values[Symbol.iterator]();
  }

  /** In the order in which the statement names them. */
  behind(statement: Seq<'statement'>, claim: Seq<'claim'>): readonly Step[] {
    return this.lines.get(statement, claim)?.steps ?? NOTHING;
  }

  /** Only what leads to claims at statements that pass. */
  within(passes: (statement: Seq<'statement'>, claim: Seq<'claim'>) => boolean): Pick<Lines, 'behind'> {
    return {
      behind: (statement, claim) => {
        const steps = this.behind(statement, claim);
        const pass = (step: Step): boolean => passes(step.upstream, step.claim);
        return steps.every(pass) ? steps : steps.filter(pass);
      },
    };
  }
}

const BEHIND = 'b.upstream, b.upstream_claim as "upstreamClaim"';

const ofLines = (sql: string): string => ofManyRows(['statement', 'claim', 'upstream', 'upstreamClaim'], sql);

const BEHIND_ASSERTIONS = ofLines(`with recursive ${BEHIND_COUNTED}
  select n.statement, n.claim, ${BEHIND} from node n left join behind b
    on b.statement = n.statement and b.claim = n.claim order by n.statement, n.claim, b.position`);

const BEHIND_STATEMENTS = ofLines(
  `select b.statement, b.claim, ${BEHIND} from behind b where b.statement in ?? order by b.statement, b.claim, b.position`,
);

/** All that stands behind the assertions of some claims that count by an instant, at any distance, in one statement. */
export const readLinesUp = async (
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<Lines> => new Lines(await reader.all<LineRow>(BEHIND_ASSERTIONS, [claims, ...countedBy(asOf)]));

/** All that stands behind the statements with which some claims entered, at any distance. */
export const readLinesOfEntries = async (reader: Reader, claims: readonly Seq<'claim'>[]): Promise<Lines> =>
  new Lines(
    await reader.all<LineRow>(
      `with recursive ${BEHIND_ENTRIES}
       select n.statement, n.claim, ${BEHIND} from node n cross join behind b
         where b.statement = n.statement and b.claim = n.claim order by n.statement, n.claim, b.position`,
      [claims],
    ),
  );

/** What stands directly behind what some statements say. */
export const readLinesOf = async (reader: Reader, statements: readonly Seq<'statement'>[]): Promise<Lines> =>
  new Lines(await reader.all<LineRow>(BEHIND_STATEMENTS, [statements]));

/** All that stands behind some claims at statements, at any distance; also behind other combinations of these. */
export const readLinesFrom = async (reader: Reader, nodes: readonly Node[]): Promise<Lines> => {
  if (nodes.length === 0) return new Lines([]);
  const rows = await reader.all<LineRow>(
    `with recursive ${BEHIND_NODES}
     select n.statement, n.claim, ${BEHIND} from node n left join behind b
       on b.statement = n.statement and b.claim = n.claim order by n.statement, n.claim, b.position`,
    [[...new Set(nodes.map(({ statement }) => statement))], [...new Set(nodes.map(({ claim }) => claim))]],
  );
  return new Lines(rows);
};

/** A claim at a statement behind which some claim stands. */
export interface SpreadRow {
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
  readonly countsFrom: Instant;
  /** 1 where the statement asserts the claim, 0 where it is followed through it. */
  readonly asserted: number;
}

/** All claims at statements behind which assertions of any of some claims stand, at any distance, these included. */
export const readSpread = (reader: Reader, claims: readonly Seq<'claim'>[]): Promise<SpreadRow[]> =>
  reader.all(BECOME, [claims]);

const BECOME = ofManyRows(
  ['statement', 'claim', 'countsFrom', 'asserted'],
  `with recursive ${BECAME}
   select n.statement, n.claim, s.counts_from as "countsFrom", case when a.seq is null then 0 else 1 end as asserted
   from node n cross join statement_summary s
     left join assertion a on a.statement = n.statement and a.claim = n.claim where s.seq = n.statement`,
);

/** The other claims that claims go back to by what counts as of an instant, in order of first said. */
export const readGoesBackTo = (
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<Link<'claim', 'claim'>[]> =>
  reader.all(
    `select x.root as "from", x.claim as "to" from (${GOES_BACK_TO}) x
       cross join claim_summary c where c.seq = x.claim order by c.first_said, c.seq`,
    [claims, ...countedBy(asOf)],
  );

/** The claims that go back to some by what counts as of an instant, in order of recording. */
export const readRewordings = (
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<Link<'claim', 'claim'>[]> =>
  reader.all(`select x.root as "from", x.claim as "to" from (${REWORDINGS}) x order by x.claim`, [
    claims,
    ...countedBy(asOf),
  ]);
