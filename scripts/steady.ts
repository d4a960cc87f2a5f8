// Runs snippets again and again beside busy processes, and prints where a run differs from its recording: `npm run steady`, `npm run steady -- --rounds 3 --load 6 snippets/v1/errors/terminated.ts`.
import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { ArgumentError, choose } from './commands/choose.ts';
import { formatDiagnostics, type Diagnostic } from './diagnostics.ts';
import { readSnippetFiles, type TextFile } from './files.ts';
import { showProgress } from './progress.ts';
import { endOnExit } from './record/child.ts';
import { findRunnable } from './record/declaration.ts';
import { compareRecording, runSnippet } from './record/record.ts';
import { findRecordingPath } from './record/recordings.ts';

// To exit, rather than to be ended, is what ends the children too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(128 + constants.signals[signal]));

const root = process.cwd();
const files = readSnippetFiles(root);
const sources = new Map(files.map(({ path, text }) => [path, text]));

try {
  const { snippets, rounds, load } = readArguments();
  const busy = Array.from({ length: load }, startBusy);
  let differences = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const faults = await runAll(snippets, `round ${round} of ${rounds}`);
    if (faults.length > 0) console.error(formatDiagnostics(faults));
    differences += faults.length;
  }
  for (const child of busy) child.kill('SIGKILL');
  console.log(
    `${snippets.length} snippets, ${rounds} rounds beside ${load} busy processes: ${differences} differences`,
  );
  if (differences > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof ArgumentError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function readArguments() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '3' },
      load: { type: 'string', default: '6' },
    },
  });
  const snippets = choose('snippet', findRunnable(files), positionals);
  const rounds = readCount('rounds', values.rounds);
  return { snippets, rounds, load: readCount('busy processes', values.load) };
}

function readCount(what: string, text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw new ArgumentError(`Cannot use "${text}" as a number of ${what}`);
}

/** A process that only computes. */
function startBusy(): ChildProcess {
  const child = spawn(process.execPath, ['-e', 'for (;;);'], {
    detached: process.platform !== 'win32',
    stdio: 'ignore',
  });
  endOnExit(child);
  return child;
}

async function runAll(
  snippets: TextFile[],
  what: string,
): Promise<Diagnostic[]> {
  const progress = showProgress(what, snippets.length);
  const faults = await Promise.all(
    snippets.map(async (snippet) => {
      const found = await compare(snippet);
      progress.step();
      return found;
    }),
  );
  progress.end();
  return faults.flat();
}

async function compare(snippet: TextFile): Promise<Diagnostic[]> {
  const path = findRecordingPath(snippet.path);
  const run = await runSnippet(snippet, sources, root);
  if (Array.isArray(run)) return run;
  return compareRecording({ path, text: sources.get(path) ?? '' }, run);
}
