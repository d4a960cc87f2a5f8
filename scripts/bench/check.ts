import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPages, readSnippetFiles, type TextFile } from '../files.ts';
import { showProgress } from '../progress.ts';
import { writeFolder } from '../record/folder.ts';
import { findRecordingPath } from '../record/recordings.ts';
import { findReferences } from '../sync/references.ts';
import { measureCpu } from './cpu.ts';
import type { Row } from './row.ts';

const sizes = { whole: [250, 2_500, 25_000], quick: [250, 500] };
const script = fileURLToPath(new URL('../snippets.mjs', import.meta.url));
const root = process.cwd();
const bundledPath = /^snippets\/v\d\/(?:server\.ts$|library\/)/;
const topic = /(?<=docs\/|snippets\/v\d\/)cancellation(?=\/)/g;

interface Timing {
  fences: number;
  cpu: number;
}

/** Measures `check` on the project and on ever larger ones, in CPU seconds beyond those of starting Node, and whether they grow as the fences do. */
export async function measureCheck(isQuick: boolean): Promise<Row[]> {
  const chosen = isQuick ? sizes.quick : sizes.whole;
  const progress = showProgress('check', chosen.length + 1);
  const bare = await measureCpu((options) =>
    start(root, [...options, '-e', '0']),
  );
  const timings = [await measureProject(root, bare)];
  progress.step();
  for (const size of chosen) {
    const folder = join(root, '.cache/bench/check', String(size));
    writeFolder(folder, makeProject(size));
    timings.push(await measureProject(folder, bare));
    progress.step();
  }
  progress.end();
  const [before, last] = timings
    .slice(-2)
    .map(({ cpu, fences }) => cpu / fences);
  return [
    { what: 'CPU of a bare node -e 0, s', value: bare },
    ...timings.flatMap(describe),
    {
      what: 'CPU of a fence in the last / in the one before; 1 or less is linear',
      value: (last ?? NaN) / (before ?? NaN),
    },
  ];
}

async function measureProject(cwd: string, bare: number): Promise<Timing> {
  const cpu = await measureCpu((options) =>
    start(cwd, [...options, script, 'check']),
  );
  return { fences: countFences(readPages(cwd)), cpu: cpu - bare };
}

function describe({ fences, cpu }: Timing): Row[] {
  const checked = `check on ${fences} fences`;
  return [
    { what: `CPU of ${checked}, beyond starting Node, s`, value: cpu },
    {
      what: `fences a CPU second, ${checked}`,
      value: Math.round(fences / cpu),
    },
  ];
}

function start(cwd: string, args: string[]) {
  return spawn(process.execPath, args, { cwd, stdio: 'ignore' });
}

function countFences(pages: TextFile[]): number {
  return pages.flatMap((page) => findReferences(page).references).length;
}

/** Returns as many copies of the pages on cancellation, with the snippets and recordings that they show, as make up a number of fences. */
function makeProject(size: number): TextFile[] {
  const pages = readPages(root).filter(({ path }) => path.match(topic));
  const files = readSnippetFiles(root);
  const shown = new Set(
    pages
      .flatMap((page) => findReferences(page).references)
      .flatMap(({ snippet }) => [snippet, findRecordingPath(snippet)]),
  );
  const copied = [...pages, ...files.filter(({ path }) => shown.has(path))];
  const count = Math.round(size / countFences(pages));
  const copies = Array.from({ length: count }, (_, index) =>
    copied.map(({ path, text }) => ({
      path: path.replace(topic, `topic-${index}`),
      text: text.replaceAll(topic, `topic-${index}`),
    })),
  );
  const path = 'package-lock.json';
  const lock = { path, text: readFileSync(join(root, path), 'utf8') };
  const bundled = files
    .filter((file) => bundledPath.test(file.path))
    .map((file) => (shown.has(file.path) ? file : removeMarkers(file)));
  const all = [lock, ...bundled, ...copies.flat()];
  return [...new Map(all.map((file) => [file.path, file])).values()];
}

/** Leaves no region that only other pages show. */
function removeMarkers({ path, text }: TextFile): TextFile {
  return { path, text: text.replace(/^ *\/\/#(?:end)?region .*\n/gm, '') };
}
