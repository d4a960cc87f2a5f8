import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const script = join(process.cwd(), 'scripts/at-once.ts');
const scripts = {
  sound: 'node -e "console.log(1 + 1)"',
  broken: 'node -e "console.error(40 + 2); process.exit(3)"',
};

test('at-once prints what each script said, and fails if one does', () => {
  const { status, stdout, stderr } = runScripts('sound', 'broken');
  expect(status).toBe(1);
  expect(stdout).toMatch(/^sound passed in [\d.]+ s\n2$/m);
  expect(stdout).toMatch(/^broken failed in [\d.]+ s$/m);
  expect(stderr).toBe('42\nfailed: broken\n');
});

test('at-once passes when every script does', () => {
  const { status, stderr } = runScripts('sound', 'sound');
  expect(status).toBe(0);
  expect(stderr).toBe('');
});

test('at-once fails for a script that there is not', () => {
  expect(runScripts('sound', 'unknown').status).toBe(1);
});

function runScripts(...names: string[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'scripts-'));
  writeFileSync(join(cwd, 'package.json'), JSON.stringify({ scripts }));
  const encoding = 'utf8';
  return spawnSync(process.execPath, [script, ...names], { cwd, encoding });
}
