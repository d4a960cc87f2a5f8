import { hold, release } from '../held.ts';

const { setTimeout, setInterval, clearTimeout } = globalThis;

/** A timer that has the methods of Node's; it holds the program open unless `unref` was called. */
export class Timeout {
  id: number | undefined;

  ref(): this {
    if (this.id !== undefined) hold(this, 'Timeout');
    return this;
  }

  unref(): this {
    release(this);
    return this;
  }

  hasRef(): boolean {
    return this.id !== undefined;
  }

  [Symbol.toPrimitive](): number {
    return this.id ?? 0;
  }
}

const timers = new Map<number, Timeout>();
let longest = Infinity;

/** Lets timers of so many ms or more hold nothing open. */
export function overlookFrom(ms: number): void {
  longest = ms;
}

/** As Node's setTimeout. */
export function setOnce(
  run: (...rest: unknown[]) => void,
  ms?: number,
  ...rest: unknown[]
): Timeout {
  const timer = new Timeout();
  refuseText(run);
  const fire = () => {
    forget(timer);
    run(...rest);
  };
  return remember(timer, Number(setTimeout(fire, ms)), ms);
}

/** As Node's setInterval. */
export function setRepeatedly(
  run: (...rest: unknown[]) => void,
  ms?: number,
  ...rest: unknown[]
): Timeout {
  refuseText(run);
  const fire = () => run(...rest);
  return remember(new Timeout(), Number(setInterval(fire, ms)), ms);
}

/** As Node's clearTimeout, which also takes a number. */
export function clear(timer: Timeout | number | undefined): void {
  const found = typeof timer === 'number' ? timers.get(timer) : timer;
  if (found?.id === undefined) return;
  clearTimeout(found.id);
  forget(found);
}

function remember(timer: Timeout, id: number, ms = 1): Timeout {
  timer.id = id;
  timers.set(id, timer);
  return ms < longest ? timer.ref() : timer;
}

function forget(timer: Timeout): void {
  if (timer.id !== undefined) timers.delete(timer.id);
  timer.id = undefined;
  release(timer);
}

/** As Node does, and unlike a browser. */
function refuseText(run: unknown): void {
  if (typeof run === 'function') return;
  throw new TypeError('The "callback" argument must be of type function');
}
