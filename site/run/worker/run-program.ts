import { tapFetch } from '../../../scripts/record/tap-fetch.ts';
import { reportTo } from '../../../scripts/record/tap.ts';
import { printTo } from './console.ts';
import { describeFault } from './fault.ts';
import { awaitIdle, awaitStall, findHeld } from './held.ts';
import type { Host } from './host.ts';
import {
  findCreateServer,
  loadModule,
  resolveFrom,
  type Modules,
} from './load.ts';
import process from './node/process.ts';
import { overlookFrom } from './node/timers.ts';
import type { PageProgram } from '../program/page-program.ts';
import {
  awaitResponses,
  hidePostMessage,
  tell,
  tellOutput,
  tellRest,
  tellTap,
} from './tell.ts';

const msToExit = 2000;

/** Runs a program to its end, and tells what it prints, sends and receives, and how it ends. */
export async function runProgram(
  program: PageProgram,
  host: Host,
  modules: Modules,
): Promise<void> {
  const { snippet, main } = program;
  const end = (outcome: 'finished' | 'failed', error?: unknown) => {
    tellRest();
    if (error !== undefined) tell(describeFault(error, snippet.name));
    tell({ type: 'ended', outcome });
  };
  const fail = (error: unknown) => end('failed', error);
  addEventListener('error', ({ error }) => fail(error));
  addEventListener('unhandledrejection', ({ reason }) => fail(reason));
  process.exit = (code = process.exitCode) => {
    end(code === 0 ? 'finished' : 'failed');
    throw new Error('The program has ended');
  };
  self.close = () => fail(new Error('close() ended the worker'));
  hidePostMessage();
  process.writeTo(tellOutput, tellOutput);
  printTo(tellOutput, tellOutput);
  const own = { ...modules };
  resolveFrom(own);
  try {
    await connect(program, host);
    own[snippet.name] = await loadModule(snippet);
    await Promise.race([loadModule(main), refuseStall()]);
    await awaitExit();
    end('finished');
  } catch (error) {
    fail(error);
  }
}

/** Node exits with code 13 as soon as it has nothing left to do; a page gives what it cannot see two seconds. */
async function refuseStall(): Promise<never> {
  await awaitStall(msToExit);
  throw new Error('It waits for something that can no longer happen');
}

/** Over HTTP, the server has an instance of the snippet's module of its own, as in a process. */
async function connect(program: PageProgram, host: Host): Promise<void> {
  const { way, serves, snippet } = program;
  reportTo(tellTap);
  if (way === 'http') {
    const server = serves ? await loadModule(snippet) : undefined;
    host.serveHttp(server && findCreateServer(server));
    tapFetch({ report: tellTap });
    awaitResponses();
    // The server shares this worker: its tasks live longer than the program.
    overlookFrom(msToExit);
  }
  await host.tap(way);
}

/** As the harness does, waits for what Node would wait for, but not longer than two seconds. */
async function awaitExit(): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const holders = findHeld().join(', ');
    late.reject(new Error(`It ended, but ${holders} held it open`));
  }, msToExit);
  timer.unref();
  await Promise.race([awaitIdle(), late.promise]);
  clearTimeout(timer);
}
