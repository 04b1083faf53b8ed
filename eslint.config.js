import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      '.cache/',
      'node_modules/',
      '**/*.cjs',
      'jest.config.js',
      'eslint.config.js',
      'src/web/codegen.js',
      'src/web/page/generated/',
      'src/web/**/vite.config.ts',
      'scripts/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      complexity: ['error', 24],
      'max-lines': ['error', 400],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, namedFrom: true } },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in src/config.ts and handed on.' },
      ],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // Our interfaces are kept by closures, which know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // What is known to be there is asked for by kernel/certain, which tells what is missing when it is not.
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowInGenericTypeArguments: true }],
      // type-graphql's resolvers are classes that hold no state.
      '@typescript-eslint/no-extraneous-class': 'off',
      // Rows read by SQL are typed where they are read.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['ormconfig.ts', '**/*.d.ts'],
    rules: { 'no-restricted-exports': 'off', 'no-restricted-properties': 'off' },
  },
  { files: ['src/main.ts', 'src/program.ts', 'test/**/*.ts'], rules: { 'no-restricted-properties': 'off' } },
  // What the browser always has, and what a test has just made.
  {
    files: ['src/web/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/web/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat.recommended,
  },
  {
    // What is loaded when a view is opened is the default export of its module: React asks for that.
    files: [
      'src/web/page/views/**/*-view.tsx',
      'src/web/page/views/**/*-graph.tsx',
      'src/web/page/views/**/*-chart.tsx',
    ],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      // A test that sleeps, or holds against a clock, is slow on every machine and fails on a busy one.
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Promise'] Identifier[name='setTimeout']",
          message: 'Wait for what is to come: until() of test/support, held(), or a locator of the page.',
        },
        {
          selector: "MemberExpression[property.name='waitForTimeout']",
          message: 'Wait for what is to come on the page: a locator, or until() of test/support.',
        },
        {
          selector: "Literal[value='networkidle']",
          message: 'It waits for half a second of silence: use settled() of test/support.',
        },
        {
          selector: "MemberExpression[object.name='performance'][property.name='now']",
          message: 'Count the work instead: statements, plans, what is looked up.',
        },
        {
          selector:
            "CallExpression[callee.name='expect'] MemberExpression[object.name='Date'][property.name='now']",
          message: 'Expect literal instants of a clock that the test sets.',
        },
      ],
      'no-restricted-imports': [
        'error',
        { name: 'node:timers/promises', message: 'Wait for what is to come: until() of test/support.' },
      ],
    },
  },
  {
    // Where SQLite may choose the order of tables it chooses by counts that are of yesterday, or of none: ADR 38.
    files: ['src/storage/**/*.ts', 'src/services/**/*.ts'],
    ignores: ['src/storage/migrations/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['TemplateElement[value.raw=', 'Literal[value='].map((text) => ({
          selector: `${text}/(?<!cross |left )\\bjoin (\\w+( \\w+)? on\\b|$)/]`,
          message:
            'Write "cross join" and "where": tables are gone through in the order in which they stand.',
        })),
      ],
    },
  },
  {
    // What waits for tests, and a river whose levels come one after another.
    files: ['test/support/until.ts', 'test/support/river-schema.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
);
