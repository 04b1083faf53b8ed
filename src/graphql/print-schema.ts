import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** The schema as it is committed: sorted, with descriptions. */
export const printSaysoSchema = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;
