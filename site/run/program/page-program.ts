import type { Edition, Way } from '../../../scripts/record/transports.ts';

/** A module of a program: its name as others import it, and its text with imports that `__import` resolves. */
export interface Module {
  name: string;
  text: string;
}

/** What a worker runs: the complete program of a snippet, as the harness makes it. */
export interface PageProgram {
  edition: Edition;
  way: Way;
  snippet: Module;
  main: Module;
  /** Whether the snippet brings its own `createServer()`. */
  serves: boolean;
}

/** What a worker is told: to run a program, to play its server in a process of its own, or to abort the requests in flight. */
export type Order =
  | { run: PageProgram }
  | { serve: PageProgram }
  | { stdin: string }
  | { stdinEnds: true }
  | { stop: true };
