import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/measure/browser.ts';
import { serve, type Served } from '../../scripts/measure/serve.ts';
import { measureVisit, type Visit } from '../../scripts/measure/visit.ts';

let site: Served;
let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  site = await serve('dist');
  browser = await launchBrowser();
  visit = await measureVisit(browser, `${site.url}/cancellation/`, 'callTool');
});
afterAll(async () => {
  await browser.close();
  site.close();
});

test('a first visit to the flagship weighs at most 80 KB', () => {
  expect(visit.total).toBeGreaterThan(10_000);
  expect(visit.total, describe()).toBeLessThanOrEqual(80_000);
});

test('it has at most 12 KB of script before any click', () => {
  expect(visit.script).toBeGreaterThan(0);
  expect(visit.script, describe()).toBeLessThanOrEqual(12_000);
});

test('it shifts nothing, also while it is scrolled', () => {
  expect(visit.layoutShift).toBe(0);
});

test('opening the search weighs at most 90 KB, and its first answer 110 KB in all', () => {
  expect(visit.openSearch).toBeGreaterThan(30_000);
  expect(visit.openSearch).toBeLessThanOrEqual(90_000);
  expect(visit.firstAnswer).toBeGreaterThan(0);
  expect(visit.openSearch + visit.firstAnswer).toBeLessThanOrEqual(110_000);
});

function describe(): string {
  return [...visit.byType].map(([type, size]) => `${type} ${size}`).join(', ');
}
