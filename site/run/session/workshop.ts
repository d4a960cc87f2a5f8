import type { Edition } from '../../../scripts/record/transports.ts';
import { fetchRuntime } from './fetch-runtime.ts';
import type { FromFrame, ToFrame } from '../frame/protocol.ts';
import { openFrame, readFromFrame, type Frame } from './open-frame.ts';
import type { PageProgram } from '../program/page-program.ts';

/** Where workers run programs: a frame with the runtimes, opened when there is something to do. */
export interface Workshop {
  /** Resolves when a worker of the edition waits for a program. */
  prewarm(edition: Edition): Promise<void>;
  run(number: number, program: PageProgram): Promise<void>;
  /** Lets the worker come to its end. */
  stop(): void;
  /** Ends the worker. */
  end(): void;
  /** Ends all there is; what comes next gets a fresh frame. */
  discard(): void;
}

interface Opened {
  frame: Promise<Frame>;
  given: Set<Edition>;
}

/** Returns a workshop whose workers are heard by `hear`; `lose` is called when it dies by itself. */
export function openWorkshop(
  hear: (told: FromFrame) => void,
  lose: () => void,
): Workshop {
  const waiting = new Set<() => void>();
  let opened: Opened | undefined;
  const discard = () => {
    void opened?.frame.then((frame) => frame.remove());
    opened = undefined;
    wake(waiting);
  };
  const open = () => {
    const receive = (data: unknown) => {
      const told = readFromFrame(data);
      if (told?.type === 'ready') wake(waiting);
      else if (told) hear(told);
    };
    opened ??= { frame: openFrame(receive, lose), given: new Set() };
    return opened;
  };
  const tell = (order: ToFrame) =>
    void opened?.frame.then((frame) => frame.send(order));
  return {
    prewarm: async (edition) => {
      await supply(open(), edition);
      await new Promise<void>((resolve) => {
        waiting.add(resolve);
        tell({ type: 'prewarm', edition });
      });
    },
    run: async (run, program) => {
      await supply(open(), program.edition);
      tell({ type: 'run', run, program });
    },
    stop: () => tell({ type: 'stop' }),
    end: () => tell({ type: 'end' }),
    discard,
  };
}

/** Fetches a runtime while the frame opens. */
async function supply(opened: Opened, edition: Edition): Promise<void> {
  const runtime = await fetchRuntime(edition);
  const frame = await opened.frame;
  if (opened.given.has(edition)) return;
  opened.given.add(edition);
  frame.send({ type: 'runtime', edition, runtime });
}

function wake(waiting: Set<() => void>): void {
  for (const resolve of waiting) resolve();
  waiting.clear();
}
