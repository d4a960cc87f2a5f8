import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const usage = `const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(__dirname + '/usage.txt', String(user + system));
});
`;
const folder = join(process.cwd(), '.cache/bench');

/** Returns the CPU seconds of a Node process that is started with some options and ends well, the median of five runs after one that warms the caches. */
export async function measureCpu(
  start: (options: string[]) => ChildProcess,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const preload = join(folder, 'usage.cjs');
  writeFileSync(preload, usage);
  const runs: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const child = start(['--require', preload]);
    child.stdout?.resume();
    child.stderr?.resume();
    await once(child, 'exit');
    if (child.exitCode !== 0)
      throw new Error(`Cannot measure ${child.spawnargs.join(' ')}: it failed`);
    const microseconds = readFileSync(join(folder, 'usage.txt'), 'utf8');
    runs.push(Number(microseconds) / 1e6);
  }
  return findMedian(runs.slice(1));
}

/** Returns the middle one of some values. */
export function findMedian(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
