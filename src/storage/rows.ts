import type { Direction, Extent, ReportRole } from '../domain/dispute/facts.js';

export type { ClaimWording } from '../domain/claim/wording.js';

/** Rows as they are read: plain records, `seq` numbering each kind in the order of recording; times in epoch seconds. */
export interface NodeRow {
  readonly seq: number;
  readonly id: string;
}

export interface SourceRow extends NodeRow {
  readonly ref: string | null;
  readonly kind: string;
  readonly name: string;
  /** What a chart or a list calls it; null where none was given. */
  readonly short: string | null;
  /** JSON array of strings. */
  readonly aliases: string;
  readonly description: string | null;
  readonly part_of: number | null;
  /** The topmost organization it is part of, itself where it is part of none. */
  readonly root: number;
  readonly url: string | null;
  readonly wikidata: string | null;
}

export interface DocumentRow extends NodeRow {
  readonly ref: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: number | null;
  readonly published_on: string | null;
  readonly language: string | null;
  readonly sha256: string | null;
  readonly body: string | null;
}

export interface MeasureRow extends NodeRow {
  readonly ref: string;
  readonly label: string;
  readonly unit: string;
  readonly additivity: string;
  /** What a chart or a list calls it; null where none was given. */
  readonly short: string | null;
  /** JSON array of strings. */
  readonly aliases: string;
}

export interface PlaceRow extends NodeRow {
  readonly ref: string;
  readonly name: string;
  readonly within: number | null;
  /** JSON array of strings. */
  readonly aliases: string;
}

export interface PopulationRow extends NodeRow {
  readonly ref: string;
  readonly label: string;
  /** What a chart or a list calls it; null where none was given. */
  readonly short: string | null;
  readonly within: number | null;
  /** JSON array of strings. */
  readonly aliases: string;
}

export interface StatementRow extends NodeRow {
  readonly ref: string | null;
  readonly source: number;
  readonly on_behalf_of: number | null;
  /** on_behalf_of, else source. */
  readonly voice: number;
  readonly voice_root: number;
  readonly document: number | null;
  readonly said_on: string;
  readonly said_start: number;
  readonly said_end: number;
  readonly counts_from: number;
  readonly quote: string | null;
  /** JSON {exact, prefix?, suffix?}. */
  readonly passage: string | null;
  readonly language: string | null;
  readonly note: string | null;
  readonly basis: string;
  /** Milliseconds. */
  readonly recorded_at: number;
}

export interface ClaimRow extends NodeRow {
  readonly ref: string | null;
  readonly sentence: string;
  readonly is_figure: number;
  readonly measure: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: string | null;
  readonly place: number | null;
  readonly period_start: number | null;
  readonly period_end: number | null;
  readonly population: number | null;
  /** JSON ClaimWording of whoever said it first here. */
  readonly wording: string;
  readonly first_said: number;
  /** From when on a counted statement asserts it. */
  readonly there_from: number;
  readonly statement_count: number;
  readonly rebuttal_count: number;
  /** 1 when any rebuttal, correction or retraction may bear on it; 0 means it is UNDISPUTED at every instant. */
  readonly contested: number;
  /** 1 where it entered with a statement behind which no other claim stands (semantics.md, Lists). */
  readonly original: number;
  /** 1 where it goes back to another claim. */
  readonly reworded: number;
  /** 1 where a claim that it was followed on as was ever contested: something may be carried to it. */
  readonly shadowed: number;
  /** How many statements assert it or what became of it. */
  readonly spread_count: number;
}

export interface AssertionRow {
  readonly seq: number;
  readonly statement: number;
  readonly claim: number;
  readonly role: ReportRole;
  /** JSON ClaimWording; null when it is the claim's own. */
  readonly wording: string | null;
}

export interface RebuttalRow extends NodeRow {
  readonly ref: string | null;
  readonly statement: number;
  readonly target_claim: number | null;
  readonly target_statement: number | null;
  readonly target_rebuttal: number | null;
  /** JSON array of Aspect. */
  readonly aspects: string;
  readonly direction: Direction | null;
  readonly summary: string | null;
  readonly counter_claim: number | null;
}

export interface ConcessionRow extends NodeRow {
  readonly statement: number;
  readonly rebuttal: number;
  readonly extent: Extent;
  readonly summary: string | null;
}
