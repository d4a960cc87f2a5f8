import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { killGroup, readPipe, startNode } from './child.ts';
import type { TraceEntry } from './recordings.ts';
import type { Edition } from './transports.ts';
import { readTrace, type TapEvent } from './trace.ts';

/** What one execution did; `fault` says what went wrong with it as a whole. */
export interface Run {
  stdout: string;
  stderr: string;
  trace: TraceEntry[];
  fault?: string;
}

/** How a program is meant to end: its exit code, and a text that it writes to stderr. */
export interface Ending {
  code: number;
  stderr: string;
}

const mebibyte = 1024 * 1024;

/** Runs `node <main>` in a folder under the tap, for a number of seconds at most, and returns what it did. */
export async function runMain(
  folder: string,
  args: string[],
  edition: Edition,
  {
    seconds = 20,
    over = '',
    coverage = '',
    meant = { code: 0, stderr: '' },
  } = {},
): Promise<Run> {
  const tap = new URL(`tap-${edition}.ts`, import.meta.url).href;
  const all = ['--import', tap, ...args];
  const child = startNode(folder, all, 'ignore', over, coverage);
  const stops: string[] = [];
  const stop = (why: string) => {
    stops.push(why);
    killGroup(child);
  };
  const timer = setTimeout(stop, seconds * 1000, `it ran for ${seconds} s`);
  child.once('exit', () => {
    if (killGroup(child)) stops.push('it left child processes behind');
  });
  const flood = () => stop('it printed more than 1 MiB');
  const [stdout, stderr, events] = await Promise.all([
    readPipe(child, 1, mebibyte, flood),
    readPipe(child, 2, mebibyte, flood),
    readEvents(child, stop),
    once(child, 'exit'),
  ]);
  clearTimeout(timer);
  const fault = stops[0] ?? describeEnding(child, stderr, meant);
  return { stdout, stderr, trace: readTrace(events), ...(fault && { fault }) };
}

async function readEvents(
  child: ChildProcess,
  stop: (why: string) => void,
): Promise<TapEvent[]> {
  const events: TapEvent[] = [];
  const pipe = child.stdio[3];
  if (!pipe || !('read' in pipe)) return events;
  for await (const line of createInterface(pipe)) {
    const event = parseEvent(line);
    if (!event) continue;
    events.push(event);
    if ('heldOpenBy' in event)
      stop(`it ended, but ${event.heldOpenBy.join(', ')} held it open`);
  }
  return events;
}

/** A child that is killed may break off in the middle of a line. */
function parseEvent(line: string): TapEvent | undefined {
  try {
    return JSON.parse(line) as TapEvent;
  } catch {
    return undefined;
  }
}

function describeEnding(
  { exitCode, signalCode }: ChildProcess,
  stderr: string,
  meant: Ending,
): string | undefined {
  if (signalCode) return `it was ended by ${signalCode}`;
  if (exitCode !== meant.code)
    return `it exited with code ${exitCode}${meant.code ? `, not ${meant.code}` : ''}`;
  if (!meant.stderr) return stderr ? 'it wrote to stderr' : undefined;
  return stderr.includes(meant.stderr)
    ? undefined
    : `it did not write "${meant.stderr}" to stderr`;
}
