import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPages } from '../../scripts/files.ts';
import { openSite, type Site } from './open-site.ts';

const paths = readPages(process.cwd()).map(({ path }) =>
  path.replace(/^docs/, '').replace(/(?:index)?\.mdx$/, ''),
);
const views = [1280, 375].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(views)(
  'axe finds nothing at $width px in $colorScheme',
  (view) => {
    test.for(paths)('on %s', async (path) => {
      expect(await findViolations((await open(path, view)).page)).toEqual([]);
    });

    test('in the search', async () => {
      const { page } = await open('/cancellation/', view);
      await page.locator('#search-open').click();
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.type('callTool');
      await page.locator('#search ol > li').first().waitFor();
      expect(await findViolations(page)).toEqual([]);
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

async function findViolations(page: Page): Promise<string[]> {
  // Only violations are asked for: to describe all that is well takes five times as long.
  const builder = new AxeBuilder({ page });
  // The colours of code are those of 1280 px, and take most of the time.
  if (page.viewportSize()?.width === 375) builder.exclude('.ec-line .code');
  const { violations } = await builder
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
