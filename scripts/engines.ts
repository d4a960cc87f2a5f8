// Runs the tests in Firefox and WebKit: `npm run test:engines`, with every live snippet: `npm run test:engines -- --all`.
import { spawn } from 'node:child_process';

const given = process.argv.slice(2);
// What else there is, is for Vitest.
const others = given.filter((word) => word !== '--all');
const vitest = 'node_modules/vitest/vitest.mjs';
const child = spawn(
  process.execPath,
  [vitest, 'run', '--project', 'engines', ...others],
  {
    stdio: 'inherit',
    env: { ...process.env, ...(given.includes('--all') && { ALL: '1' }) },
  },
);
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
