import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../scripts/commands/check.ts';
import { sync } from '../../scripts/commands/sync.ts';
import { formatDiagnostics } from '../../scripts/diagnostics.ts';

// A case is a small project. What `sync` makes of its page is beside it:
// `synced.mdx`, or `diagnostics.txt` and a page that nothing was written to.
const fixtures = join(import.meta.dirname, 'fixtures');

describe('sync() of', () => {
  test.for(readdirSync(fixtures))('%s', async (name) => {
    const project = join(mkdtempSync(join(tmpdir(), 'sync-')), name);
    cpSync(join(fixtures, name), project, { recursive: true });
    const before = readPage(project);
    const { diagnostics } = sync(project, []);

    if (diagnostics.length > 0) {
      const expected = join(fixtures, name, 'diagnostics.txt');
      await expect(formatDiagnostics(diagnostics)).toMatchFileSnapshot(
        expected,
      );
      expect(readPage(project)).toBe(before);
    } else {
      const expected = join(fixtures, name, 'synced.mdx');
      await expect(readPage(project)).toMatchFileSnapshot(expected);
      expect(check(project, ['docs/page.mdx']).diagnostics).toEqual([]);
      expect(existsSync(join(fixtures, name, 'diagnostics.txt'))).toBe(false);
    }
  });
});

function readPage(project: string): string {
  return readFileSync(join(project, 'docs/page.mdx'), 'utf8');
}
