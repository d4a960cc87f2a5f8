import { abortRequests } from './abort.ts';
import type { Host } from './host.ts';
import type { Modules } from './load.ts';
import { Bytes } from './node/bytes.ts';
import process from './node/process.ts';
import type { Order } from '../program/page-program.ts';
import { runProgram } from './run-program.ts';
import { serveProgram } from './serve-program.ts';
import { serveChildren } from './spawn.ts';
import { tell, tellOutput } from './tell.ts';

/** Makes this worker take its orders: a program to run, or to play the server of. */
export function start(host: Host, modules: Modules): void {
  addEventListener('message', ({ data }: MessageEvent<Order>) => {
    if ('run' in data) {
      serveChildren(data.run, tellOutput);
      void runProgram(data.run, host, modules);
    } else if ('serve' in data) void serveProgram(data.serve, host, modules);
    else if ('stdin' in data) process.stdin.push(Bytes.encode(data.stdin));
    else if ('stdinEnds' in data) process.stdin.end();
    else stop();
  });
}

/** The SDK itself sends what cancels the requests in flight, and the handlers hear it. */
function stop(): void {
  tell({ type: 'stopping' });
  abortRequests('user pressed Stop');
}
