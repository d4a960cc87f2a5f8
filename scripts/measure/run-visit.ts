import type { Browser, Page } from 'playwright-core';

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
  const cold = await press(first, quick);
  const after = bytes();
  const again = await pressAgain(first, quick);
  await first.context().close();

  const { page } = await openSlowly(browser, url);
  const working = page.waitForEvent('worker');
  await find(page, quick).dispatchEvent('pointerover');
  const worker = await working;
  // A runtime makes the Buffer that a browser has not.
  while (!(await worker.evaluate(() => 'Buffer' in globalThis)));
  const prewarmed = await press(page, quick);
  await press(page, slow);
  const stop = await pressStop(page, slow);
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

/** Presses a Run that was not pressed before, and waits for the first line that its program prints. */
function press(page: Page, snippet: string): Promise<number> {
  return find(page, snippet).evaluate(async (button: HTMLElement) => {
    const code = button.closest('.expressive-code');
    const start = performance.now();
    button.click();
    while (!code?.nextElementSibling?.querySelector('.output .ec-line'))
      await new Promise((resolve) => {
        const seen = new MutationObserver(() => {
          seen.disconnect();
          resolve(undefined);
        });
        seen.observe(document.body, { childList: true, subtree: true });
      });
    return performance.now() - start;
  });
}

/** Waits for the end of the run, and presses the Run of the panel. */
async function pressAgain(page: Page, snippet: string): Promise<number> {
  await waitForEnd(page, snippet);
  return press(page, snippet);
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

/** Presses Stop, and waits until the panel shows that the run has ended. */
function pressStop(page: Page, snippet: string): Promise<number> {
  return findPanel(page, snippet).evaluate(async (panel: HTMLElement) => {
    const start = performance.now();
    panel.querySelector<HTMLElement>('[data-act="Stop"]')?.click();
    while (panel.dataset['state'] === 'running')
      await new Promise((resolve) => {
        const seen = new MutationObserver(() => {
          seen.disconnect();
          resolve(undefined);
        });
        seen.observe(panel, { attributes: true });
      });
    return performance.now() - start;
  });
}

async function stopEndless(page: Page, snippet: string): Promise<number> {
  const panel = findPanel(page, snippet);
  await panel.getByRole('button', { name: 'Edit' }).click();
  await panel.locator('textarea').fill(endless);
  await panel.locator('[data-act="Run"]').click();
  await panel.locator('.output .ec-line', { hasText: 'round' }).waitFor();
  return pressStop(page, snippet);
}
