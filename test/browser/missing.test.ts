import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('a page that is not there answers 404', async () => {
  const response = await fetch(`${site.url}/servers/no-such-page`);
  expect(response.status).toBe(404);
});

test('a page that is not there names the nearest first', async () => {
  const { page } = await site.open('/guides/cancelation');
  const [nearest] = await page.locator('.missing li a').all();
  expect(await nearest?.getAttribute('href')).toBe('/cancellation/');
});

test('a page that is not there searches for the words of its address', async () => {
  const { page } = await site.open('/clients/calltool');
  await page.locator('.missing button').click();
  await page.locator('#search ol a').first().waitFor();
  expect(await page.locator('#search input').inputValue()).toBe('calltool');
});
