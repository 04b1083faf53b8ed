import type { Seq } from '../../kernel/seq.js';
import { ofManyRows } from '../many-rows.js';
import type { Reader } from '../reader.js';

/** A claim at a statement. */
export interface Node {
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
}

const ASSERTED_PAIRS = ofManyRows(
  ['statement', 'claim'],
  'select statement, claim from assertion where statement in ?? order by statement, seq',
);

/** Which claims statements assert, in the order they assert them. */
export const readAssertedPairs = (reader: Reader, statements: readonly Seq<'statement'>[]): Promise<Node[]> =>
  reader.all(ASSERTED_PAIRS, [statements]);

/** Of some claims at statements, those behind which something stands as far as is kept. */
export const readStoredNodes = (reader: Reader, nodes: readonly Node[]): Promise<Node[]> =>
  readNodesOf(reader, nodes, '');

/** Of some claims at statements, those behind which some other claim stands as far as is kept. */
export const readRewordingNodes = (reader: Reader, nodes: readonly Node[]): Promise<Node[]> =>
  readNodesOf(reader, nodes, ' and rewords = 1');

/** Pairs cannot be a parameter: those of other combinations are found too, and do no harm. */
async function readNodesOf(reader: Reader, nodes: readonly Node[], condition: string): Promise<Node[]> {
  if (nodes.length === 0) return [];
  return reader.all(
    `select distinct statement, claim from behind where statement in ?? and +claim in ??${condition}`,
    [[...new Set(nodes.map(({ statement }) => statement))], [...new Set(nodes.map(({ claim }) => claim))]],
  );
}

interface PutAgainstRow extends Node {
  readonly against: Seq<'claim'> | null;
}

/**
 * The claims that statements give as counter-claims or corrections, each with the claims it is put against: what it
 * counters or corrects, or what a rebutted statement asserts. By statement, then by claim.
 */
export async function readPutAgainst(
  reader: Reader,
  statements: readonly Seq<'statement'>[],
): Promise<Map<Seq<'statement'>, Map<Seq<'claim'>, Set<Seq<'claim'>>>>> {
  const answers = new Map<Seq<'statement'>, Map<Seq<'claim'>, Set<Seq<'claim'>>>>();
  if (statements.length === 0) return answers;
  const rows = await reader.all<PutAgainstRow>(
    `select r.statement, r.counter_claim as claim, coalesce(r.target_claim, a.claim) as against
     from rebuttal r left join assertion a on a.statement = r.target_statement
       where r.statement in ?? and r.counter_claim is not null
     union all select c.statement, c.by_claim, c.claim from correction c where c.statement in ??`,
    [statements, statements],
  );
  for (const { statement, claim, against } of rows) {
    const ofStatement = answers.get(statement) ?? new Map<Seq<'claim'>, Set<Seq<'claim'>>>();
    answers.set(statement, ofStatement);
    const put = ofStatement.get(claim) ?? new Set<Seq<'claim'>>();
    ofStatement.set(claim, put);
    if (against !== null) put.add(against);
  }
  return answers;
}
