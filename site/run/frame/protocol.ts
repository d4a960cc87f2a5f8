import type { Edition } from '../../../scripts/record/transports.ts';
import type { PageProgram } from '../program/page-program.ts';

/** What the page tells the frame; runs are numbered, so that what comes late of one is not taken for the next. */
export type ToFrame =
  | { type: 'runtime'; edition: Edition; runtime: string }
  | { type: 'prewarm'; edition: Edition }
  | { type: 'run'; run: number; program: PageProgram }
  | { type: 'stop' }
  | { type: 'end' };

/** What the frame tells the page, which trusts none of it: a worker is ready, sent too much, could not start, or died with what the browser says of it; or what a worker posted. */
export type FromFrame =
  | { type: 'ready'; edition: Edition }
  | { type: 'flood'; run: number }
  | { type: 'unable'; run: number; text: string }
  | { type: 'crash'; run: number; text: string }
  | { type: 'told'; run: number; text: string };
