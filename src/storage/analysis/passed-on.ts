import { firstOf, held } from '../../kernel/certain.js';
import type { Instant, Seq } from '../../kernel/seq.js';
import type { Reader } from '../reader.js';

/** Statements with all that relay them, at any distance. */
export interface PassedOn {
  /** The statements that relay one, directly. */
  relayedBy(statement: Seq<'statement'>): readonly Seq<'statement'>[];
  documentOf(statement: Seq<'statement'>): Seq<'document'> | null;
  /** Epoch seconds. */
  countsFrom(statement: Seq<'statement'>): Instant;
}

interface Row {
  readonly seq: Seq<'statement'>;
  readonly document: Seq<'document'> | null;
  readonly countsFrom: Instant;
  readonly downstream: Seq<'statement'> | null;
}

/** Follows some statements to all that relay them, in one recursive query. */
export async function readPassedOn(
  reader: Reader,
  statements: readonly Seq<'statement'>[],
): Promise<PassedOn> {
  const rows =
    statements.length === 0
      ? []
      : await reader.all<Row>(
          `with recursive down(seq) as (
             select s.seq from statement_summary s where s.seq in ??
             union select y.downstream from down cross join relay y where y.upstream = down.seq)
           select d.seq, s.document, s.counts_from as "countsFrom", y.downstream
           from down d cross join statement_summary s left join relay y on y.upstream = d.seq where s.seq = d.seq`,
          [statements],
        );
  const byStatement = new Map<Seq<'statement'>, Row[]>();
  for (const row of rows) {
    const others = byStatement.get(row.seq);
    if (others) others.push(row);
    else byStatement.set(row.seq, [row]);
  }
  return {
    relayedBy: (statement) =>
      (byStatement.get(statement) ?? []).flatMap(({ downstream }) => downstream ?? []),
    documentOf: (statement) => byStatement.get(statement)?.[0]?.document ?? null,
    countsFrom: (statement) => firstOf(held(byStatement, statement)).countsFrom,
  };
}
