import { configDefaults, defineConfig } from 'vitest/config';

const annotations = process.env['GITHUB_ACTIONS'] ? ['github-actions'] : [];
const minutes = (count: number) => count * 60_000;

/** What nobody waits for at each change: the tests of `npm run test:rest`. */
const rest = [
  'test/browser/!(pass).test.ts',
  'test/{codemod,complete-programs,mutate,published,bench}.test.ts',
];

/** What needs other browsers than Chromium: the tests of `npm run test:engines`. */
const engines = 'test/engines/**/*.test.ts';

export default defineConfig({
  test: {
    globalSetup: ['./test/temporary-folder.ts', './test/extract-browser.ts'],
    reporters: ['default', ...annotations, './test/closing-line.ts'],
    // What hangs is to fail at last; what is slow is not.
    testTimeout: minutes(10),
    hookTimeout: minutes(10),
    teardownTimeout: minutes(10),
    // No file changes what is outside it, and each that is isolated loads Playwright and TypeScript anew.
    isolate: false,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'test',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...rest, engines],
        },
      },
      { extends: true, test: { name: 'rest', include: rest } },
      { extends: true, test: { name: 'engines', include: [engines] } },
    ],
  },
});
