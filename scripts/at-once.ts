// Runs npm scripts beside each other, prints what each said once it has ended, and fails if one does: `node scripts/at-once.ts lint types`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const names = process.argv.slice(2);
const passed = await Promise.all(names.map(run));
if (passed.includes(false)) process.exitCode = 1;

async function run(name: string): Promise<boolean> {
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
  process.stdout.write(out);
  process.stderr.write(errors);
  return isSound;
}
