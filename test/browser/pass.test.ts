import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chooseEdition } from './choose-edition.ts';
import { findViolations } from './find-violations.ts';
import {
  findPanel,
  openPanelPage,
  readMethods,
  readOutput,
  waitForEnd,
} from './open-panel.ts';
import { openSite, type Site } from './open-site.ts';

// One look at what readers do most, for each change; test:rest looks at everything.
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.closePages());
afterAll(() => site.close());

test.each(['/', '/cancellation/', '/programs/v1/cancellation/abort/'])(
  'axe finds nothing on %s, and nothing is said on its console',
  async (path) => {
    const { page, errors } = await site.open(path);
    expect(await findViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  },
);

test('Run prints what was recorded, and Stop ends a run', async () => {
  const { run, panel, primary, errors } = await openPanelPage(site);
  await run.click();
  expect(await waitForEnd(panel)).toBe('finished');
  expect(await readOutput(panel)).toContain('server: Reindexing stopped');
  expect(await readMethods(panel)).toContain('notifications/cancelled');
  await primary.click();
  await panel.and(panel.page().locator('[data-state=running]')).waitFor();
  await primary.click();
  expect(await waitForEnd(panel)).toMatch(/^(?:stopped|finished)$/);
  expect(errors).toEqual([]);
});

test('a name shows its type, a block is copied, and a search finds its page', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const { page, errors } = await site.open('/cancellation/', { permissions });
  await page.locator('[data-tip]', { hasText: 'callTool' }).first().hover();
  const tip = page.locator('#tip');
  await tip.filter({ hasText: 'Client.callTool(' }).waitFor();
  await page.mouse.move(0, 0);
  await page.locator('.output').first().getByTitle('Copy').click();
  await page.locator('.copy .feedback').first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('client: McpError');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('spawn node ENOENT');
  const found = page.locator('#search ol a[href="/transports/stdio/"]');
  await found.first().waitFor();
  expect(errors).toEqual([]);
});

test('the switch shows the other edition, whose code runs too', async () => {
  const opened = await site.open('/cancellation/');
  await chooseEdition(opened.page, 'v2');
  const { run, panel } = findPanel(opened, 'v2/cancellation/abort');
  await run.click();
  expect(await waitForEnd(panel)).toBe('finished');
  expect(opened.errors).toEqual([]);
});
