import { defaultFieldResolver, isIntrospectionType, isObjectType, type GraphQLSchema } from 'graphql';
import { shown } from '../domain/text/shown.js';

/** Fields of words that are made here, of names that others gave; what was recorded is given back as it is. */
const MADE = ['explanation', 'ProvenanceFlag.message', 'TimelineEvent.summary'];

/** Has every sentence that a schema computes show the characters that would act on whoever reads it. */
export function showActingInSentences(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!MADE.includes(field.name) && !MADE.includes(`${type.name}.${field.name}`)) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (...asked) => {
        const made: unknown = resolve(...asked);
        return made instanceof Promise ? made.then(shownText) : shownText(made);
      };
    }
  }
}

const shownText = (made: unknown): unknown => (typeof made === 'string' ? shown(made) : made);
