import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../measure/browser.ts';
import { measureRun, type RunVisit } from '../measure/run-visit.ts';
import { serve } from '../measure/serve.ts';
import { showProgress } from '../progress.ts';
import { findMedian } from './cpu.ts';
import type { Row } from './row.ts';

const rounds = { whole: 7, quick: 1 };
const page = '/cancellation/';
const quick = 'v1/cancellation/shared-signal';
const slow = 'v1/cancellation/abort';

/** Measures what it costs to run a snippet in the page: bytes, and a reader's time over 9 Mbit/s and 60 ms. */
export async function measureRuns(isQuick: boolean): Promise<Row[]> {
  const count = isQuick ? rounds.quick : rounds.whole;
  const progress = showProgress('visits', count);
  const dist = join(process.cwd(), 'dist');
  if (!existsSync(dist))
    throw new Error('Cannot measure dist/: run npm run build first');
  const site = await serve(dist);
  const browser = await launchBrowser();
  const visits: RunVisit[] = [];
  try {
    const chosen = { url: site.url + page, quick, slow };
    for (let round = 0; round < count; round += 1) {
      visits.push(await measureRun(browser, chosen));
      progress.step();
    }
  } finally {
    progress.end();
    await browser.close();
    site.close();
  }
  const median = (choose: (visit: RunVisit) => number) =>
    findMedian(visits.map(choose));
  return [
    ...weighRuntimes(dist),
    {
      what: 'loaded for Run before a reader comes near, KB of gzip',
      value: median(({ bytes }) => bytes.before) / 1000,
    },
    {
      what: 'loaded from the press to the first output, KB of gzip',
      value: median(({ bytes }) => bytes.after - bytes.before) / 1000,
    },
    { what: 'first output cold, ms', value: median(({ cold }) => cold) },
    {
      what: 'first output prewarmed, ms',
      value: median(({ prewarmed }) => prewarmed),
    },
    {
      what: 'first output of the next run, ms',
      value: median(({ again }) => again),
    },
    { what: 'Stop in a call, ms', value: median(({ stop }) => stop) },
    {
      what: 'Stop in an endless loop, ms',
      value: median(({ stopLoop }) => stopLoop),
    },
  ];
}

function weighRuntimes(dist: string): Row[] {
  return globSync('run/runtime-*.js', { cwd: dist })
    .sort()
    .map((name) => {
      const bytes = gzipSync(readFileSync(join(dist, name))).length;
      const [edition = ''] = /v\d/.exec(name) ?? [];
      return {
        what: `the runtime of ${edition}, KB of gzip`,
        value: bytes / 1000,
      };
    });
}
