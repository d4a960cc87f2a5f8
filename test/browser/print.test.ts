import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('a printed page has its code whole and nothing of the chrome, also from the dark theme', async () => {
  const { page } = await site.open('/cancellation/', { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 660, height: 900 });
  const chrome = page.locator(
    'header, nav.sidebar, mobile-starlight-toc, .as-markdown, .copy, .pagination-links',
  );
  const shown = await chrome.evaluateAll(
    (all) => all.filter((element) => element.checkVisibility()).length,
  );
  const cut = await page
    .locator('.expressive-code pre')
    .evaluateAll(
      (all) => all.filter((code) => code.scrollWidth > code.clientWidth).length,
    );
  const colour = await page.evaluate(
    () => getComputedStyle(document.body).backgroundColor,
  );
  expect({ shown, cut, colour }).toEqual({
    shown: 0,
    cut: 0,
    colour: 'rgb(255, 255, 255)',
  });
});
