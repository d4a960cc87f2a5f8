// Runs the tests in Firefox and WebKit: `npm run test:engines`, with every live snippet: `npm run test:engines -- --all`.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
});
const child = spawn(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'engines',
    ...positionals,
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, ...(values.all && { ALL: '1' }) },
  },
);
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
