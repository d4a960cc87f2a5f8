import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test('a test that fails leaves nothing in the temporary folder', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'failure-'));
  const TMPDIR = join(cwd, 'temporary');
  mkdirSync(TMPDIR);
  const setup = resolve('test/temporary-folder.ts');
  writeFileSync(
    join(cwd, 'vitest.config.mjs'),
    `export default { test: { globals: true, globalSetup: '${setup}' } };\n`,
  );
  writeFileSync(
    join(cwd, 'fails.test.ts'),
    `import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
test('fails', () => {
  throw new Error(\`made \${mkdtempSync(tmpdir() + '/left-')}\`);
});
`,
  );
  const vitest = resolve('node_modules/vitest/vitest.mjs');
  const env = { ...process.env, TMPDIR, NO_COLOR: '1' };
  const options = { cwd, env, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync(
    process.execPath,
    [vitest, 'run'],
    options,
  );
  expect(stderr).toMatch(/Error: made .*\/temporary\/runnable-mcp-\w+\/left-/);
  expect(status).toBe(1);
  expect(readdirSync(TMPDIR)).toEqual([]);
});
