import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const script = join(process.cwd(), 'scripts/snippets.mjs');
const snippet = 'snippets/v1/cancellation/tell-apart.ts';

test('processes that run the same snippet at once leave each other alone, and nothing behind', async () => {
  const runs = await Promise.all(Array.from({ length: 6 }, runSnippet));
  const [first] = runs;
  expect(first?.stdout).toContain('timed out');
  for (const { stdout, pid } of runs) {
    expect(stdout).toBe(first?.stdout);
    expect(existsSync(`.cache/programs/${pid}`)).toBe(false);
  }
});

async function runSnippet() {
  const args = [script, 'run', snippet, '--over', 'memory'];
  const child = spawn(process.execPath, args);
  const [stdout] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { stdout, pid: child.pid };
}
