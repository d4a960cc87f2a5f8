import { defineConfig } from 'vitest/config';

const annotations = process.env['GITHUB_ACTIONS'] ? ['github-actions'] : [];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Most files start children of their own: one at a time, for runs that nothing disturbs.
    fileParallelism: false,
    reporters: ['default', ...annotations, './test/closing-line.ts'],
    testTimeout: 30_000,
  },
});
