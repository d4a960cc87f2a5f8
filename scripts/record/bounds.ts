import { readGroups } from './processes.ts';

/** How long a run may do nothing, how much CPU time it may use and how long it may last, in seconds, and how much it may print, in bytes. */
export interface Bounds {
  quiet: number;
  cpu: number;
  wall: number;
  bytes: number;
}

/** None depends on how quick a machine is: one that is slow or busy is not quiet. */
export const usualBounds: Bounds = {
  quiet: 30,
  cpu: 120,
  wall: 900,
  bytes: 1024 * 1024,
};

/** What a run has said so far. */
export interface Said {
  bytes: number;
  events: number;
}

const ticksPerSecond = 2;
/** CPU seconds in one tick up to which a process is taken to do nothing: a timer of its may fire. */
const noise = 0.02;

/** Looks at some process groups until it is told to stop, and calls `exceed` once with the first bound that they exceed. */
export function watchBounds(
  leaders: number[],
  bounds: Bounds,
  look: () => Said,
  exceed: (bound: keyof Bounds) => void,
): () => void {
  let [ticks, quiet, cpu] = [0, 0, 0];
  let said: Said = { bytes: 0, events: 0 };
  const timer = setInterval(() => {
    const [before, spent] = [said, cpu];
    said = look();
    ticks += 1;
    const isSilent =
      said.bytes === before.bytes && said.events === before.events;
    // Whatever speaks is not looked up, because that costs more.
    const use = isSilent ? readGroups(leaders) : undefined;
    cpu = use?.cpu ?? cpu;
    const isQuiet = use && !use.isRunnable && cpu - spent <= noise;
    quiet = isQuiet ? quiet + 1 : 0;
    const exceeded = {
      bytes: said.bytes > bounds.bytes,
      quiet: quiet >= bounds.quiet * ticksPerSecond,
      cpu: cpu > bounds.cpu,
      wall: ticks >= bounds.wall * ticksPerSecond,
    };
    const [bound] = Object.entries(exceeded).find(([, is]) => is) ?? [];
    if (!bound) return;
    clearInterval(timer);
    exceed(bound as keyof Bounds);
  }, 1000 / ticksPerSecond);
  return () => clearInterval(timer);
}
