import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { usualBounds, watchBounds, type Bounds } from './bounds.ts';
import { endRun, startNode } from './child.ts';
import { describeEnding, type Ending } from './ending.ts';
import type { Preloads } from './link.ts';
import { openOutput } from './output.ts';
import type { TraceEntry } from './recordings.ts';
import type { Edition } from './transports.ts';
import { readTrace } from './trace.ts';
import type { TapEvent } from './tap-events.ts';

/** What one execution did; `fault` says what went wrong with it as a whole. */
export interface Run {
  stdout: string;
  stderr: string;
  trace: TraceEntry[];
  fault?: string;
}

/** How a program is run. */
export interface RunOptions {
  edition: Edition;
  preloads: Preloads;
  /** The file that says what its code is without types. */
  stripped?: string;
  /** The transport that the tap hears. */
  over?: string;
  /** The folder for the coverage. */
  coverage?: string;
  meant?: Ending;
  bounds?: Bounds;
  /** The process of the server that it talks to, whose work is its work. */
  server?: number | undefined;
}

/** What the harness says of a bound that was exceeded. */
const excesses: Record<keyof Bounds, (bounds: Bounds) => string> = {
  quiet: ({ quiet }) => `nothing happened for ${quiet} s`,
  cpu: ({ cpu }) => `it used more than ${cpu} s of CPU time`,
  wall: ({ wall }) => `it ran for ${wall} s`,
  bytes: ({ bytes }) => `it printed more than ${bytes / 1024 / 1024} MiB`,
};
const secondsToAnswer = 5;

/** Runs `node <main>` in a folder under the tap and returns what it did; a program that exceeds a bound is ended. */
export async function runMain(
  folder: string,
  args: string[],
  options: RunOptions,
): Promise<Run> {
  const { edition, preloads, over = '', server } = options;
  const { stripped = '', coverage = '' } = options;
  const { meant = { code: 0, stderr: '' }, bounds = usualBounds } = options;
  const [out, error] = [openOutput(), openOutput()];
  const child = startNode({
    folder,
    args: ['--import', preloads.taps[edition], ...args],
    preload: preloads.preload,
    stdio: ['ignore', out.descriptor, error.descriptor, 'pipe'],
    stripped,
    over,
    coverage,
  });
  const faults: string[] = [];
  const stop = (why: string) => {
    faults.push(why);
    endRun(child);
  };
  const events: TapEvent[] = [];
  const look = () => ({
    bytes: Math.max(out.size(), error.size()),
    events: events.length,
  });
  let excess = '';
  const leaders = [child.pid, server].filter((pid) => pid !== undefined);
  const unwatch = watchBounds(leaders, bounds, look, (bound) => {
    excess = excesses[bound](bounds);
    if (bound === 'quiet' || bound === 'wall')
      ask(child, () => stop(`${excess}; its code is blocked`));
    else stop(excess);
  });
  const hear = (event: TapEvent) => {
    events.push(event);
    if ('heldOpenBy' in event)
      stop(`it ended, but ${event.heldOpenBy.join(', ')} held it open`);
    if ('waitsFor' in event)
      stop(`${excess}; it waited for ${event.waitsFor.join(', ')}`);
  };
  child.once('exit', () => {
    unwatch();
    const left = endRun(child);
    if (left.length > 0)
      faults.push(`it left child processes behind: ${left.join(', ')}`);
  });
  await Promise.all([readEvents(child, hear), once(child, 'exit')]);
  if (look().bytes > bounds.bytes) faults.unshift(excesses.bytes(bounds));
  const [stdout, stderr] = [out.read(bounds.bytes), error.read(bounds.bytes)];
  out.close();
  error.close();
  // A program may call process.exit(); a snippet that does breaks off its run.
  const hasEnded =
    over === 'program' || events.some((event) => 'ended' in event);
  const fault = faults[0] ?? describeEnding(child, stderr, hasEnded, meant);
  return { stdout, stderr, trace: readTrace(events), ...(fault && { fault }) };
}

/** Asks a program what it waits for, and calls `giveUp` if it does not answer, because its code does not let it. */
function ask(child: ChildProcess, giveUp: () => void): void {
  const timer = setTimeout(giveUp, secondsToAnswer * 1000);
  child.once('exit', () => clearTimeout(timer));
  child.kill('SIGUSR2');
}

async function readEvents(
  child: ChildProcess,
  hear: (event: TapEvent) => void,
): Promise<void> {
  const pipe = child.stdio[3];
  if (!pipe || !('read' in pipe)) return;
  for await (const line of createInterface(pipe)) {
    const event = parseEvent(line);
    if (event) hear(event);
  }
}

/** A child that is killed may break off in the middle of a line. */
function parseEvent(line: string): TapEvent | undefined {
  try {
    return JSON.parse(line) as TapEvent;
  } catch {
    return undefined;
  }
}
