import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPages } from '../../scripts/files.ts';
import { findViolations } from './find-violations.ts';
import { openSite, type Site } from './open-site.ts';

const paths = readPages(process.cwd()).map(({ path }) =>
  path.replace(/^docs/, '').replace(/(?:index)?\.mdx$/, ''),
);
/** Of the light theme the colours are other; of a telephone the layout is, and code takes most of the time. */
const views = [
  { width: 1280, colorScheme: 'dark', rules: [], exclude: [] },
  {
    width: 1280,
    colorScheme: 'light',
    rules: ['color-contrast'],
    exclude: [],
  },
  {
    width: 375,
    colorScheme: 'light',
    rules: [],
    exclude: ['.ec-line .code'],
  },
] as const;
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(views)(
  'axe finds nothing at $width px in $colorScheme',
  (view) => {
    test.for(paths)('on %s', async (path) => {
      const { page } = await open(path, view);
      const { rules, exclude } = view;
      expect(await findViolations(page, { rules, exclude })).toEqual([]);
    });

    test('in the search', async () => {
      const { page } = await open('/cancellation/', view);
      await page.locator('#search-open').click();
      const include = ['#search'];
      expect(await findViolations(page, { include })).toEqual([]);
      await page.keyboard.type('callTool');
      await page.locator('#search ol > li').first().waitFor();
      expect(await findViolations(page, { include })).toEqual([]);
    });
  },
);

test('axe does find a fault that is there', async () => {
  const { page } = await site.open('/');
  await page.evaluate(() =>
    document.querySelector('main')?.append(new Image()),
  );
  expect(await findViolations(page)).toContain('image-alt: main > img');
});

async function open(
  path: string,
  { width, colorScheme }: (typeof views)[number],
) {
  const viewport = { width, height: 800 };
  const opened = await site.open(path, { viewport, colorScheme });
  await opened.page.waitForFunction(knowWhatScrolls);
  return opened;
}

/** Expressive Code looks for what scrolls when the browser is idle. */
function knowWhatScrolls(): boolean {
  return [...document.querySelectorAll('.expressive-code pre')].every(
    (code) =>
      code.scrollWidth > code.clientWidth === code.matches('[tabindex]'),
  );
}
