/** Types and documents of schema/operations for the page; written anew by each build. */
export default {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/*.graphql',
  ignoreNoDocuments: false,
  silent: true,
  generates: {
    'src/web/page/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        avoidOptionals: false,
        scalars: { DateTime: 'string', EDTF: 'string', URL: 'string' },
      },
    },
  },
};
