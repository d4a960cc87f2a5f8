import { readSnippetFiles } from '../../scripts/files.ts';
import { canonicalise } from '../../scripts/record/canonical.ts';
import type { TraceEntry } from '../../scripts/record/recordings.ts';
import { orderStreams } from '../../scripts/record/trace.ts';
import type { Way } from '../../scripts/record/transports.ts';
import { findRunnables } from '../../site/run/program/runnables.ts';
import type { Runnable } from '../../site/run/program/run.ts';
import { findOutput, type PageRun } from './open-run-page.ts';

/** A snippet over a transport, run in a real browser and compared with what it did in Node. */
export interface Cell {
  name: string;
  way: Way;
  runnable: Runnable;
}

/** What a run did, as a test compares it. */
export interface Observed {
  outcome: string;
  faults: unknown[];
  stdout: string;
  trace: TraceEntry[] | undefined;
}

/** Returns every cell that runs in a page, and does not replay its recording. */
export function findLiveCells(): Cell[] {
  const { found } = findRunnables(readSnippetFiles(process.cwd()));
  return found.flatMap(({ name, runnable }) =>
    Object.entries(runnable.ways)
      .filter(([, mode]) => mode === 'live')
      .map(([way]) => ({ name, way: way as Way, runnable })),
  );
}

/** Returns what a run in a page did, under the names and in the order of recordings. */
export function observe({ way }: Cell, { outcome, events }: PageRun): Observed {
  const trace = events.flatMap((event) =>
    event.type === 'message' ? [event.entry] : [],
  );
  // Several streams have no common order: a page shows them as they come, a recording in one order.
  const ordered = way === 'http' ? orderStreams(trace) : trace;
  return {
    outcome,
    faults: events.filter(({ type }) => type === 'fault'),
    stdout: findOutput({ outcome, events }),
    trace: canonicalise({ stdout: '', trace: ordered }).trace,
  };
}

/** Returns what a run is to do: what was recorded in Node. */
export function expectAsInNode({ way, runnable }: Cell): Observed {
  const { stdout, traces } = runnable.recording;
  return { outcome: 'finished', faults: [], stdout, trace: traces[way] };
}
