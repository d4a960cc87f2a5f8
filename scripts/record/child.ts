import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const compileCache = fileURLToPath(
  new URL('../../.cache/compiled', import.meta.url),
);

const flush = new URL('flush-coverage.ts', import.meta.url).href;

/** Children that run. */
const running = new Set<ChildProcess>();

process.once('exit', () => running.forEach(killGroup));

/** Starts Node in a folder, at the head of a process group, so that what it starts can be ended with it, and is when this process exits; descriptor 3 is for the tap, which hears `over` what transport it runs. */
export function startNode(
  folder: string,
  args: string[],
  stdin: 'ignore' | 'pipe' = 'ignore',
  over = '',
  coverage = '',
): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    detached: process.platform !== 'win32',
    env: {
      ...withoutVitest(process.env),
      NODE_COMPILE_CACHE: compileCache,
      NODE_OPTIONS: coverage ? `--import ${flush}` : '',
      TAP_OVER: over,
      NODE_V8_COVERAGE: coverage,
      NO_COLOR: '1',
      TZ: 'UTC',
    },
    stdio: [stdin, 'pipe', 'pipe', 'pipe'],
  });
  endOnExit(child);
  return child;
}

/** A program that runs tests is to run them, also where a test runs the program. */
function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const all = Object.entries(env);
  return Object.fromEntries(all.filter(([name]) => !/^VITEST/.test(name)));
}

/** Ends a child that leads a process group, and what it started, when this process exits. */
export function endOnExit(child: ChildProcess): void {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

/** Ends a child and what it started; returns whether there was anything to end. */
export function killGroup({ pid }: ChildProcess): boolean {
  if (!pid) return false;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

/** Returns what a child writes to one of its pipes, and calls `stop` when that grows past a limit in bytes. */
export async function readPipe(
  child: ChildProcess,
  descriptor: 1 | 2 | 3,
  limit: number,
  stop: () => void,
): Promise<string> {
  const pipe = child.stdio[descriptor];
  if (!pipe || !('read' in pipe)) return '';
  const chunks: AsyncIterable<string> = pipe.setEncoding('utf8');
  let text = '';
  for await (const chunk of chunks) {
    text += chunk;
    if (text.length <= limit) continue;
    stop();
    break;
  }
  return text;
}
