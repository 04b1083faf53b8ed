import {
  defaultFieldResolver,
  isIntrospectionType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { checkTexts } from '../domain/record/texts.js';

/**
 * Has every field of a schema refuse arguments with a text that no database takes, before anything is asked of one:
 * what comes as a literal and what comes in a variable, wherever in an input it stands.
 */
export function checkTextsOfArguments(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) if (field.args.length > 0) checkTextsOf(field);
  }
}

function checkTextsOf(field: GraphQLField<unknown, unknown>): void {
  if (field.subscribe) field.subscribe = checked(field.subscribe);
  else field.resolve = checked(field.resolve ?? defaultFieldResolver);
}

const checked =
  (resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> =>
  (source, args, context, info) => {
    const { input, ...others } = args as { readonly input?: unknown };
    // The fields of a mutation's input are told without the name of the argument, as recording tells them.
    checkTexts(input);
    checkTexts(others);
    return resolve(source, args, context, info);
  };
