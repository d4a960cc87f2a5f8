import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sync } from './commands/sync.ts';
import { formatDiagnostics } from './diagnostics.ts';
import { launchBrowser } from './measure/browser.ts';
import { makeManyPages } from './measure/many-pages.ts';
import { findScores } from './measure/scores.ts';
import { serve } from './measure/serve.ts';
import { measureVisit } from './measure/visit.ts';

const flagship = '/cancellation/';

/** Prints what the built site costs a reader, and what a large one costs to build: `npm run bench -- site`. */
export async function benchSite(root: string, isQuick: boolean): Promise<void> {
  const dist = join(root, 'dist');
  if (!existsSync(dist))
    throw new Error('Cannot measure dist/: run npm run build first');
  const site = await serve(dist);
  try {
    await printVisit(site.url + flagship);
    await printScores(site.url + flagship);
  } finally {
    site.close();
  }
  printBuilds(root, isQuick ? 3 : 40);
}

async function printVisit(url: string): Promise<void> {
  const browser = await launchBrowser();
  const visit = await measureVisit(browser, url, 'callTool');
  await browser.close();
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  print('a first visit to the flagship, KB of gzip', kilobytes(visit.total));
  for (const [type, bytes] of visit.byType)
    print(`  of it ${type}`, kilobytes(bytes));
  print('script before any click, KB of gzip', kilobytes(visit.script));
  print('opening the search, KB of gzip', kilobytes(visit.openSearch));
  print('its first answer, KB of gzip', kilobytes(visit.firstAnswer));
  print('layout shift', String(visit.layoutShift));
}

async function printScores(url: string): Promise<void> {
  for (const [device, { scores, lost }] of Object.entries(
    await findScores(url),
  )) {
    for (const [category, score] of Object.entries(scores))
      print(`Lighthouse, ${device}, ${category}`, String(score));
    for (const audit of lost) print(`  below 0.9: ${audit}`, '');
  }
}

function printBuilds(root: string, count: number): void {
  const folder = makeManyPages(root, count);
  const { diagnostics } = sync(folder, []);
  if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics));
  const size = `${count} pages and ${3 * count} fences`;
  print(`a build of ${size}, cold, s`, timeBuild(folder));
  rmSync(join(folder, 'dist'), { recursive: true });
  print('the same with caches, s', timeBuild(folder));
}

function timeBuild(folder: string): string {
  const start = performance.now();
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const args = [astro, 'build', '--config', 'bench.config.mjs'];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    // What a build says of itself is more than a buffer holds.
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`Cannot build ${folder}: ${stderr}`);
  return ((performance.now() - start) / 1000).toFixed(1);
}

function print(what: string, value: string): void {
  console.log(`${value.padStart(8)}  ${what}`);
}
