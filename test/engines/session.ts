import {
  bundleSession,
  runWanted,
  type PageRun,
  type Wanted,
} from '../browser/open-run-page.ts';
import type { Engine } from './engine.ts';

/** Far above what a slow machine needs: how soon a program stops is not what is tested. */
const patience = { answer: 60_000, end: 60_000 };

/** Puts a session into a page of the site, as its own script would open one. */
export async function openSession(engine: Engine, url: string): Promise<void> {
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
