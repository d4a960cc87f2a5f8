import { configDefaults, defineConfig } from 'vitest/config';

const annotations = process.env['GITHUB_ACTIONS'] ? ['github-actions'] : [];

/** Tests of runs and of what follows from them in time: one file at a time, with nothing beside it. */
const undisturbed = [
  'test/{snippets,drift,mutate,watch}.test.ts',
  'test/browser/weight.test.ts',
];
/** Tests that wait for more than they work: two files at a time, with nothing else beside them. */
const waiting = ['test/bundled-server*.test.ts', 'test/record/*.test.ts'];

const minutes = (count: number) => count * 60_000;

export default defineConfig({
  test: {
    globalSetup: './test/extract-browser.ts',
    reporters: ['default', ...annotations, './test/closing-line.ts'],
    // What hangs is to fail at last; what is slow is not.
    testTimeout: minutes(20),
    hookTimeout: minutes(20),
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
          name: 'waits',
          include: waiting,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...undisturbed, ...waiting],
          maxWorkers: 2,
          // No file changes what is outside it, and each that is isolated loads Playwright and TypeScript anew.
          isolate: false,
        },
      },
    ],
  },
});
