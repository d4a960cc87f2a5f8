import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('keys stop at code that is too wide for the window, and at no other', async () => {
  const { page } = await site.open('/start/install', {
    viewport: { width: 375, height: 800 },
  });
  for (const width of [375, 1280, 375]) {
    await page.setViewportSize({ width, height: 800 });
    for (const block of await page.locator('pre:not(.wrap):visible').all()) {
      await block.scrollIntoViewIfNeeded();
      await expect.poll(() => block.evaluate(stopsAsItShould)).toBe(true);
    }
    expect(await countLandmarks(page)).toBe(0);
  }
});

function stopsAsItShould(block: Element): boolean {
  return block.scrollWidth > block.clientWidth === block.matches('[tabindex]');
}

function countLandmarks(page: Page): Promise<number> {
  return page.locator('pre[role="region"]').count();
}
