import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** What a first visit costs, in bytes as they are transferred, with headers. */
export interface Visit {
  /** By the type of the resource, as DevTools calls it: Document, Script, Stylesheet, Font, … */
  byType: Map<string, number>;
  total: number;
  /** Script that comes before any click: files, and what stands in the page, compressed. */
  script: number;
  /** Cumulative layout shift, also while the page is scrolled to its end. */
  layoutShift: number;
  openSearch: number;
  /** The first answer of the search, after it was opened. */
  firstAnswer: number;
}

interface Meter {
  read(): number;
  byType: Map<string, number>;
}

/** Opens a page of a served site in a browser that has seen nothing of it, opens the search and asks it for a word. */
export async function measureVisit(
  browser: Browser,
  url: string,
  query: string,
): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const meter = await startMeter(page);
  await page.goto(url);
  await settle(page);
  const byType = new Map(meter.byType);
  const total = meter.read();
  const inline = await page.locator('script:not([src])').allTextContents();
  const layoutShift = await scrollAndReadShift(page);
  const beforeSearch = meter.read();
  // A page that was idle once counts as idle: what has to come is waited for.
  const index = page.waitForResponse(/\/search\/index\.json$/);
  await page.locator('#search-open').click();
  await (await index).finished();
  await settle(page);
  const openSearch = meter.read() - beforeSearch;
  await page.keyboard.insertText(query);
  await page.locator('#search ol > li').first().waitFor();
  await settle(page);
  const firstAnswer = meter.read() - beforeSearch - openSearch;
  await context.close();
  const script =
    (byType.get('Script') ?? 0) + gzipSync(inline.join('\n')).length;
  return { byType, total, script, layoutShift, openSearch, firstAnswer };
}

async function startMeter(page: Page): Promise<Meter> {
  const session = await page.context().newCDPSession(page);
  const types = new Map<string, string>();
  const byType = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type }) =>
    types.set(requestId, type),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    byType.set(type, (byType.get(type) ?? 0) + encodedDataLength);
  });
  await session.send('Network.enable');
  const read = () => [...byType.values()].reduce((sum, size) => sum + size, 0);
  return { read, byType };
}

/** Waits until the page has done what it does when it is idle, and the network is silent. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(resolve)),
  );
  await page.waitForLoadState('networkidle');
}

async function scrollAndReadShift(page: Page): Promise<number> {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await settle(page);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const add = (list: PerformanceObserverEntryList) => {
          for (const entry of list.getEntries())
            if ('value' in entry) sum += Number(entry.value);
        };
        const observer = new PerformanceObserver(add);
        observer.observe({ type: 'layout-shift', buffered: true });
        // The entries that are buffered come in a task of their own, before the next frame but one.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  await page.evaluate(() => scrollTo(0, 0));
  return shift;
}
