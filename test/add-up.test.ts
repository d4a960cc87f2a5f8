import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const script = join(process.cwd(), 'scripts/add-up.ts');
const cwd = mkdtempSync(join(tmpdir(), 'shards-'));

test('add-up names the shards that reported nothing', () => {
  mkdirSync(join(cwd, '.vitest-reports'));
  writeFileSync(join(cwd, '.vitest-reports/blob-2-3.json'), '[]');
  const { status, stderr } = addUp('3');
  expect(stderr).toBe('Cannot add up: no report of shard 1, 3\n');
  expect(status).toBe(1);
});

test('add-up wants to know how many shards there were', () => {
  expect(addUp().status).toBe(2);
  expect(addUp('many').status).toBe(2);
});

function addUp(...args: string[]) {
  const encoding = 'utf8';
  return spawnSync(process.execPath, [script, ...args], { cwd, encoding });
}
