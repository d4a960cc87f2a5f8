import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPages } from '../../scripts/files.ts';
import { chooseEdition } from './choose-edition.ts';
import { findViolations } from './find-violations.ts';
import { flattenCode } from './flatten-code.ts';
import { openSite, type OpenPage, type Site } from './open-site.ts';
import { showView } from './show-view.ts';

const editions = ['v1', 'v2'];
const pages = readPages(process.cwd()).map(({ path, text }) => ({
  path: path.replace(/^docs/, '').replace(/(?:index)?\.mdx$/, ''),
  editions: editions.filter((sdk) => text.includes(`"snippets/${sdk}/`)),
}));
/** Of the light theme the colours are other; of a telephone the layout is, and code takes most of the time. */
const views = [
  { width: 1280, colorScheme: 'dark', rules: [] },
  { width: 1280, colorScheme: 'light', rules: ['color-contrast'] },
  { width: 375, colorScheme: 'light', exclude: '.ec-line .code' },
] as const;
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.for(pages)('$path', ({ path, editions: present }) => {
  let opened: OpenPage;
  beforeAll(async () => {
    opened = await site.open(path);
  });
  afterAll(() => opened.page.context().close());

  test('nothing scrolls sideways at 375 px', async () => {
    expect(await measureWidth(opened.page)).toBe(375);
  });

  test.for(views)(
    'axe finds nothing at $width px in $colorScheme',
    async (view) => {
      const { page } = opened;
      await flattenCode(page);
      await showView(page, view);
      expect(await findViolations(page, view)).toEqual([]);
    },
  );

  test.for(editions)(
    'says in %s if all of its code is of the other edition',
    async (sdk) => {
      const { page } = opened;
      await chooseEdition(page, sdk);
      const [only, ...others] = present;
      const isOther = others.length === 0 && only !== undefined && only !== sdk;
      expect(await page.locator('.edition-only').isVisible()).toBe(isOther);
    },
  );

  test('no error comes to the console', () => {
    expect(opened.errors).toEqual([]);
  });
});

test('axe finds nothing in the search', async () => {
  const { page } = await site.open('/404');
  const include = ['#search'];
  await page.keyboard.press('Control+k');
  for (const view of views) {
    await showView(page, view);
    await page.locator('#search input').fill('');
    expect(await findViolations(page, { include })).toEqual([]);
    await page.keyboard.type('callTool');
    await page.locator('#search ol > li').first().waitFor();
    expect(await findViolations(page, { include })).toEqual([]);
  }
});

test('what is too wide for 375 px does make a page wider', async () => {
  const { page } = await site.open('/');
  await page.addStyleTag({ content: 'main p { width: 400px }' });
  expect(await measureWidth(page)).toBeGreaterThan(375);
});

test('axe does find a fault that is there', async () => {
  const { page } = await site.open('/');
  await page.evaluate(() =>
    document.querySelector('main')?.append(new Image()),
  );
  expect(await findViolations(page)).toContain('image-alt: main > img');
});

test.for([
  ['dark', '#777'],
  ['light', '#999'],
] as const)(
  'axe does find a colour that is too weak in the %s theme',
  async ([colorScheme, colour]) => {
    const { page } = await site.open('/');
    await showView(page, { width: 1280, colorScheme });
    await page.addStyleTag({ content: `main p { color: ${colour} }` });
    const rules = ['color-contrast'];
    const found = await findViolations(page, { rules });
    expect(found.length).toBeGreaterThan(0);
  },
);

test('axe does find a colour that is too weak for each look of flattened words', async () => {
  const { page } = await site.open('/');
  await showView(page, { width: 1280, colorScheme: 'light' });
  const words = page.locator('.code > span:visible', { hasText: /\w\w/ });
  const looks = await words.evaluateAll((all) =>
    all.map((word) => word.getAttribute('class')),
  );
  await flattenCode(page);
  let known = 0;
  for (const look of new Set(looks)) {
    const content = `.code > [class='${look}'] { color: #999 !important }`;
    await page.addStyleTag({ content });
    const { length } = await findViolations(page);
    expect(length, String(look)).toBeGreaterThan(known);
    known = length;
  }
  expect(known).toBeGreaterThan(3);
});

async function measureWidth(page: Page): Promise<number> {
  await showView(page, { width: 375, colorScheme: 'light' });
  return page.evaluate(() => document.documentElement.scrollWidth);
}
