import { basename } from 'node:path';
import { formatDiff, type Diagnostic, type Location } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import { findShownLines } from '../markers.ts';
import { findWays, runCell } from './cells.ts';
import {
  formatRecording,
  hashText,
  type Recording,
  type Way,
} from './recordings.ts';
import type { Run } from './run.ts';

/** A recording, or the faults that kept it from being made. */
export type Recorded = Recording | Diagnostic[];

/** Runs a snippet over each of its transports and returns what it did, or the faults of its runs. */
export async function runSnippet(
  snippet: TextFile,
  sources: Map<string, string>,
  root: string,
  ways = findWays(snippet),
): Promise<Recorded> {
  const cells = ways.map(async (way) => {
    const run = await runCell(snippet, way, sources, root);
    return { way, run };
  });
  const runs = await Promise.all(cells);
  const faults = runs.flatMap(({ way, run }) => findFault(snippet, way, run));
  const [first] = runs;
  const odd = runs.find(({ run }) => run.stdout !== first?.run.stdout);
  if (faults.length > 0 || !first) return faults;
  if (odd) return [differingTransports(snippet, first, odd)];
  return {
    snippet: snippet.path,
    hash: hashText(snippet.text),
    stdout: first.run.stdout,
    traces: Object.fromEntries(runs.map(({ way, run }) => [way, run.trace])),
  };
}

/** Runs a snippet twice and returns its recording, or the faults when it failed or the runs differ. */
export async function recordSnippet(
  snippet: TextFile,
  sources: Map<string, string>,
  root: string,
): Promise<Recorded> {
  const first = await runSnippet(snippet, sources, root);
  if (Array.isArray(first)) return first;
  const second = await runSnippet(snippet, sources, root);
  if (Array.isArray(second)) return second;
  const [before, after] = [formatRecording(first), formatRecording(second)];
  return before === after ? first : [differingRuns(snippet, before, after)];
}

/** Returns a fault when a snippet no longer does what its recording says. */
export function compareRecording(file: TextFile, run: Recording): Diagnostic[] {
  const now = formatRecording(run);
  if (file.text === now) return [];
  return [
    {
      code: 'stale-recording',
      at: { file: file.path, line: findFirstChange(file.text, now), column: 1 },
      message: `Cannot keep this recording: ${run.snippet} does something else now`,
      fix: `npm run snippets -- record ${run.snippet} && npm run snippets -- sync`,
      diff: formatDiff(file.text, now),
    },
  ];
}

function findFault(
  snippet: TextFile,
  way: Way,
  { fault, stdout, stderr }: Run,
): Diagnostic[] {
  if (!fault) return [];
  const { path } = snippet;
  const printed = [stdout, stderr].map(quote).filter(Boolean);
  const over = way === 'program' ? '' : ` over ${way}`;
  return [
    {
      code: 'failed-run',
      at: findPlace(snippet, stderr),
      message: `Cannot run ${path}${over}: ${fault}`,
      fix: `npm run snippets -- run ${path}`,
      ...(printed.length > 0 && { diff: printed.join('\n') }),
    },
  ];
}

function differingTransports(
  { path }: TextFile,
  one: { way: Way; run: Run },
  other: { way: Way; run: Run },
): Diagnostic {
  return {
    code: 'differing-transports',
    at: { file: path, line: 1, column: 1 },
    message: `Cannot record ${path}: it prints one thing over ${one.way} and another over ${other.way}`,
    fix: 'make it print the same, or name the transports it is for: export const transports = […]',
    diff: formatDiff(one.run.stdout, other.run.stdout),
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
