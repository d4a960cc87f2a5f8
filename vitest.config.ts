import { configDefaults, defineConfig } from 'vitest/config';

const annotations = process.env['GITHUB_ACTIONS'] ? ['github-actions'] : [];

/** Tests of runs and of what follows from them in time: one file at a time, with nothing beside it. */
const undisturbed = [
  'test/{snippets,drift,mutate,watch}.test.ts',
  'test/bundled-server*.test.ts',
  'test/record/*.test.ts',
  'test/browser/weight.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: './test/extract-browser.ts',
    reporters: ['default', ...annotations, './test/closing-line.ts'],
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'runs',
          include: undisturbed,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...undisturbed],
          maxWorkers: 2,
        },
      },
    ],
  },
});
