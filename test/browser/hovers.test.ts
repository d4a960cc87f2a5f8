import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './open-site.ts';

const path = '/cancellation/';
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('tips are fetched when the pointer comes over a block, and not before', async () => {
  const { page, errors } = await site.open(path);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.reload({ waitUntil: 'networkidle' });
  expect(requests.filter(isTips)).toEqual([]);
  const fetched = page.waitForResponse((response) => isTips(response.url()));
  await page.locator('[data-tips] .header + pre').first().hover();
  expect((await fetched).ok()).toBe(true);
  await showTip(page, findName(page, 'callTool'), (name) => name.hover());
  await showTip(page, findName(page, 'controller'), (name) => name.hover());
  expect(requests.filter(isTips)).toHaveLength(1);
  expect(errors).toEqual([]);
});

test('the pointer over a name shows its documentation, then its type', async () => {
  const { page } = await site.open(path);
  const text = await showTip(page, findName(page, 'callTool'), (name) =>
    name.hover(),
  );
  expect(text).toMatch(/^Calls a tool.*\(method\) Client\.callTool\(/s);
});

test('a tip goes when the pointer leaves the name, and stays when it enters the tip', async () => {
  const { page } = await site.open(path);
  const tip = page.locator('#tip');
  await showTip(page, findName(page, 'callTool'), (name) => name.hover());
  await tip.hover();
  expect(await tip.isVisible()).toBe(true);
  await page.mouse.move(0, 0);
  await tip.waitFor({ state: 'hidden' });
});

test('names are underlined only in the block that is in use', async () => {
  const { page } = await site.open(path);
  const name = findName(page, 'callTool');
  expect(await readUnderline(name)).toBe('none');
  await name.hover();
  expect(await readUnderline(name)).toBe('underline');
});

test('each block has one Tab stop for its names, and arrow keys go on from there', async () => {
  const { page } = await site.open(path);
  const stops = await page
    .locator('[data-tips]')
    .evaluateAll((all) =>
      all.map((one) => one.querySelectorAll('[data-tip][tabindex="0"]').length),
    );
  expect(new Set(stops)).toEqual(new Set([1]));
  await page.locator('#_top, h1').first().focus();
  const focused = page.locator('[data-tip]:focus');
  while ((await focused.count()) === 0) await page.keyboard.press('Tab');
  const tip = page.locator('#tip');
  await tip.filter({ hasText: 'const controller' }).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await focused.textContent()).toBe('client');
  await page.keyboard.press('ArrowRight');
  expect(await focused.textContent()).toBe('callTool');
  await tip.filter({ hasText: 'Calls a tool' }).waitFor();
  expect(await focused.getAttribute('aria-describedby')).toBe('tip');
});

test('Escape closes a tip and leaves the focus where it is', async () => {
  const { page } = await site.open(path);
  const name = findName(page, 'callTool');
  await showTip(page, name, (name) => name.click());
  await page.keyboard.press('Escape');
  await page.locator('#tip').waitFor({ state: 'hidden' });
  expect(await page.locator(':focus').textContent()).toBe('callTool');
  expect(await name.getAttribute('aria-describedby')).toBeNull();
});

test('a tap shows a tip, and a tap elsewhere closes it', async () => {
  const viewport = { width: 375, height: 800 };
  const options = { viewport, hasTouch: true, isMobile: true };
  const { page } = await site.open(path, options);
  await showTip(page, findName(page, 'callTool'), (name) => name.tap());
  const box = await page.locator('#tip').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(375);
  await page.locator('.sl-markdown-content h2').first().tap();
  await page.locator('#tip').waitFor({ state: 'hidden' });
});

test('the text of a tip is not part of the code that a reader selects', async () => {
  const { page } = await site.open(path);
  const name = findName(page, 'callTool');
  await showTip(page, name, (name) => name.hover());
  const selected = await page
    .locator('pre')
    .first()
    .evaluate((pre) => {
      getSelection()?.selectAllChildren(pre);
      return String(getSelection());
    });
  expect(selected).toMatch(/^const controller = .*\}\s*$/s);
  expect(selected).not.toContain('Calls a tool');
});

test('code reads on when its tips cannot be fetched', async () => {
  const { page } = await site.open(path);
  await page.route(/\/tips\//, (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await findName(page, 'callTool').hover();
  await failed;
  await page.unroute(/\/tips\//);
  await showTip(page, findName(page, 'abort'), (name) => name.hover());
});

function findName(page: Page, text: string): Locator {
  const exactly = new RegExp(`^${text}$`);
  return page.locator('[data-tip]', { hasText: exactly }).first();
}

async function showTip(
  page: Page,
  name: Locator,
  ask: (name: Locator) => Promise<void>,
): Promise<string> {
  await ask(name);
  await page.locator('#tip').waitFor();
  await name.and(page.locator('[aria-describedby="tip"]')).waitFor();
  return page.locator('#tip').innerText();
}

function isTips(url: string): boolean {
  return /\/tips\/.+\.[0-9a-f]{8}\.json$/.test(url);
}

function readUnderline(name: Locator): Promise<string> {
  return name.evaluate((one) => getComputedStyle(one).textDecorationLine);
}
