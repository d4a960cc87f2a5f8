import type { Edition } from '../../../scripts/record/transports.ts';
import type { Outcome, RunEvent, RunRequest } from '../program/run.ts';

/** A run that goes on; `stop` ends it at once, also in an endless loop. */
export interface Run {
  ended: Promise<Outcome>;
  stop(): void;
}

/** Runs programs, one at a time; `prewarm` fetches the runtime of an edition and starts a worker that waits. */
export interface Session {
  prewarm(edition: Edition): Promise<void>;
  run(request: RunRequest, tell: (event: RunEvent) => void): Run;
}
