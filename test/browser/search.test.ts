import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.closePages());
afterAll(() => site.close());

test.for([
  ['MCP error -32001', 'limit-the-wait'],
  ['MCP error -32001: Request timed out', 'limit-the-wait'],
  [
    'Task <task-1> has no result stored',
    'expect-an-error-after-a-cancellation',
  ],
  ['Cannot cancel task in terminal', 'expect-an-error-after-a-cancellation'],
  ['notifications/cancelled', 'send-the-notification-yourself'],
  ['AbortableTaskStore', 'stop-the-work-on-the-server'],
] as const)('a search for "%s" finds #%s', async ([query, place]) => {
  const { page, errors } = await site.open('/');
  await searchFor(page, query);
  await page.locator(`#search ul a[href$="/#${place}"]`).first().click();
  await page.waitForURL(`**/cancellation/**#${place}`);
  expect(errors).toEqual([]);
});

test.for([
  ['registerTool', '/servers/tools/'],
  ['Bad Request: Server not initialized', '/help/errors/'],
  ['Type instantiation is excessively deep', '/help/errors/'],
  ['has been blocked by CORS policy', '/help/errors/'],
  ['Maximum reconnection attempts', '/help/errors/'],
  ['Already connected to a transport', '/transports/http-sessions/'],
  ['Mixed Zod versions detected in object shape', '/start/install/'],
  ['MCP error -32001: Request timed out', '/clients/progress-timeouts/'],
  ['is not valid JSON', '/start/first-server/'],
  ['spawn node ENOENT', '/transports/stdio/'],
  ['Client does not support form elicitation', '/servers/elicitation/'],
] as const)('a search for "%s" finds the page %s', async ([query, path]) => {
  const { page } = await site.open('/');
  await searchFor(page, query);
  await page.locator(`#search ol a[href="${path}"]`).first().waitFor();
});

test('what is typed at once finds what is typed slowly', async () => {
  const find = async (delay: number) => {
    const { page } = await site.open('/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('MCP error -32001', { delay });
    await page.locator('#search mark', { hasText: '-32001' }).first().waitFor();
    return page.locator('#search ul strong').allTextContents();
  };
  expect(await find(0)).toEqual(await find(150));
});

test('a search for what no page has says so', async () => {
  const { page } = await site.open('/cancellation/');
  await page.locator('#search-open').click();
  await page.keyboard.type('zzqqxx');
  const status = page.locator('#search [role="status"]');
  await status.filter({ hasText: 'Nothing found' }).waitFor();
});

test('the search is used by keys alone', async () => {
  const { page } = await site.open('/cancellation/');
  await page.locator('#search-open').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('setTimeout');
  await page.locator('#search ol a').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = page.locator('#search ol a').nth(1);
  expect(await second.evaluate((link) => link.matches(':focus'))).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('#search').isVisible()).toBe(false);
  const isBack = await page
    .locator('#search-open')
    .evaluate((button) => button.matches(':focus'));
  expect(isBack).toBe(true);
});

test('Enter opens the first page that was found', async () => {
  const { page } = await site.open('/');
  await searchFor(page, 'AbortController');
  const first = page.locator('#search ol a').first();
  const address = (await first.getAttribute('href')) ?? '';
  expect(address).toMatch(/^\/cancellation\//);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${address}`);
});

test('text of a page is text in the results, not markup', async () => {
  const { page } = await site.open('/');
  await searchFor(page, 'task-1');
  const results = page.locator('#search ul a');
  await results.filter({ hasText: '<task-1>' }).first().waitFor();
});

async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(query);
  await page.locator('#search ol > li').first().waitFor();
}
