import { held } from '../../kernel/certain.js';
import type { CheckOutcome } from '../../domain/vocabulary/check-outcomes.js';
import type { Reading } from '../services.js';
import { nodesOf } from './nodes.js';
import { readText, type MentionRead, type SpanRead, type TextToRead } from './read-text.js';

/** A figure of a text with what there is to say about it. */
export interface MentionReport {
  readonly exact: string;
  /** Where it begins, in UTF-16 code units of the text. */
  readonly start: number;
  readonly outcome: CheckOutcome;
  readonly explanation: string;
  /** Nearest first. */
  readonly candidates: readonly { readonly sentence: string; readonly explanation: string }[];
  readonly unread: readonly SpanRead[];
}

/** All there is to say about the figures of a text. */
export interface ReadingReport {
  readonly explanation: string;
  readonly mentions: readonly MentionReport[];
  /** As they were read, to make drafts of. */
  readonly read: readonly MentionRead[];
}

/**
 * Reads a text and gathers what is on record about each of its figures.
 * @throws SaysoError BAD_USER_INPUT, field `text` or `publishedOn`
 */
export async function readingReport(reading: Reading, text: TextToRead): Promise<ReadingReport> {
  const { mentions, explanation } = await readText(reading, text);
  const claims = await nodesOf(reading, 'claim', [
    ...new Set(mentions.flatMap(({ check }) => check.candidates.map(({ claim }) => claim))),
  ]);
  return {
    explanation,
    mentions: mentions.map(({ exact, start, unread, check }) => ({
      exact,
      start,
      outcome: check.outcome,
      explanation: check.explanation,
      candidates: check.candidates.map((candidate) => ({
        sentence: held(claims, candidate.claim).sentence,
        explanation: candidate.explanation,
      })),
      unread: unread.map(({ axis, start: from, end }) => ({
        axis,
        start: from,
        end,
        exact: text.text.slice(from, end),
      })),
    })),
    read: mentions,
  };
}
