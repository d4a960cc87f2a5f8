import {
  bundleSession,
  runWanted,
  type PageRun,
  type Wanted,
} from '../browser/open-run-page.ts';
import type { Engine } from './engine.ts';

/** How long after Stop a program has to answer, and to end: as for a reader, and far above what a slow machine needs. */
export const usualPatience = { answer: 15, end: 40 };
const greatPatience = { answer: 60_000, end: 60_000 };

/** Puts a session into a page of the site, as its own script would open one. */
export async function openSession(
  engine: Engine,
  url: string,
  patience = greatPatience,
): Promise<void> {
  await engine.open(`${url}/404`);
  const script = await bundleSession(process.cwd());
  const given = JSON.stringify(patience);
  await engine.evaluate(
    `(() => { ${script}; window.session = run.openSession(${given}); })()`,
  );
}

/** Runs something in the session of a page, to its end. */
export function runIn(engine: Engine, wanted: Wanted): Promise<PageRun> {
  const given = JSON.stringify(wanted);
  return engine.evaluate(`(${runWanted.toString()})(${given})`);
}
