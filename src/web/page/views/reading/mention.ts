import type { ReadTextQuery } from '../../generated/graphql.ts';

/** A figure of the text. */
export type Mention = ReadTextQuery['read']['mentions'][number];
/** A figure on record that may be meant by it. */
export type Candidate = Mention['check']['candidates'][number];
