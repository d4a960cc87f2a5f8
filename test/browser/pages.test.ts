import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPages } from '../../scripts/files.ts';
import { openSite, type Site } from './open-site.ts';

const paths = readPages(process.cwd()).map(({ path }) =>
  path.replace(/^docs/, '').replace(/(?:index)?\.mdx$/, ''),
);
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test.for(paths)('%s opens without an error in the console', async (path) => {
  const { errors } = await site.open(path);
  expect(errors).toEqual([]);
});

test.for(paths)('%s has no sideways scroll at 375 px', async (path) => {
  const viewport = { width: 375, height: 800 };
  const { page } = await site.open(path, { viewport });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(375);
});
