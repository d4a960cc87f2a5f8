import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The borders of CONTRIBUTING.md: what stands on a floor does not import from the floors above it. */
const borders = [
  border('scripts/{*,bench/*,commands/*,mutate/*}.ts', [
    '**/site/**',
    '**/test/**',
  ]),
  border('scripts/{diagnostics,files,markers,reports,writes}.ts', [
    './record/**',
    './sync/**',
    './commands/**',
    './snippets.ts',
  ]),
  border('scripts/measure/*.ts', ['../*', '**/site/**', '**/test/**']),
  border('scripts/record/*.ts', ['**/sync/**', '../commands/**', '**/site/**']),
  border('scripts/sync/*.ts', ['../commands/**', '**/site/**', 'node:*']),
  border('site/**', ['**/test/**', '**/scripts/commands/**']),
  border('site/run/**', [
    '**/browser/**',
    '**/test/**',
    '**/scripts/commands/**',
  ]),
  border('site/run/{frame,worker}/**', [
    'node:*',
    '**/test/**',
    '**/scripts/{commands,sync,files,markers}/**',
    '**/site/{browser,code,programs}/**',
  ]),
  border('snippets/**', ['**/scripts/**', '**/site/**', '**/test/**']),
];

export default defineConfig(
  globalIgnores([
    'dist/',
    '.astro/',
    '.cache/',
    '**/*.fails.ts',
    'test/**/fixtures/',
  ]),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Promise.withResolvers<void>() is how a snippet waits for an event.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // The SDK types an error's code as number and names the codes by an enum.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allowNullish: true },
      ],
    },
  },
  {
    // Logging is deprecated as of protocol 2026-07-28, and works on; this world logs.
    files: ['snippets/v2/**'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    // What a test expects must not depend on the speed of a machine: times belong to `npm run bench`.
    files: ['test/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...[
          ['performance', 'now'],
          ['Date', 'now'],
          ['process', 'hrtime'],
        ].map(([object = '', property = '']) => ({
          object,
          property,
          message:
            'Expect what happened and in which order: times belong to npm run bench.',
        })),
      ],
    },
  },
  ...borders,
);

/** @param {string} files @param {string[]} group @returns {import('eslint').Linter.Config} */
function border(files, group) {
  const message = 'This import crosses a border of CONTRIBUTING.md.';
  const patterns = [{ group, message }];
  /** @type {import('eslint').Linter.RulesRecord} */
  const rules = { 'no-restricted-imports': ['error', { patterns }] };
  return { files: [files], rules };
}
