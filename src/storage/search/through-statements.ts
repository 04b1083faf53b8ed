import { tokenize } from '../../domain/text/tokens.js';
import type { Sought } from '../../domain/search/sought.js';
import type { ClaimWording } from '../../domain/claim/wording.js';
import type { GivenPassage } from '../../domain/record/given.js';
import type { Seq } from '../../kernel/seq.js';
import type { Reader } from '../reader.js';
import type { Held } from './candidates.js';

/** What a statement says in its own words it says of each of its claims, as long as there are no more than these. */
const MOST_CLAIMS = 4;

/** So many assertions of statements are looked at. */
const MOST_READ = 5_000;

/** A claim, with what a statement that asserts it holds of what is looked for. */
export interface ThroughStatement {
  readonly claim: Seq<'claim'>;
  /**
   * What the statement says of this very claim: by whose word it is, in its passage, as it wrote it; and in its quote,
   * where it says nothing else.
   */
  readonly ofIt: number;
  /** The same with what else it says. */
  readonly bits: number;
}

interface AssertedRow {
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
  readonly passage: string | null;
  readonly wording: string | null;
}

/**
 * Claims by the statements that assert them: who said a claim, and in what words. A statement of many claims says of
 * each only what stands in its passage or is how it wrote it.
 * @param statements what they hold, the best first
 */
export async function readThroughStatements(
  reader: Reader,
  statements: ReadonlyMap<number, Held>,
  sought: readonly Sought[],
): Promise<ThroughStatement[]> {
  if (statements.size === 0) return [];
  const rows = await reader.all<AssertedRow>(
    `select a.statement, a.claim, a.passage, a.wording from assertion a where a.statement in ??
     order by a.statement, a.claim limit ${MOST_READ}`,
    [[...statements.keys()]],
  );
  const acting = await readActing(reader, [...statements.keys()]);
  const counts = new Map<number, number>();
  for (const { statement } of rows) counts.set(statement, (counts.get(statement) ?? 0) + 1);
  return rows.map(({ statement, claim, passage, wording }) => {
    const { OWN = 0, SPEAKER = 0, FIGURE = 0 } = statements.get(statement) ?? {};
    const count = counts.get(statement) ?? 0;
    const ofIt =
      SPEAKER | bitsIn(sought, wordsOf(passage, wording)) | (count === 1 && !acting.has(statement) ? OWN : 0);
    return {
      claim,
      ofIt,
      bits: ofIt | (count <= MOST_CLAIMS ? OWN : 0) | (count === 1 ? FIGURE : 0),
    };
  });
}

const ACTS = ['rebuttal', 'concession', 'correction', 'retraction', 'withdrawal', 'affirmation'];

const ACTING = ACTS.map((act) => `select statement from ${act} where statement in ??`).join(' union ');

/** Which of some statements do something besides asserting claims. */
async function readActing(reader: Reader, statements: readonly number[]): Promise<Set<number>> {
  const rows = await reader.all<{ statement: number }>(
    ACTING,
    ACTS.map(() => statements),
  );
  return new Set(rows.map(({ statement }) => statement));
}

const bitsIn = (sought: readonly Sought[], words: ReadonlySet<string>): number =>
  sought.reduce(
    (bits, one, at) =>
      one.words.some((together) => together.every((word) => words.has(word))) ? bits | (1 << at) : bits,
    0,
  );

function wordsOf(passage: string | null, wording: string | null): ReadonlySet<string> {
  const texts = [
    passage === null ? '' : (JSON.parse(passage) as GivenPassage).exact,
    wording === null ? '' : ((JSON.parse(wording) as ClaimWording).asWritten ?? ''),
  ];
  return new Set(texts.flatMap((text) => tokenize(text).map(({ token }) => token)));
}
