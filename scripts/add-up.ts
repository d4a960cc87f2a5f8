// Adds up what the shards of `npm test` reported: `npm run test:add-up -- 4`; fails if a report is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const [count = ''] = process.argv.slice(2);
const numbers = Array.from({ length: Number(count) || 0 }, (_, at) => at + 1);
const missing = numbers.filter(
  (number) => !existsSync(`.vitest-reports/blob-${number}-${count}.json`),
);

if (numbers.length === 0) {
  console.error(`Cannot add up "${count}" shards: say how many there were`);
  process.exitCode = 2;
} else if (missing.length > 0) {
  console.error(`Cannot add up: no report of shard ${missing.join(', ')}`);
  process.exitCode = 1;
} else {
  const vitest = 'node_modules/vitest/vitest.mjs';
  const reporters = [
    '--reporter',
    'default',
    '--reporter',
    './test/closing-line.ts',
  ];
  const args = [vitest, 'run', '--merge-reports', ...reporters];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
