import graphql from '@graphql-eslint/eslint-plugin';

/** The parser keeps the first of these that it meets for all files, so that there is one. */
const languageOptions = {
  parser: graphql.parser,
  parserOptions: {
    graphQLConfig: { schema: './schema/schema.graphql', documents: './schema/operations/*.graphql' },
  },
};

/** Lints the emitted schema and the operations that our own page, command line and README use. */
export default [
  {
    files: ['schema/schema.graphql'],
    languageOptions,
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/no-unreachable-types': 'error',
      '@graphql-eslint/unique-enum-value-names': 'error',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
        },
      ],
    },
  },
  {
    files: ['schema/operations/*.graphql'],
    languageOptions,
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/executable-definitions': 'error',
      '@graphql-eslint/fields-on-correct-type': 'error',
      '@graphql-eslint/known-argument-names': 'error',
      '@graphql-eslint/known-type-names': 'error',
      '@graphql-eslint/no-anonymous-operations': 'error',
      '@graphql-eslint/no-deprecated': 'error',
      '@graphql-eslint/no-duplicate-fields': 'error',
      '@graphql-eslint/no-unused-variables': 'error',
      '@graphql-eslint/scalar-leafs': 'error',
      '@graphql-eslint/unique-operation-name': 'error',
      '@graphql-eslint/value-literals-of-correct-type': 'error',
      '@graphql-eslint/variables-are-input-types': 'error',
    },
  },
];
