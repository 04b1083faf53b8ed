import type { Param, Reader } from '../../src/storage/reader.js';

/** What was asked of a reader, so that the database can be asked how it goes about it. */
export interface Asked {
  readonly sql: string;
  readonly params: readonly Param[];
}

/** A reader that keeps what it is asked. */
export function keepingReader(reader: Reader): { reader: Reader; asked: readonly Asked[] } {
  const asked: Asked[] = [];
  return {
    asked,
    reader: {
      dialect: reader.dialect,
      all: (sql, params = []) => {
        asked.push({ sql, params });
        return reader.all(sql, params);
      },
    },
  };
}

/**
 * Where the database, asked this, begins a search for words anew for each row of something else; empty when every
 * search is made once.
 */
export const searchesMadeAnew = (reader: Reader, asked: Asked): Promise<string[]> =>
  reader.dialect === 'sqlite' ? anewInSqlite(reader, asked) : anewInPostgres(reader, asked);

interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

/** A step is made once that no loop stands before, beside it or around it: https://sqlite.org/eqp.html. */
async function anewInSqlite(reader: Reader, { sql, params }: Asked): Promise<string[]> {
  const steps = await reader.all<Step>(`explain query plan ${sql}`, params);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const isInner = (step: Step): boolean => {
    const around = byId.get(step.parent);
    const isCorrelated = around?.detail.startsWith('CORRELATED') ?? false;
    const before = steps.slice(0, steps.indexOf(step)).filter(({ parent }) => parent === step.parent);
    return isCorrelated || before.some(({ detail }) => /^(SCAN|SEARCH)/.test(detail));
  };
  const searches = steps.filter(({ detail }) => /VIRTUAL TABLE INDEX \d+:M/.test(detail));
  if (searches.length === 0) throw new Error(`No search is seen in the plan of ${sql}`);
  return searches.filter(isInner).map(({ detail }) => detail);
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Node[];
}

/** A search is of all entries of a kind: what is looked up by its node as well is one row, each time. */
async function anewInPostgres(reader: Reader, { sql, params }: Asked): Promise<string[]> {
  const [row] = await reader.all<{ 'QUERY PLAN': readonly { Plan: Node }[] }>(
    `explain (analyze, format json) ${sql}`,
    params,
  );
  const searches = (row?.['QUERY PLAN'] ?? [])
    .flatMap(({ Plan }) => withAllBelow(Plan))
    .filter((node) => node['Relation Name'] === 'search_entry');
  if (searches.length === 0) throw new Error(`No search is seen in the plan of ${sql}`);
  return searches
    .filter((node) => !node['Index Cond']?.includes('node = ') && node['Actual Loops'] > 1)
    .map((node) => `${node['Node Type']} of search_entry, ${node['Actual Loops']} times`);
}

const withAllBelow = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(withAllBelow)];
