import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/measure/browser.ts';
import { findPanel, readOutput, waitForEnd } from './open-panel.ts';
import { collectErrors } from './open-site.ts';

let server: ChildProcess;
let browser: Browser;
let url: string;

// A server for writing that has bundled no package yet, as on the first day.
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dev-'));
  const config = join(folder, 'astro.config.mjs');
  const cacheDir = JSON.stringify(join(folder, 'vite'));
  writeFileSync(
    config,
    `import config from '${join(process.cwd(), 'astro.config.mjs')}';
export default { ...config, vite: { cacheDir: ${cacheDir} } };
`,
  );
  // Pages load again when it becomes known what TypeScript says. Here it is known.
  execFileSync(process.execPath, ['site/code/write-types.ts']);
  const astro = 'node_modules/astro/bin/astro.mjs';
  // Astro takes the path of a configuration from its root.
  const path = relative('.', config);
  const args = [astro, 'dev', '--root', '.', '--port', '0', '--config', path];
  // Vite would take over what Vitest says of its mode.
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, NO_COLOR: '1' };
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  server = spawn(process.execPath, args, { env, stdio: [...stdio] });
  url = await readUrl(server);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.kill();
  await once(server, 'exit');
});

test('the first page of a new server for writing runs a snippet at the first click', async () => {
  const page = await browser.newPage();
  const errors = collectErrors(page);
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.goto(`${url}/cancellation/`);
  const { run, panel } = findPanel({ page, errors });
  await run.click();
  expect(await waitForEnd(panel)).toBe('finished');
  expect(await readOutput(panel)).toContain('server: Reindexing stopped');
  expect(errors).toEqual([]);
  expect(loads).toBe(1);
});

async function readUrl({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('Cannot read what the server prints');
  for await (const line of createInterface({ input: stdout })) {
    const found = /http:\/\/localhost:\d+/.exec(line);
    if (found) {
      stdout.resume();
      return found[0];
    }
  }
  throw new Error('Cannot find the URL of the server: it ended');
}
