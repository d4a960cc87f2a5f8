import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startNode } from '../record/child.ts';

const usage = `const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(__dirname + '/usage.txt', String(user + system));
});
`;
const folder = join(process.cwd(), '.cache/bench');

/** Returns the CPU seconds of `node` with some arguments, the median of five runs after one that warms the caches. */
export async function measureCpu(cwd: string, args: string[]): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const preload = join(folder, 'usage.cjs');
  writeFileSync(preload, usage);
  const runs: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const child = startNode(cwd, ['--require', preload, ...args]);
    child.stdio[1]?.resume();
    child.stdio[2]?.resume();
    await once(child, 'exit');
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
