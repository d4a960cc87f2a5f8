import type { RunEvent } from '../program/run.ts';

/** What a worker tells: the events of its program, how that ended, and that it has heard of a stop. */
export type Told =
  | RunEvent
  | { type: 'ended'; outcome: 'finished' | 'failed' }
  | { type: 'stopping' };
