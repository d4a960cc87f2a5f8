import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSnippetFiles } from '../../scripts/files.ts';
import { canonicalise } from '../../scripts/record/canonical.ts';
import type { Way } from '../../scripts/record/transports.ts';
import { orderStreams } from '../../scripts/record/trace.ts';
import { findRunnables } from '../../site/run/program/runnables.ts';
import type { Runnable } from '../../site/run/program/run.ts';
import { addSession, findOutput, runInPage } from './open-run-page.ts';
import { openSite, type Site } from './open-site.ts';

/** A snippet over a transport, run in a real browser and compared with what it did in Node. */
interface Cell {
  name: string;
  way: Way;
  runnable: Runnable;
}

const cells = findRunnables(readSnippetFiles(process.cwd())).found.flatMap(
  ({ name, runnable }) =>
    Object.entries(runnable.ways)
      .filter(([, mode]) => mode === 'live')
      .map(([way]) => ({ name, way: way as Way, runnable })),
);

let site: Site;
/** Pages that run nothing; most cells wait for most of their time, so several run beside each other. */
const idle: Page[] = [];
const errors: string[][] = [];

beforeAll(async () => {
  site = await openSite();
  for (let count = 0; count < 4; count += 1) {
    const opened = await site.open('/404');
    await addSession(opened.page);
    idle.push(opened.page);
    errors.push(opened.errors);
  }
});
afterAll(() => site.close());

test('most snippets run in a page over every transport', () => {
  expect(cells.length).toBeGreaterThan(80);
});

describe.concurrent('in a page as in Node', () => {
  test.each(cells)('$name over $way prints and sends the same', runCell);
});

test('no run leaves an error in the console of the page', () => {
  expect(errors.flat()).toStrictEqual([]);
});

async function runCell({ name, way, runnable }: Cell): Promise<void> {
  const page = await takePage();
  const run = await runInPage(page, { name, way });
  idle.push(page);
  const { stdout, traces } = runnable.recording;
  const faults = run.events.filter(({ type }) => type === 'fault');
  const trace = run.events.flatMap((event) =>
    event.type === 'message' ? [event.entry] : [],
  );
  expect(faults).toStrictEqual([]);
  expect(run.outcome).toBe('finished');
  expect(findOutput(run)).toBe(stdout);
  // Several streams have no common order: a page shows them as they come, a recording in one order.
  const ordered = way === 'http' ? orderStreams(trace) : trace;
  expect(canonicalise({ stdout: '', trace: ordered }).trace).toStrictEqual(
    traces[way],
  );
}

/** Vitest runs no more at once than it is told to, which may be more than there are pages. */
async function takePage(): Promise<Page> {
  const page = idle.pop();
  if (page) return page;
  const { page: another } = await site.open('/404');
  await addSession(another);
  return another;
}
