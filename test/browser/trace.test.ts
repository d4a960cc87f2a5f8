import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './find-violations.ts';
import { openSite, type Site } from './open-site.ts';

const path = '/cancellation/';
const narrow = { width: 375, height: 800 };
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('a row reads in words', async () => {
  const { page } = await site.open(path);
  const [memory, http] = await page.locator('.trace:visible').all();
  const spoken = await readAloud(memory);
  expect(spoken).toContain(
    'Client sends request tools/call, id 1: reindex-catalogue',
  );
  expect(spoken).toContain(
    'Server sends notification notifications/progress: 2 of 12: Dracula',
  );
  expect(await readAloud(http)).toContain(
    'Client sends request tools/call, POST 200, id 1: reindex-catalogue',
  );
});

test('an answer reads as one to its request, an error with code and text', async () => {
  const { page } = await site.open(path);
  const rows = page.locator('.trace summary');
  const find = (text: string) => rows.filter({ hasText: text }).first();
  expect(await find('by Bram Stoker').textContent()).toBe(
    'Server sends response to tools/call, id 1: Dracula by Bram Stoker (1897), on the gothic shelf',
  );
  await page.goto(`${site.url}/cancellation/tasks/`);
  expect(await find('Task not found').textContent()).toBe(
    'Server sends error to tasks/cancel, id 6: -32602 MCP error -32602: Task not found: no-such-task',
  );
});

test('a row opens by click and by key to its message, a value a line', async () => {
  const { page, errors } = await site.open(path);
  const [first, second] = await page.locator('.trace summary').all();
  const json = page.locator('.trace .json');
  await first?.click();
  expect(await json.nth(0).innerText()).toContain('\n  "method": "tools/call"');
  expect(await json.nth(0).locator('.key').first().innerText()).toBe(
    '"jsonrpc"',
  );
  await page.keyboard.press('Tab');
  expect(await second?.evaluate((row) => row === document.activeElement)).toBe(
    true,
  );
  await page.keyboard.press('Enter');
  expect(await json.nth(1).innerText()).toContain('\n    "progress": 1');
  expect(errors).toEqual([]);
});

test('the same list is a diagram when the button is pressed', async () => {
  const { page } = await site.open(path);
  const trace = page.locator('.trace').first();
  const button = trace.getByRole('button', { name: 'Diagram' });
  const before = await trace.locator('.messages').innerHTML();
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await button.focus();
  await page.keyboard.press('Space');
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(await trace.locator('.messages').innerHTML()).toBe(before);
  const [client = 0, server = 0] = await findHeads(page);
  expect(client).toBeGreaterThan(server);
  await button.click();
  const [listed = 0, alsoListed = 0] = await findHeads(page);
  expect(listed).toBe(alsoListed);
});

test('a filter leaves the messages of one method', async () => {
  const { page } = await site.open(path);
  const trace = page.locator('.trace').first();
  const filter = trace.getByRole('combobox', { name: 'Show messages of' });
  await filter.selectOption('notifications/progress');
  const rows = trace.locator('li:visible .method');
  expect(await rows.allTextContents()).toEqual([
    'notifications/progress',
    'notifications/progress',
  ]);
  expect(await trace.getByRole('status').textContent()).toBe('2 of 5 messages');
  await filter.selectOption({ label: 'all methods' });
  expect(await rows.count()).toBe(5);
});

test('without JavaScript a row opens to its JSON, and no control promises more', async () => {
  const { page } = await site.open(path, { javaScriptEnabled: false });
  const trace = page.locator('.trace').first();
  await trace.locator('summary').first().click();
  const json = trace.locator('.json').first();
  expect(await json.isVisible()).toBe(true);
  expect(await json.textContent()).toMatch(/^\{"jsonrpc":"2\.0","id":1,/);
  expect(await trace.locator('.tools').count()).toBe(0);
});

test('a page with every row open has no sideways scroll at 375 px, as list and as diagram', async () => {
  const { page } = await site.open(path, { viewport: narrow });
  await openRows(page);
  expect(await findOverflow(page)).toEqual([]);
  await pressDiagrams(page);
  expect(await findOverflow(page)).toEqual([]);
});

test('nothing moves while the page loads', async () => {
  const { page } = await site.open(path, { viewport: narrow });
  await page.waitForLoadState('networkidle');
  const shifts = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().length),
        ).observe({ type: 'layout-shift', buffered: true });
        // Entries come, if there are any, before the next frame but one.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
  expect(shifts).toBe(0);
});

describe.each(['light', 'dark'] as const)('axe in %s', (colorScheme) => {
  test.for(['list', 'diagram'])(
    'finds nothing in a tip, and in open traces as %s',
    async (view) => {
      const { page } = await site.open(path, { colorScheme });
      await openRows(page);
      if (view === 'diagram') await pressDiagrams(page);
      await page.locator('[data-tip]').first().focus();
      await page.locator('#tip').waitFor();
      // pages.test.ts looks at the rest of the code.
      const include = ['.trace', '#tip'];
      expect(await findViolations(page, { include })).toEqual([]);
    },
  );
});

function openRows(page: Page): Promise<void> {
  return clickAll(page, '.trace summary');
}

function pressDiagrams(page: Page): Promise<void> {
  return clickAll(page, '.trace .tools button');
}

function clickAll(page: Page, selector: string): Promise<void> {
  return page.evaluate((selector) => {
    for (const one of document.querySelectorAll<HTMLElement>(selector))
      one.click();
  }, selector);
}

/** Returns the names that a screen reader is given, without the spaces between the parts of a row. */
async function readAloud(trace: Locator | undefined): Promise<string> {
  const tree = await trace?.ariaSnapshot();
  return tree?.replace(/ (?=[,:])/g, '') ?? '';
}

/** Returns where the arrow heads of the first two rows, one from each side, begin. */
function findHeads(page: Page): Promise<number[]> {
  return page.locator('.trace .row').evaluateAll((rows) =>
    rows.slice(0, 2).map((row) => {
      const { left } = getComputedStyle(row, '::before');
      return parseFloat(left) || 0;
    }),
  );
}

/** Returns what stands out of the window, or out of the frame of its trace. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const frames = [...document.querySelectorAll('.trace .messages')];
    const wide = frames.filter((one) => one.scrollWidth > one.clientWidth);
    return [
      ...(scrollWidth > clientWidth ? ['the page'] : []),
      ...wide.map(({ textContent }) => textContent),
    ];
  });
}
