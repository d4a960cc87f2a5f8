import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { record } from '../commands/record.ts';
import { formatDiagnostics } from '../diagnostics.ts';
import { readSnippetFiles, type TextFile } from '../files.ts';
import { showProgress } from '../progress.ts';
import { findWays, runCell } from '../record/cells.ts';
import { startNode } from '../record/child.ts';
import { findRunnable } from '../record/declaration.ts';
import { writeFolder } from '../record/folder.ts';
import { linkPackages } from '../record/link.ts';
import { findEdition, makeProgram } from '../record/program.ts';
import type { Way } from '../record/transports.ts';
import { findMedian, measureCpu } from './cpu.ts';
import type { Row } from './row.ts';

const imports = `import '@modelcontextprotocol/sdk/client/index.js';
import '@modelcontextprotocol/sdk/server/mcp.js';
`;
/** How many snippets a quick measurement takes. */
const few = 8;
const root = process.cwd();
const files = readSnippetFiles(root);
const sources = new Map(files.map(({ path, text }) => [path, text]));
const { preload, taps } = await linkPackages(sources);

interface Planned {
  snippet: TextFile;
  way: Way;
}

/** Measures what it costs to run the snippets, beside the floor: a bare `node` that imports the SDK and exits. */
export async function measureHarness(isQuick: boolean): Promise<Row[]> {
  const all = findRunnable(files);
  const snippets = isQuick ? all.slice(0, few) : all;
  const cells = snippets.flatMap((snippet) =>
    findWays(snippet).map((way) => ({ snippet, way })),
  );
  const inMemory = cells.filter(({ way }) => way === 'memory');
  const cold = await timeCells(cells);
  const coldInMemory = await timeCells(inMemory);
  const paths = snippets.map(({ path }) => path);
  await recordAll(paths);
  const cached = await time(() => recordAll(paths));
  const floor = await measureProgram('floor.ts', [
    { path: 'floor.ts', text: imports },
  ]);
  const cpu = await measureCells(inMemory);
  return [
    { what: 'cores', value: availableParallelism() },
    { what: 'cells', value: cells.length },
    { what: 'a cell cold, s', value: cold },
    { what: 'an in-memory cell cold, s', value: coldInMemory },
    { what: 'all snippets cached, s', value: cached },
    {
      what: 'CPU of the floor: node imports the SDK and exits, s',
      value: floor,
    },
    { what: 'CPU of an in-memory cell, s', value: cpu },
    { what: 'CPU of an in-memory cell / floor', value: cpu / floor },
  ];
}

/** Returns the seconds that each of some cells takes, run beside each other as always. */
async function timeCells(cells: Planned[]): Promise<number> {
  const progress = showProgress('cells', cells.length);
  const runs = () =>
    cells.map(async ({ snippet, way }) => {
      await runCell(snippet, way, sources, root);
      progress.step();
    });
  const seconds = await time(() => Promise.all(runs()));
  progress.end();
  return seconds / cells.length;
}

async function recordAll(paths: string[]): Promise<void> {
  const { diagnostics } = await record(root, paths);
  if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics));
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Returns the median over the cells of edition v1. */
async function measureCells(cells: Planned[]): Promise<number> {
  const each: number[] = [];
  const progress = showProgress('CPU of cells', cells.length);
  for (const { snippet } of cells) {
    progress.step();
    if (findEdition(snippet.path) !== 'v1') continue;
    const { main, files } = makeProgram(snippet, 'memory', sources);
    each.push(await measureProgram(main, files, ['--import', taps.v1]));
  }
  progress.end();
  return findMedian(each);
}

function measureProgram(
  main: string,
  files: TextFile[],
  options: string[] = [],
): Promise<number> {
  const folder = join(root, '.cache/bench/program');
  writeFolder(folder, files);
  return measureCpu((counting) =>
    startNode({
      folder,
      args: [...counting, ...options, main],
      preload,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    }),
  );
}
