import { seqOf, type Seq } from '../../kernel/seq.js';
import type { NodeKind } from '../../kernel/ids.js';
import type { Fact } from '../../domain/record/facts.js';
import { tokenize } from '../../domain/text/tokens.js';
import { claimText, documentText, rebuttalText, sourceText, statementText } from '../search/entries.js';
import type { SearchKind } from '../search/search.js';
import { SEARCH_ENTRY, SEARCH_INDEX } from '../tables/search-entry.js';
import type { Transaction } from '../transaction.js';
import type { KeptRecord } from './kept-record.js';

/** A text under which a record is found; `words` are its words as the index has them, one space between two. */
interface SearchEntry {
  readonly seq: Seq<'search_entry'>;
  readonly kind: SearchKind;
  readonly node: Seq<NodeKind>;
  readonly length: number;
  readonly body: string;
  readonly words: string;
}

/** Makes what was recorded findable by its words; what has no words is left out. */
export async function writeSearchEntries(
  transaction: Transaction,
  records: readonly KeptRecord[],
  after: number,
): Promise<void> {
  const texts = records.flatMap(({ facts }) => textsOf(facts));
  const entries = texts
    .map((text) => ({ ...text, tokens: indexable(tokenize(text.body).map(({ token }) => token)) }))
    .filter(({ tokens }) => tokens.length > 0)
    .map(({ kind, node, body, tokens }, index): SearchEntry => ({
      seq: seqOf('search_entry', after + index + 1),
      kind,
      node,
      length: tokens.length,
      body,
      words: tokens.join(' '),
    }));
  await (transaction.dialect === 'sqlite' ? writeToSqlite : writeToPostgres)(transaction, entries);
}

interface FoundText {
  readonly kind: SearchKind;
  readonly node: Seq<NodeKind>;
  readonly body: string;
}

/** What a record asserts and disputes is found before the statement itself. */
function textsOf(facts: readonly Fact[]): FoundText[] {
  const texts = facts.flatMap(textOf);
  const isStatement = ({ kind }: FoundText): boolean => kind === 'STATEMENT';
  return [...texts.filter((text) => !isStatement(text)), ...texts.filter(isStatement)];
}

function textOf({ type, fact }: Fact): FoundText[] {
  switch (type) {
    case 'source':
      return [{ kind: 'SOURCE', node: fact.seq, body: sourceText(fact) }];
    case 'document':
      return [{ kind: 'DOCUMENT', node: fact.seq, body: documentText({ ...fact, body: fact.text }) }];
    case 'claim':
      return [{ kind: 'CLAIM', node: fact.seq, body: claimText(fact) }];
    case 'statement': {
      const { seq, quote, note, passage } = fact;
      const body = statementText({ quote, passage: passage?.exact ?? null, note });
      return [{ kind: 'STATEMENT', node: seq, body }];
    }
    case 'rebuttal':
      return [{ kind: 'REBUTTAL', node: fact.seq, body: rebuttalText(fact) }];
    default:
      return [];
  }
}

/** So many bytes of different words an index entry can hold; what a longer text says after them is not found. */
const MOST_BYTES = 1_000_000;

function indexable(tokens: string[]): string[] {
  if (tokens.length * 4 < MOST_BYTES && tokens.join('').length * 4 < MOST_BYTES) return tokens;
  const seen = new Set<string>();
  let bytes = 0;
  const end = tokens.findIndex((token) => {
    if (seen.has(token)) return false;
    seen.add(token);
    bytes += Buffer.byteLength(token);
    return bytes > MOST_BYTES;
  });
  return end === -1 ? tokens : tokens.slice(0, end);
}

async function writeToSqlite(transaction: Transaction, entries: readonly SearchEntry[]): Promise<void> {
  await transaction.insert(SEARCH_ENTRY, entries);
  await transaction.insert(
    SEARCH_INDEX,
    entries.map(({ seq, words }) => ({ rowid: seq, tokens: words })),
  );
}

async function writeToPostgres(transaction: Transaction, entries: readonly SearchEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await transaction.run(
    `insert into search_entry (seq, kind, node, length, body, tokens)
     select e.seq, e.kind, e.node, e.length, e.body, array_to_tsvector(array(select distinct unnest(string_to_array(e.words, ' '))))
     from json_to_recordset(cast(? as json)) as e(seq bigint, kind text, node bigint, length bigint, body text, words text)`,
    [JSON.stringify(entries)],
  );
}
