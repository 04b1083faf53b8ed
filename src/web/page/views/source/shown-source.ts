import type { SourcePageQuery } from '../../generated/graphql.ts';

/** The source of the page, with its record. */
export type ShownSource = NonNullable<SourcePageQuery['source']>;
