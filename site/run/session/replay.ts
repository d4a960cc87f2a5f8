import type { Way } from '../../../scripts/record/transports.ts';
import type { Run } from './session.ts';
import type { Outcome, RunEvent, Runnable } from '../program/run.ts';

/** Between two events, in ms; less where there are many, so that no replay takes long. */
const pace = { event: 110, whole: 1600 };

/** Tells the recording of a snippet as if it ran: at a light pace, or at once where less motion is wanted. */
export function replay(
  { recording }: Runnable,
  way: Way,
  tell: (event: RunEvent) => void,
): Run {
  const events = listEvents(recording.stdout, recording.traces[way] ?? []);
  const wait = Math.min(pace.event, pace.whole / events.length);
  const { promise: ended, resolve } = Promise.withResolvers<Outcome>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    events.forEach(tell);
    resolve('finished');
  } else step(0);
  return { ended, stop };

  function step(index: number): void {
    const event = events[index];
    if (!event) {
      resolve('finished');
      return;
    }
    tell(event);
    timer = setTimeout(step, wait, index + 1);
  }

  function stop(): void {
    clearTimeout(timer);
    resolve('stopped');
  }
}

/** A recording does not say when between the messages a line was printed; the lines are spread evenly, and end with them. */
function listEvents(
  stdout: string,
  entries: NonNullable<Runnable['recording']['traces'][Way]>,
): RunEvent[] {
  const lines = stdout.match(/.*\n|.+$/g) ?? [];
  const placed = [
    ...entries.map((entry, index) => ({
      at: (index + 1) / entries.length,
      event: { type: 'message', entry } satisfies RunEvent,
    })),
    ...lines.map((text, index) => ({
      at: (index + 1) / lines.length,
      event: { type: 'output', text } satisfies RunEvent,
    })),
  ];
  return placed.sort((a, b) => a.at - b.at).map(({ event }) => event);
}
