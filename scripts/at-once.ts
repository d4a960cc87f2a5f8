// Runs npm scripts beside each other, prints what each said, the failed ones last, and fails if one does: `node scripts/at-once.ts lint types`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const names = process.argv.slice(2);
const failures = (await Promise.all(names.map(run))).filter(
  (end) => !end.isSound,
);
for (const failure of failures) print(failure);
if (failures.length > 0) {
  console.error(`failed: ${failures.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}

interface End {
  name: string;
  isSound: boolean;
  out: string;
  errors: string;
}

/** Runs one script to its end, and prints what it said if it passed. */
async function run(name: string): Promise<End> {
  const start = performance.now();
  const child = spawn('npm', ['run', '--silent', name], {
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, errors] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const isSound = child.exitCode === 0;
  console.log(`${name} ${isSound ? 'passed' : 'failed'} in ${seconds} s`);
  const end = { name, isSound, out, errors };
  if (isSound) print(end);
  return end;
}

function print({ out, errors }: End): void {
  process.stdout.write(out);
  process.stderr.write(errors);
}
