import type { Diagnostic } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import { findWays, runCell } from './cells.ts';
import type { Unexecuted } from './coverage.ts';
import { findUnknownTransports } from './declaration.ts';
import {
  differingRuns,
  differingTransports,
  failedRun,
  staleRecording,
  unknownTransport,
} from './faults.ts';
import { findEdition } from './program.ts';
import {
  findRecordingPath,
  formatRecording,
  hashText,
  parseRecording,
  type Recording,
} from './recordings.ts';
import { readVersions } from './versions.ts';

/** A recording, or the faults that kept it from being made. */
export type Recorded = Recording | Diagnostic[];

/** Runs a snippet over each of its transports and returns what it did, or the faults of its runs; if somebody wants to `note` it, also what the first of its ways left unexecuted. */
export async function runSnippet(
  snippet: TextFile,
  sources: Map<string, string>,
  root: string,
  ways = findWays(snippet),
  note?: (unexecuted: Unexecuted) => void,
): Promise<Recorded> {
  const { names, line } = findUnknownTransports(snippet.text);
  if (names.length > 0)
    return names.map((name) => unknownTransport(snippet, line, name));
  const cells = await Promise.all(
    ways.map((way, index) =>
      runCell(snippet, way, sources, root, index === 0 && Boolean(note)),
    ),
  );
  for (const { unexecuted } of cells) if (unexecuted) note?.(unexecuted);
  const faults = cells.flatMap((cell) => failedRun(snippet, cell));
  const [first] = cells;
  const odd = cells.find(({ stdout }) => stdout !== first?.stdout);
  if (faults.length > 0 || !first) return faults;
  if (odd) return [differingTransports(snippet, first, odd)];
  return {
    snippet: snippet.path,
    hash: hashText(snippet.text),
    ...readVersions(findEdition(snippet.path), root),
    stdout: first.stdout,
    traces: Object.fromEntries(cells.map(({ way, trace }) => [way, trace])),
  };
}

/** Runs a snippet twice and returns its recording, or the faults when it failed or the runs differ; where an earlier recording may `vouch`, a run that does what it says needs no second. */
export async function recordSnippet(
  snippet: TextFile,
  sources: Map<string, string>,
  root: string,
  vouch = false,
): Promise<Recorded> {
  const first = await runSnippet(snippet, sources, root);
  if (Array.isArray(first) || (vouch && isRecorded(first, sources)))
    return first;
  const second = await runSnippet(snippet, sources, root);
  if (Array.isArray(second)) return second;
  const [before, after] = [formatRecording(first), formatRecording(second)];
  return before === after ? first : [differingRuns(snippet, before, after)];
}

/** Returns a fault when a snippet no longer does what its recording says. */
export function compareRecording(file: TextFile, run: Recording): Diagnostic[] {
  const now = formatRecording(run);
  if (file.text === now) return [];
  return [staleRecording(file, run.snippet, now)];
}

/** Tells whether a run did what the recording of its snippet says, which may be of another text of it. */
function isRecorded(run: Recording, sources: Map<string, string>): boolean {
  const path = findRecordingPath(run.snippet);
  const known = parseRecording({ path, text: sources.get(path) ?? '' });
  if ('code' in known) return false;
  const { hash } = run;
  return formatRecording({ ...known, hash }) === formatRecording(run);
}
