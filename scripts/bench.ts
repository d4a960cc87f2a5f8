// Prints what the harness costs on this machine: `npm run bench`.
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { record } from './commands.ts';
import { formatDiagnostics } from './diagnostics.ts';
import { readSnippetFiles } from './files.ts';
import { findWays, runCell, writeProgram } from './record/cells.ts';
import { findRunnable } from './record/declaration.ts';
import { startNode } from './record/child.ts';
import {
  findEdition,
  makeProgram,
  type CompleteProgram,
} from './record/program.ts';

const usage = `import { writeFileSync } from 'node:fs';
const file = new URL('usage.txt', import.meta.url);
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(file, String(user + system));
});
`;
const root = process.cwd();
const folder = join(root, '.cache/bench');
const files = readSnippetFiles(root);
const sources = new Map(files.map(({ path, text }) => [path, text]));
const cells = findRunnable(files).flatMap((snippet) =>
  findWays(snippet).map((way) => ({ snippet, way })),
);

const cold = await time(() =>
  Promise.all(
    cells.map(({ snippet, way }) => runCell(snippet, way, sources, root)),
  ),
);
await recordAll();
const cached = await time(recordAll);
const floor = await measureFloor();
const inMemory = await measureCells();

print('cores', availableParallelism());
print('cells', cells.length);
print('all cells cold, s', cold);
print('a cell cold, s', cold / cells.length);
print('all snippets cached, s', cached);
print('CPU of the floor: node imports the SDK and exits, s', floor);
print('CPU of an in-memory cell, s', inMemory);
print('CPU of an in-memory cell / floor', inMemory / floor);

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
  const program = { main: 'floor.ts', files: [{ path: 'floor.ts', text }] };
  return measure(program, []);
}

/** Returns the median over the in-memory cells of edition v1. */
async function measureCells(): Promise<number> {
  const chosen = cells.filter(
    ({ snippet, way }) =>
      way === 'memory' && findEdition(snippet.path) === 'v1',
  );
  const tap = new URL('record/tap-v1.ts', import.meta.url).href;
  const each: number[] = [];
  for (const { snippet } of chosen)
    each.push(
      await measure(makeProgram(snippet, 'memory', sources), ['--import', tap]),
    );
  return median(each);
}

/** Returns the CPU seconds of a program's process, the median of five runs after one that warms the compile cache. */
async function measure(
  program: CompleteProgram,
  options: string[],
): Promise<number> {
  writeProgram(folder, program);
  writeFileSync(join(folder, 'usage.mjs'), usage);
  const runs: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const preload = ['--import', './usage.mjs', ...options];
    const child = startNode(folder, [...preload, program.main]);
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
