import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parts } from './compare.ts';

test('every part of the snippets has its file', () => {
  const files = globSync('part-*.test.ts', { cwd: import.meta.dirname });
  const all = Array.from(
    { length: parts },
    (_, at) => `part-${at + 1}.test.ts`,
  );
  expect(files.sort()).toEqual(all);
});
