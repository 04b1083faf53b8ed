import type { NamedInTexts, NameRead } from '../name-read.js';
import type { Seq } from '../../../kernel/seq.js';
import type { Span } from '../span.js';

/** What the words of a text say of a figure on one axis. */
export interface AxisReading<T> {
  /** Some words say something of it: where they do, nothing is taken over from elsewhere. */
  readonly isSaid: boolean;
  /** Null where nothing is said, or where it cannot be told. */
  readonly value: T | null;
  readonly spans: readonly Span[];
  /** Words that name something which the record does not know. */
  readonly unread: readonly Span[];
}

export const NOTHING_SAID: AxisReading<never> = { isSaid: false, value: null, spans: [], unread: [] };

export const saidIn = <T>(value: T, ...spans: readonly Span[]): AxisReading<T> => ({
  isSaid: true,
  value,
  spans: spans.map(bare),
  unread: [],
});

export const unreadIn = (...unread: readonly Span[]): AxisReading<never> => ({
  isSaid: true,
  value: null,
  spans: [],
  unread: unread.map(bare),
});

/** Something is said, and what, cannot be told. */
export const UNTOLD: AxisReading<never> = { isSaid: true, value: null, spans: [], unread: [] };

const bare = ({ start, end }: Span): Span => ({ start, end });

/**
 * What a name says: nothing that can be told where it is that of several; unread where it is one for people, or for a
 * count, of which the record knows nothing.
 */
export function meantBy<K extends NamedInTexts>({
  means,
  start,
  end,
  apart,
}: NameRead<K>): AxisReading<Seq<K>> {
  const [one, ...others] = means;
  if (one === undefined) return unreadIn({ start, end });
  return others.length > 0 ? UNTOLD : saidIn(one, { start, end }, ...(apart ? [apart] : []));
}
