import type { Browser, Locator, Page } from 'playwright-core';

/** What a press of Run and Stop takes a reader, in ms. */
export interface RunVisit {
  cold: number;
  /** After the pointer came near and the worker was ready. */
  prewarmed: number;
  again: number;
  stop: number;
  stopLoop: number;
  /** What came over the network for Run before a reader came near, and until the first output, in bytes. */
  bytes: { before: number; after: number };
}

/** The snippets that are run: one that prints at once, and one whose call takes seconds. */
export interface Chosen {
  url: string;
  quick: string;
  slow: string;
}

const endless = `export async function run() {
  console.log('round');
  for (;;);
}
`;
const forRun = /\/run\/|\/_astro\/(?:panels|esm|editor)\./;

/** Presses Run and Stop on a page that is opened afresh, over 9 Mbit/s and 60 ms. */
export async function measureRun(
  browser: Browser,
  { url, quick, slow }: Chosen,
): Promise<RunVisit> {
  const { page: first, bytes } = await openSlowly(browser, url);
  const before = bytes();
  const { first: cold } = await press(find(first, quick), '');
  const after = bytes();
  await waitForEnd(first, quick);
  const { first: again } = await press(find(first, quick), '');
  await first.context().close();

  const { page } = await openSlowly(browser, url);
  const working = page.waitForEvent('worker');
  await find(page, quick).dispatchEvent('pointerover');
  const worker = await working;
  // A runtime makes the Buffer that a browser has not.
  while (!(await worker.evaluate(() => 'Buffer' in globalThis)));
  const { first: prewarmed } = await press(find(page, quick), '');
  const { stop } = await press(find(page, slow), 'Stop');
  const stopLoop = await stopEndless(page, slow);
  await page.context().close();
  return { cold, prewarmed, again, stop, stopLoop, bytes: { before, after } };
}

async function openSlowly(browser: Browser, url: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const requests = new Map<string, string>();
  let sum = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request }) =>
    requests.set(requestId, request.url),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (forRun.test(requests.get(requestId) ?? '')) sum += encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(url);
  const throughput = 9_000_000 / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 60,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  return { page, bytes: () => sum };
}

function find(page: Page, snippet: string) {
  return page.locator(`button.run[data-run*="${snippet}."]`).first();
}

interface Pressed {
  /** From the press to the first line that the program prints. */
  first: number;
  /** From Stop, pressed as soon as that line is there, until the panel shows that the run has ended. */
  stop: number;
}

/** Presses Run, of the code or of its panel, and then Stop; both in the page, so that only the page is timed. */
function press(run: Locator, stop: 'Stop' | ''): Promise<Pressed> {
  return run.evaluate(async (button: HTMLElement, stop: string) => {
    const change = () =>
      new Promise<void>((resolve) => {
        const seen = new MutationObserver(() => {
          seen.disconnect();
          resolve();
        });
        const all = { childList: true, subtree: true, attributes: true };
        seen.observe(document.body, all);
      });
    const panel = () =>
      button.closest<HTMLElement>('[data-state]') ??
      button.closest('.expressive-code')?.nextElementSibling;
    const line = () => panel()?.querySelector('.output .ec-line');
    const before = line();
    const start = performance.now();
    button.click();
    while (!line() || line() === before) await change();
    const first = performance.now() - start;
    if (!stop) return { first, stop: NaN };
    panel()?.querySelector<HTMLElement>('[data-act="Stop"]')?.click();
    while (panel()?.getAttribute('data-state') === 'running') await change();
    return { first, stop: performance.now() - start - first };
  }, stop);
}

async function waitForEnd(page: Page, snippet: string): Promise<void> {
  await findPanel(page, snippet)
    .and(page.locator(':not([data-state="running"])'))
    .waitFor();
}

function findPanel(page: Page, snippet: string) {
  const code = `.expressive-code:has(button.run[data-run*="${snippet}."])`;
  return page.locator(`${code} + *`).first();
}

async function stopEndless(page: Page, snippet: string): Promise<number> {
  await waitForEnd(page, snippet);
  const panel = findPanel(page, snippet);
  await panel.getByRole('button', { name: 'Edit' }).click();
  await panel.locator('textarea').fill(endless);
  // Sucrase comes with the first run of what was edited.
  await press(panel.locator('[data-act="Run"]'), 'Stop');
  const { stop } = await press(panel.locator('[data-act="Run"]'), 'Stop');
  return stop;
}
