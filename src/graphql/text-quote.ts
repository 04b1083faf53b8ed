import { findQuote, type TextQuote } from '../domain/text-quote.js';
import type { StatementNode } from '../services/read/nodes.js';
import type { Loaders } from './loaders.js';

/** A passage with where it stands in a captured text: null where it does not, or where there is none. */
interface PlacedQuote {
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly found: boolean | null;
}

/** A passage as it was given (JSON), with where it stands in the captured text of the statement's document. */
export async function textQuoteOf(
  loaders: Loaders,
  { document }: StatementNode,
  passage: string | null,
): Promise<PlacedQuote | null> {
  if (passage === null) return null;
  const { exact, prefix, suffix } = JSON.parse(passage) as TextQuote;
  const body = document === null ? null : (await loaders.node('document', document)).body;
  const place = body === null ? undefined : findQuote(body, { exact, prefix, suffix });
  return {
    exact,
    prefix: prefix ?? null,
    suffix: suffix ?? null,
    start: place?.start ?? null,
    end: place?.end ?? null,
    found: body === null ? null : place !== undefined,
  };
}
