import { basename } from 'node:path';
import { formatDiff, type Diagnostic, type Location } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import { findShownLines } from '../markers.ts';
import type { Cell } from './cells.ts';

/** Returns what went wrong with a run as a whole, if anything did, with the end of what it printed. */
export function failedRun(
  snippet: TextFile,
  { way, fault, stdout, stderr }: Cell,
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

/** Says that a snippet names a transport that there is not, and so would never run over it. */
export function unknownTransport(
  { path: file }: TextFile,
  line: number,
  name: string,
): Diagnostic {
  return {
    code: 'unknown-transport',
    at: { file, line, column: 1 },
    message: `Cannot run ${file} over "${name}": it is not a transport`,
    fix: "name 'memory', 'stdio' or 'http'",
  };
}

/** Says that a snippet prints one thing over one transport and another over another. */
export function differingTransports(
  { path }: TextFile,
  one: Cell,
  other: Cell,
): Diagnostic {
  return {
    code: 'differing-transports',
    at: { file: path, line: 1, column: 1 },
    message: `Cannot record ${path}: it prints one thing over ${one.way} and another over ${other.way}`,
    fix: 'make it print the same, or name the transports it is for: export const transports = […]',
    diff: formatDiff(one.stdout, other.stdout),
  };
}

/** Says that two runs of a snippet differ, given both as recordings. */
export function differingRuns(
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

/** Says that a snippet no longer does what is recorded in a file, given what it does now. */
export function staleRecording(
  { path, text }: TextFile,
  snippet: string,
  now: string,
): Diagnostic {
  return {
    code: 'stale-recording',
    at: { file: path, line: findFirstChange(text, now), column: 1 },
    message: `Cannot keep this recording: ${snippet} does something else now`,
    fix: `npm run snippets -- record ${snippet} && npm run snippets -- sync`,
    diff: formatDiff(text, now),
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

function findFirstChange(before: string, after: string): number {
  const lines = after.split('\n');
  return (
    before.split('\n').findIndex((line, index) => line !== lines[index]) + 1
  );
}
