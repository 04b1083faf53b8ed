import type { FigureTimelineQuery, TimelineEventKind } from '../../generated/graphql.ts';

/** Something that was said about the figure. */
export type TimelineEntry = NonNullable<FigureTimelineQuery['claim']>['timeline'][number];

const DISPUTING: readonly TimelineEventKind[] = ['REBUTTED', 'CONCEDED', 'RETRACTED', 'CORRECTED'];

/** Whether it speaks against the figure. */
export const isDisputing = (kind: TimelineEventKind): boolean => DISPUTING.includes(kind);
