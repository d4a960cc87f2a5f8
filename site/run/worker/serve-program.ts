import { printTo } from './console.ts';
import { awaitIdle } from './held.ts';
import type { Host } from './host.ts';
import {
  findCreateServer,
  loadModule,
  resolveFrom,
  type Modules,
} from './load.ts';
import process from './node/process.ts';
import type { PageProgram } from '../program/page-program.ts';
import type { ChildTold } from './spawn.ts';

const post = self.postMessage.bind(self);

/** Plays the server of a program as a process would: it speaks over stdin and stdout, and exits when stdin has ended. */
export async function serveProgram(
  { snippet, serves }: PageProgram,
  host: Host,
  modules: Modules,
): Promise<void> {
  const tell = (told: ChildTold) => post(told);
  const fail = (error: unknown) => {
    tell({ stderr: `${String(error)}\n` });
    tell({ exit: 1 });
  };
  addEventListener('error', ({ error }) => fail(error));
  addEventListener('unhandledrejection', ({ reason }) => fail(reason));
  process.exit = (code = process.exitCode) => {
    tell({ exit: code });
    throw new Error('The server has ended');
  };
  const stdout = (text: string) => tell({ stdout: text });
  const stderr = (text: string) => tell({ stderr: text });
  process.writeTo(stdout, stderr);
  printTo(stdout, stderr);
  resolveFrom(modules);
  process.stdin.once('end', () => {
    void awaitIdle().then(() => tell({ exit: process.exitCode }));
  });
  try {
    const server = serves ? await loadModule(snippet) : undefined;
    await host.serveStdio(server && findCreateServer(server));
  } catch (error) {
    fail(error);
  }
}
