import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompleteProgram } from './program.ts';
import type { TraceEntry } from './recordings.ts';

/** What one execution of a complete program did; `fault` says what went wrong with it as a whole. */
export interface Run {
  stdout: string;
  stderr: string;
  trace: TraceEntry[];
  fault?: string;
}

const tap = new URL('tap.ts', import.meta.url).href;
const secondsAllowed = 10;
const bytesAllowed = 1024 * 1024;

/** Empties a folder, writes a complete program into it, and runs it there in a child process for at most 10 s and 1 MiB of output. */
export async function runProgram(
  { main, files }: CompleteProgram,
  folder: string,
  seconds = secondsAllowed,
): Promise<Run> {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const child = spawn(process.execPath, ['--import', tap, main], {
    cwd: folder,
    detached: process.platform !== 'win32', // leads a group that can be ended as one
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  return observe(child, seconds);
}

async function observe(child: ChildProcess, seconds: number): Promise<Run> {
  const stops: string[] = [];
  const stop = (why: string) => {
    stops.push(why);
    killGroup(child);
  };
  const late = `it still ran after ${seconds} s`;
  const timer = setTimeout(stop, seconds * 1000, late);
  child.once('exit', () => killGroup(child)); // what it started ends with it
  const [, , , pipe] = child.stdio;
  const [stdout, stderr, entries] = await Promise.all([
    readText(child.stdout, stop),
    readText(child.stderr, stop),
    readText(pipe, stop),
    once(child, 'exit'),
  ]);
  clearTimeout(timer);
  const whole = entries.slice(0, entries.lastIndexOf('\n') + 1); // a killed child may break off
  const lines = whole.split('\n').filter(Boolean);
  const trace = lines.map((line) => JSON.parse(line) as TraceEntry);
  const fault = stops[0] ?? describeEnding(child, stderr);
  return { stdout, stderr, trace, ...(fault && { fault }) };
}

async function readText(
  stream: ChildProcess['stdio'][number],
  stop: (why: string) => void,
): Promise<string> {
  if (!stream || !('read' in stream)) return '';
  let text = '';
  const chunks: AsyncIterable<string> = stream.setEncoding('utf8');
  for await (const chunk of chunks) {
    text += chunk;
    if (text.length <= bytesAllowed) continue;
    stop('it printed more than 1 MiB');
    break;
  }
  return text;
}

function describeEnding(
  { exitCode, signalCode }: ChildProcess,
  stderr: string,
): string | undefined {
  if (signalCode) return `it was ended by ${signalCode}`;
  if (exitCode !== 0) return `it exited with code ${exitCode}`;
  return stderr ? 'it wrote to stderr' : undefined;
}

function killGroup({ pid }: ChildProcess): void {
  if (!pid) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // the group has ended already
  }
}
