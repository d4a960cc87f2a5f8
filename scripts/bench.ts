// Prints what the harness and the site cost on this machine: `npm run bench`; `npm run bench -- site` leaves the harness out.
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { benchSite } from './bench-site.ts';
import { record } from './commands.ts';
import { formatDiagnostics } from './diagnostics.ts';
import { readSnippetFiles, type TextFile } from './files.ts';
import { findWays, runCell } from './record/cells.ts';
import { findRunnable } from './record/declaration.ts';
import { startNode } from './record/child.ts';
import { writeFolder } from './record/folder.ts';
import { findEdition, makeProgram } from './record/program.ts';

const usage = `import { writeFileSync } from 'node:fs';
const file = new URL('usage.txt', import.meta.url);
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(file, String(user + system));
});
`;
const root = process.cwd();
await benchSite(root);
if (process.argv.includes('site')) process.exit();
const folder = join(root, '.cache/bench');
const files = readSnippetFiles(root);
const sources = new Map(files.map(({ path, text }) => [path, text]));
const cells = findRunnable(files).flatMap((snippet) =>
  findWays(snippet).map((way) => ({ snippet, way })),
);

const cold = await timeCells(cells);
const coldInMemory = await timeCells(
  cells.filter(({ way }) => way === 'memory'),
);
await recordAll();
const cached = await time(recordAll);
const floor = await measureFloor();
const inMemory = await measureCells();

print('cores', availableParallelism());
print('cells', cells.length);
print('a cell cold, s', cold);
print('an in-memory cell cold, s', coldInMemory);
print('all snippets cached, s', cached);
print('CPU of the floor: node imports the SDK and exits, s', floor);
print('CPU of an in-memory cell, s', inMemory);
print('CPU of an in-memory cell / floor', inMemory / floor);

/** Returns the seconds that each of some cells takes, run beside each other as always. */
async function timeCells(chosen: typeof cells): Promise<number> {
  const runs = () =>
    chosen.map(({ snippet, way }) => runCell(snippet, way, sources, root));
  return (await time(() => Promise.all(runs()))) / chosen.length;
}

async function recordAll(): Promise<void> {
  const { diagnostics } = await record(root, []);
  if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics));
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function measureFloor(): Promise<number> {
  const text = `import '@modelcontextprotocol/sdk/client/index.js';
import '@modelcontextprotocol/sdk/server/mcp.js';
`;
  return measure('floor.ts', [{ path: 'floor.ts', text }], []);
}

/** Returns the median over the in-memory cells of edition v1. */
async function measureCells(): Promise<number> {
  const chosen = cells.filter(
    ({ snippet, way }) =>
      way === 'memory' && findEdition(snippet.path) === 'v1',
  );
  const tap = new URL('record/tap-v1.ts', import.meta.url).href;
  const each: number[] = [];
  for (const { snippet } of chosen) {
    const { main, files } = makeProgram(snippet, 'memory', sources);
    each.push(await measure(main, files, ['--import', tap]));
  }
  return median(each);
}

/** Returns the CPU seconds of a program's process, the median of five runs after one that warms the compile cache. */
async function measure(
  main: string,
  files: TextFile[],
  options: string[],
): Promise<number> {
  writeFolder(folder, files);
  writeFileSync(join(folder, 'usage.mjs'), usage);
  const runs: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const preload = ['--import', './usage.mjs', ...options];
    const child = startNode(folder, [...preload, main]);
    await once(child, 'exit');
    const microseconds = readFileSync(join(folder, 'usage.txt'), 'utf8');
    runs.push(Number(microseconds) / 1e6);
  }
  return median(runs.slice(1));
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function print(what: string, value: number): void {
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(3);
  console.log(`${shown.padStart(8)}  ${what}`);
}
