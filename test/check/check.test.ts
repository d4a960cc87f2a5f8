import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../scripts/commands/check.ts';
import {
  diagnosticCodes,
  formatDiagnostics,
} from '../../scripts/diagnostics.ts';

// A case is a small project; what `check` says of it is in its `diagnostics.txt`.
const fixtures = join(import.meta.dirname, 'fixtures');

describe('check() of', () => {
  test.for(readdirSync(fixtures))('%s', async (name) => {
    const { diagnostics } = check(join(fixtures, name), []);
    await expect(formatDiagnostics(diagnostics)).toMatchFileSnapshot(
      join(fixtures, name, 'diagnostics.txt'),
    );
  });
});

test('every diagnostic has a case that shows it', () => {
  const files = globSync('test/**/*.{test.ts,txt}');
  const shown = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const unseen = diagnosticCodes.filter(
    (code) => !new RegExp(`\\b${code}\\b`).test(shown),
  );
  expect(unseen).toEqual([]);
});
