import { seriesOf, type Series } from '../domain/series/series.js';
import type { Codelists } from '../domain/codelists.js';
import { loadReports, type SeriesAsked } from '../storage/analysis/series.js';
import type { Reader } from '../storage/reader.js';

/** What was said of a measure over time, as of an instant (semantics.md, Series). */
export async function lineUp(
  reader: Reader,
  asked: SeriesAsked,
): Promise<Series & { readonly codelists: Codelists }> {
  const { reports, claims } = await loadReports(reader, asked);
  return { ...seriesOf(claims.codelists, reports), codelists: claims.codelists };
}
