import { rolldown } from 'rolldown';
import type { Page } from 'playwright-core';
import { runModule } from '../../site/run/build/runtime-files.ts';
import type { Session } from '../../site/run/session/session.ts';
import type {
  Outcome,
  RunEvent,
  Runnable,
} from '../../site/run/program/run.ts';
import type { Patience } from '../../site/run/session/open-session.ts';
import type { Way } from '../../scripts/record/transports.ts';

/** What came of a run in a page. */
export interface PageRun {
  events: RunEvent[];
  outcome: Outcome;
}

/** A run that a test asks for: of a snippet by its name, as it is or edited, and when to press Stop. */
export interface Wanted {
  name: string;
  way: Way;
  edited?: string;
  /** Stops as soon as the output contains this text. */
  stopAt?: string;
  /** Stops after so many ms. */
  stopAfter?: number;
}

declare global {
  var session: Session;
}

let script: Promise<string> | undefined;

/** Puts a session into an open page of the site, as its own script would open one, with the patience of a reader or another. */
export async function addSession(
  page: Page,
  patience?: Patience,
): Promise<void> {
  script ??= bundleSession(process.cwd());
  const given = patience ? JSON.stringify(patience) : '';
  const content = `${await script}\nwindow.session = run.openSession(${given});`;
  await page.addScriptTag({ content });
}

/** Runs something in the session of a page, to its end. */
export function runInPage(page: Page, wanted: Wanted): Promise<PageRun> {
  return page.evaluate(runWanted, wanted);
}

/** Starts several runs, one after another, in a page that then posts what came of them to a server: Playwright takes the death of a frame for that of its page. */
export function runUnwatched(
  page: Page,
  all: Wanted[],
  url: string,
): Promise<void> {
  return page.evaluate(`{
    const run = ${runWanted.toString()};
    void (async () => {
      const runs = [];
      for (const wanted of ${JSON.stringify(all)}) runs.push(await run(wanted));
      await fetch('${url}', { method: 'POST', body: JSON.stringify(runs) });
    })();
  }`);
}

/** Runs what is wanted in the session of a page; is sent to the page, and may use nothing of this file. */
export async function runWanted({
  name,
  way,
  edited,
  stopAt,
  stopAfter,
}: Wanted): Promise<PageRun> {
  const response = await fetch(`/run/${name}.json`);
  const runnable = (await response.json()) as Runnable;
  const events: RunEvent[] = [];
  let printed = '';
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    going.stop();
  };
  const tell = (event: RunEvent) => {
    events.push(event);
    if (event.type !== 'output') return;
    printed += event.text;
    if (stopAt && printed.includes(stopAt) && !isStopped) stop();
  };
  const request = { runnable, way, ...(edited !== undefined && { edited }) };
  const going = window.session.run(request, tell);
  if (stopAfter !== undefined) setTimeout(stop, stopAfter);
  return { events, outcome: await going.ended };
}

/** Returns what a run printed. */
export function findOutput({ events }: PageRun): string {
  return events
    .map((event) => (event.type === 'output' ? event.text : ''))
    .join('');
}

export async function bundleSession(root: string): Promise<string> {
  const build = await rolldown({
    input: `${root}/site/run/session/open-session.ts`,
    cwd: root,
    platform: 'browser',
    plugins: [runModule(root)],
    transform: { define: { 'import.meta.env.BASE_URL': '"/"' } },
    logLevel: 'silent',
  });
  const { output } = await build.generate({
    format: 'iife',
    name: 'run',
    codeSplitting: false,
  });
  await build.close();
  return output[0].code;
}
