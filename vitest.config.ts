import { defineConfig } from 'vitest/config';

const annotations = process.env['GITHUB_ACTIONS'] ? ['github-actions'] : [];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', ...annotations, './test/closing-line.ts'],
    testTimeout: 30_000,
  },
});
