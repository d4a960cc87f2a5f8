import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const parts = ['check', 'harness', 'watch', 'run', 'site'];

test.for(parts)('bench -- %s --quick prints its figures', async (part) => {
  const args = ['scripts/bench.ts', part, '--quick'];
  const { stdout } = await run(process.execPath, args);
  const [name, ...rows] = stdout.trimEnd().split('\n');
  expect(name).toBe(part);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatch(/^ *[\d.]+ {2}|below 0\.9/);
});

test('bench refuses a part that there is not', async () => {
  const failed = run(process.execPath, ['scripts/bench.ts', 'speed']);
  await expect(failed).rejects.toMatchObject({ code: 2 });
});
