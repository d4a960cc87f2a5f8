import { randomUUID } from 'node:crypto';
import {
  spawn,
  type ChildProcess,
  type StdioOptions,
} from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findMarked } from './processes.ts';

const compileCache = fileURLToPath(
  new URL('../../.cache/compiled', import.meta.url),
);

/** Children that run, by the mark that they and all that they start have in their environment. */
const running = new Map<ChildProcess, string>();

process.once('exit', () => running.forEach((_, child) => endRun(child)));

/** What a child of the harness is started with. */
export interface Start {
  folder: string;
  args: string[];
  /** Preloaded into it and into each Node process that it starts. */
  preload: string;
  stdio: StdioOptions;
  /** The file that says what its code is without types. */
  stripped?: string;
  /** The transport that the tap hears it run over. */
  over?: string;
  /** The folder for the coverage of it and of what it starts. */
  coverage?: string;
}

/** Starts Node at the head of a process group, so that what it starts can be ended with it, and is when this process exits. */
export function startNode(start: Start): ChildProcess {
  const { folder, args, preload, stdio } = start;
  const { stripped = '', over = '', coverage = '' } = start;
  const mark = randomUUID();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    detached: process.platform !== 'win32',
    env: {
      ...withoutVitest(process.env),
      NODE_COMPILE_CACHE: compileCache,
      NODE_OPTIONS: `--require ${JSON.stringify(preload)}`,
      NODE_V8_COVERAGE: coverage,
      NO_COLOR: '1',
      RUN_ID: mark,
      RUN_STRIPPED: stripped,
      TAP_OVER: over,
      TZ: 'UTC',
    },
    stdio,
  });
  endOnExit(child, mark);
  return child;
}

/** A program that runs tests is to run them, also where a test runs the program. */
function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const all = Object.entries(env);
  return Object.fromEntries(all.filter(([name]) => !/^VITEST/.test(name)));
}

/** Ends a child that leads a process group, and what it started, when this process exits. */
export function endOnExit(child: ChildProcess, mark = ''): void {
  running.set(child, mark);
}

/** Ends a child and all that it started, also what left its process group; returns the commands of what there was besides the child. */
export function endRun(child: ChildProcess): string[] {
  const mark = running.get(child);
  const marked = mark ? findMarked(`RUN_ID=${mark}`) : [];
  const others = marked.filter(({ pid }) => pid !== child.pid);
  running.delete(child);
  for (const { pid } of others) kill(pid);
  const leader = process.platform === 'win32' ? child.pid : -(child.pid ?? 0);
  const hadGroup = leader ? kill(leader) : false;
  if (others.length > 0) return others.map(({ command }) => command);
  // Where there is no /proc, the group is all that is known.
  return hadGroup && hasEnded(child) ? ['a process of its group'] : [];
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function kill(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}
