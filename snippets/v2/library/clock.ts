import { mock } from 'node:test';

mock.timers.enable({ apis: ['Date'], now: Date.now() });

/** Moves the clock of this program ahead, so that a token expires without a wait. */
export function passTime(seconds: number): void {
  mock.timers.tick(seconds * 1000);
}
