import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('"Copy page as Markdown" copies what stands at the .md, and says so', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const { page, errors } = await site.open('/cancellation/', { permissions });
  await page.locator('[data-copy-page]').click();
  const status = page.locator('.as-markdown [role="status"]');
  await status.filter({ hasText: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(readFileSync('dist/cancellation.md', 'utf8'));
  expect(errors).toEqual([]);
});

test('"Copy page as Markdown" says when it cannot', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const { page } = await site.open('/cancellation/', { permissions });
  await page.route('**/*.md', (route) => route.abort());
  await page.locator('[data-copy-page]').click();
  const status = page.locator('.as-markdown [role="status"]');
  await status.filter({ hasText: 'Cannot copy' }).waitFor();
});

test('without JavaScript the Markdown is a link, and there is no button', async () => {
  const { page } = await site.open('/cancellation/', {
    javaScriptEnabled: false,
  });
  expect(await page.locator('[data-copy-page]').isVisible()).toBe(false);
  expect(await page.locator('#search-open').isVisible()).toBe(false);
  await page.locator('.as-markdown a').click();
  expect(page.url()).toBe(`${site.url}/cancellation.md`);
});
