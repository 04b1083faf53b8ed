import type { FigurePageQuery } from '../../generated/graphql.ts';

/** The claim of the page, with all its head shows. */
export type FigureClaim = NonNullable<FigurePageQuery['claim']>;
