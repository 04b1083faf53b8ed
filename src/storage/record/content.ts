import type { Taken } from '../../domain/record/ref-conflict.js';
import type { Reader } from '../reader.js';

/** A record as it was given, for export. */
export interface Content {
  readonly kind: Exclude<Taken['kind'], 'claim' | 'rebuttal'>;
  /** Null for a further record of a document. */
  readonly seq: number | null;
  /** A line of interchange. */
  readonly content: string;
}

/** Of a claim that many say, so many statements are looked through for the one that gave it its ref. */
const MOST_STATEMENTS = 100;

/** The record that is known under a ref; of a claim or a rebuttal, the statement that gave it the ref. */
export async function contentOf(
  reader: Reader,
  { kind, seq }: Taken,
  ref: string,
): Promise<Content | undefined> {
  if (kind === 'claim') return statementOfClaim(reader, seq, ref);
  const again = kind === 'document' ? await furtherRecord(reader, seq, ref) : undefined;
  if (again) return again;
  const [row] =
    kind === 'rebuttal'
      ? await reader.all<Row>(
          'select s.seq, s.content from rebuttal r cross join statement s where s.seq = r.statement and r.seq = ?',
          [seq],
        )
      : await reader.all<Row>(`select seq, content from ${kind} where seq = ?`, [seq]);
  return row && { kind: kind === 'rebuttal' ? 'statement' : kind, ...row };
}

type Row = Pick<Content, 'seq' | 'content'>;

async function furtherRecord(reader: Reader, document: number, ref: string): Promise<Content | undefined> {
  const [row] = await reader.all<{ content: string }>(
    'select content from document_record where document = ? and (ref = ? or id = ?)',
    [document, ref, ref],
  );
  return row && { kind: 'document', seq: null, ...row };
}

async function statementOfClaim(reader: Reader, claim: number, ref: string): Promise<Content | undefined> {
  const rows = await reader.all<Row>(
    `select s.seq, s.content from assertion a cross join statement s
     where s.seq = a.statement and a.claim = ? order by a.seq limit ${MOST_STATEMENTS}`,
    [claim],
  );
  const row = rows.find(({ content }) => content.includes(`"ref":${JSON.stringify(ref)}`));
  return row && { kind: 'statement', ...row };
}
