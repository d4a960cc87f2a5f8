import { basename, join } from 'node:path';
import { formatDiff, type Diagnostic, type Location } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import { findShownLines } from '../markers.ts';
import { canonicalise } from './canonical.ts';
import { makeProgram } from './program.ts';
import { formatRecording, hashText, type Recording } from './recordings.ts';
import { runProgram, type Run } from './run.ts';

type Recorded = Recording | Diagnostic;

/** Runs a snippet as its complete program and returns what it did, or the fault that it ended with. */
export async function runSnippet(
  snippet: TextFile,
  sources: Map<string, string>,
  root: string,
): Promise<Recorded> {
  const program = makeProgram(snippet, sources);
  const folder = join(root, '.cache/programs', snippet.path.slice(0, -3));
  const run = await runProgram(program, folder);
  if (run.fault) return failedRun(snippet, run.fault, run);
  const observed = canonicalise(run);
  return {
    snippet: snippet.path,
    hash: hashText(snippet.text),
    stdout: observed.stdout,
    traces: { memory: observed.trace },
  };
}

/** Runs a snippet twice and returns its recording, or a diagnostic when it failed or the runs differ. */
export async function recordSnippet(
  snippet: TextFile,
  sources: Map<string, string>,
  root: string,
): Promise<Recorded> {
  const first = await runSnippet(snippet, sources, root);
  if ('code' in first) return first;
  const second = await runSnippet(snippet, sources, root);
  if ('code' in second) return second;
  const [before, after] = [formatRecording(first), formatRecording(second)];
  return before === after ? first : differingRuns(snippet, before, after);
}

/** Returns a diagnostic when a snippet no longer does what its recording says. */
export function compareRecording(
  file: TextFile,
  run: Recording,
): Diagnostic | undefined {
  const now = formatRecording(run);
  if (file.text === now) return undefined;
  return {
    code: 'stale-recording',
    at: { file: file.path, line: findFirstChange(file.text, now), column: 1 },
    message: `Cannot keep this recording: ${run.snippet} does something else now`,
    fix: `npm run snippets -- record ${run.snippet} && npm run snippets -- sync`,
    diff: formatDiff(file.text, now),
  };
}

function failedRun(
  snippet: TextFile,
  fault: string,
  { stdout, stderr }: Run,
): Diagnostic {
  const { path } = snippet;
  const printed = [stdout, stderr].map(quote).filter(Boolean);
  return {
    code: 'failed-run',
    at: findPlace(snippet, stderr),
    message: `Cannot run ${path}: ${fault}`,
    fix: `npm run snippets -- run ${path}`,
    ...(printed.length > 0 && { diff: printed.join('\n') }),
  };
}

/** The last lines tell most; one that is too long is cut. */
function quote(text: string): string {
  const lines = text.trimEnd().split('\n').slice(-20);
  return lines.map((line) => line.slice(0, 200)).join('\n');
}

/** A stack trace names a line of the program, which has no markers. */
function findPlace({ path, text }: TextFile, stderr: string): Location {
  const frame = new RegExp(
    `/${basename(path)}:(?<line>\\d+):(?<column>\\d+)`,
  ).exec(stderr)?.groups;
  const line = findShownLines(text)[Number(frame?.['line']) - 1];
  return {
    file: path,
    line: line ?? 1,
    column: Number(frame?.['column'] ?? 1),
  };
}

function differingRuns(
  { path }: TextFile,
  first: string,
  second: string,
): Diagnostic {
  return {
    code: 'differing-runs',
    at: { file: path, line: 1, column: 1 },
    message: `Cannot record ${path}: two runs of it differ`,
    fix: 'wait for an event where the snippet relies on time or order',
    diff: formatDiff(first, second),
  };
}

function findFirstChange(before: string, after: string): number {
  const lines = after.split('\n');
  return (
    before.split('\n').findIndex((line, index) => line !== lines[index]) + 1
  );
}
