import type { DocumentPageQuery } from '../../generated/graphql.ts';

/** The document of the page, with a page of what was said in it. */
export type ShownDocument = NonNullable<DocumentPageQuery['document']>;
