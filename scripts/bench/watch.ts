import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { copyProject } from '../mutate/project.ts';
import { showProgress } from '../progress.ts';
import { findMedian } from './cpu.ts';
import type { Row } from './row.ts';

const script = fileURLToPath(new URL('../snippets.mjs', import.meta.url));
/** A snippet over three transports that a page shows. */
const snippet = 'snippets/v1/cancellation/shared-signal.ts';
const marker = /\/\/#region \S+\n/;
const saves = { whole: 5, quick: 1 };

/** Measures in a copy of the project how long `watch` takes from the save of a snippet to its page. */
export async function measureWatch(isQuick: boolean): Promise<Row[]> {
  const project = copyProject(process.cwd());
  const child = spawn(process.execPath, [script, 'watch'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const count = isQuick ? saves.quick : saves.whole;
  const progress = showProgress('saves', count);
  const seconds: number[] = [];
  await readUntil(lines, /^watching/);
  for (let save = 1; save <= count; save += 1) {
    const start = performance.now();
    addComment(join(project, snippet), `Save ${save}`);
    await readUntil(lines, /^checked 1 snippet /);
    seconds.push((performance.now() - start) / 1000);
    progress.step();
  }
  progress.end();
  child.kill();
  rmSync(project, { recursive: true, force: true });
  return [
    {
      what: 'from the save of a snippet over three transports to its page, s',
      value: findMedian(seconds),
    },
  ];
}

function addComment(path: string, comment: string): void {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(marker, (line) => `${line}// ${comment}\n`);
  writeFileSync(path, changed);
}

async function readUntil(
  lines: AsyncIterator<string>,
  last: RegExp,
): Promise<void> {
  for (;;) {
    const next = await lines.next();
    if (next.done) throw new Error('Cannot measure watch: it ended');
    if (last.test(next.value)) return;
  }
}
