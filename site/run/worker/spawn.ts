import { hold, release } from './held.ts';
import { Bytes } from './node/bytes.ts';
import { Emitter, ReadPipe, WritePipe } from './node/emitter.ts';
import type { Order, PageProgram } from '../program/page-program.ts';

/** What a worker that plays a server tells the one that started it. */
export type ChildTold =
  'ready' | { stdout: string } | { stderr: string } | { exit: number };

/** Stands for a child process of Node: a worker that serves over its stdin and stdout. */
class Child extends Emitter {
  exitCode: number | null = null;
  signalCode: string | null = null;
  readonly pid = 1;
  readonly stdout = new ReadPipe();
  readonly stderr = new ReadPipe();
  readonly stdin: WritePipe;
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    const order = (order: Order) => worker.postMessage(order);
    this.stdin = new WritePipe(
      (stdin) => order({ stdin }),
      () => order({ stdinEnds: true }),
    );
    hold(this, 'ProcessWrap');
  }

  kill(signal = 'SIGTERM'): boolean {
    if (this.exitCode === null && !this.signalCode) this.#end(null, signal);
    return true;
  }

  hear(told: ChildTold, print: (text: string) => void): void {
    if (told === 'ready') this.emit('spawn');
    else if ('stdout' in told) this.stdout.push(Bytes.encode(told.stdout));
    else if ('stderr' in told) print(told.stderr);
    else this.#end(told.exit, null);
  }

  #end(code: number | null, signal: string | null): void {
    this.#worker.terminate();
    this.exitCode = code;
    this.signalCode = signal;
    release(this);
    this.emit('exit', code, signal);
    this.emit('close', code, signal);
  }
}

let makeChild: (() => Child) | undefined;

/** Says what `spawn` starts: a worker with the runtime of this one, that plays the server of a program. */
export function serveChildren(
  serve: PageProgram,
  print: (text: string) => void,
): void {
  makeChild = () => {
    const worker = new Worker(location.href);
    worker.postMessage({ serve } satisfies Order);
    const child = new Child(worker);
    worker.onmessage = ({ data }: MessageEvent<ChildTold>) =>
      child.hear(data, print);
    return child;
  };
}

/** Stands for cross-spawn, which the SDK starts its servers with. */
export default function spawn(command: string): Emitter {
  if (!makeChild || command !== 'node')
    throw new Error(`Cannot start "${command}" in a page`);
  return makeChild();
}
