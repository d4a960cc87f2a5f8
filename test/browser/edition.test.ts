import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chooseEdition } from './choose-edition.ts';
import { findViolations } from './find-violations.ts';
import { openSite, type Site } from './open-site.ts';

const flagship = '/cancellation/';
const narrow = { width: 375, height: 800 };
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.closePages());
afterAll(() => site.close());

describe('the switch', () => {
  test('keeps its choice over a reload and on other pages', async () => {
    const { page } = await site.open(flagship);
    expect(await readShown(page)).toEqual(['v1']);
    await chooseEdition(page, 'v2');
    expect(await readShown(page)).toEqual(['v2']);
    await page.reload();
    expect(await readShown(page)).toEqual(['v2']);
    await page.goto(`${site.url}/cancellation/protocol/`);
    expect(await readShown(page)).toEqual(['v2']);
    expect(await readChecked(page)).toBe('v2');
  });

  test('is set by the address, which it keeps true', async () => {
    const { page } = await site.open(`${flagship}?sdk=v2#limit-the-wait`);
    expect(await readShown(page)).toEqual(['v2']);
    await chooseEdition(page, 'v1');
    expect(page.url()).toMatch(/\?sdk=v1#limit-the-wait$/);
    await page.reload();
    expect(await readShown(page)).toEqual(['v1']);
    await page.goto(`${site.url}${flagship}?sdk=v2`);
    await page.goto(site.url + flagship);
    expect(await readShown(page)).toEqual(['v2']);
  });

  test('changes every open tab', async () => {
    const { page } = await site.open(flagship);
    const other = await page.context().newPage();
    await other.goto(site.url + flagship);
    await chooseEdition(page, 'v2');
    await other.waitForFunction(
      () => document.documentElement.dataset['sdk'] === 'v2',
    );
    expect(await readShown(other)).toEqual(['v2']);
    expect(await readChecked(other)).toBe('v2');
  });

  test('holds for the page where storage is blocked', async () => {
    const { page, errors } = await site.open('/404');
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    );
    errors.length = 0;
    await page.goto(`${site.url}${flagship}?sdk=v2`);
    expect(await readShown(page)).toEqual(['v2']);
    await chooseEdition(page, 'v1');
    expect(await readShown(page)).toEqual(['v1']);
  });

  test('catches up when a page comes back from the cache', async () => {
    const { page } = await site.open(flagship);
    await page.evaluate(() => {
      localStorage.setItem('sdk', 'v2');
      const persisted = true;
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
    });
    expect(await readShown(page)).toEqual(['v2']);
    expect(await readChecked(page)).toBe('v2');
  });

  test('is a radio group that the arrow keys move', async () => {
    const { page } = await site.open(flagship);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await readShown(page)).toEqual(['v2']);
    const group = page.getByRole('group', { name: 'SDK' });
    expect(await group.ariaSnapshot()).toBe(
      [
        '- group "SDK":',
        '  - text: SDK',
        '  - radio "v1"',
        '  - text: v1',
        '  - radio "v2" [checked]',
        '  - text: v2',
      ].join('\n'),
    );
  });

  test('is in view beside the open menu at 375 px', async () => {
    const { page } = await site.open(flagship, { viewport: narrow });
    await page.click('button[popovertarget=starlight__sidebar]');
    await chooseEdition(page, 'v2');
    expect(await readShown(page)).toEqual(['v2']);
  });

  test.for([360, 375])('leaves the title whole at %i px', async (width) => {
    const { page } = await site.open(flagship, {
      viewport: { width, height: 800 },
    });
    const { full, shown } = await page
      .locator('.site-title span')
      .evaluate(({ scrollWidth, clientWidth }) => ({
        full: scrollWidth,
        shown: clientWidth,
      }));
    expect(full).toBeLessThanOrEqual(shown);
  });
});

describe('the edition that is not chosen', () => {
  test.for([
    ['v1', 'Tasks are experimental', 'You can use one signal for many calls'],
    ['v2', 'You can use one signal for many calls', 'Tasks are experimental'],
  ] as const)('is not read out in %s', async ([sdk, said, unsaid]) => {
    const { page } = await site.open(`${flagship}?sdk=${sdk}`);
    const text = await page.locator('main').ariaSnapshot();
    expect(text).toContain(said);
    expect(text).not.toContain(unsaid);
    expect(text).not.toContain(`Edition ${sdk}`);
  });

  test('is gone before any module has run', async () => {
    const { page } = await site.open('/404');
    await page.addInitScript(() => {
      // From here on nothing waits but stylesheets, and they keep the page from being painted.
      new MutationObserver((_, observer) => {
        if (!document.querySelector('body')) return;
        observer.disconnect();
        const { sdk = 'none' } = document.documentElement.dataset;
        Object.assign(window, { sdkAtBody: sdk });
      }).observe(document, { childList: true, subtree: true });
      document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        const input = document.querySelector<HTMLInputElement>(
          'input[name=sdk]:checked',
        );
        Object.assign(window, { sdkAtInteractive: input?.value });
      });
    });
    await page.goto(`${site.url}${flagship}?sdk=v2`);
    expect(await page.evaluate('sdkAtBody')).toBe('v2');
    expect(await page.evaluate('sdkAtInteractive')).toBe('v2');
  });

  test.for(['v1', 'v2'])('shifts nothing on load in %s', async (sdk) => {
    const { page } = await site.open(`${flagship}?sdk=${sdk}`);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              if ('value' in entry) sum += Number(entry.value);
          }).observe({ type: 'layout-shift', buffered: true });
          requestIdleCallback(() => resolve(sum), { timeout: 2000 });
        }),
    );
    expect(shift).toBe(0);
  });

  test.for(['v1', 'v2'])(
    'is left out in print, and %s is named',
    async (sdk) => {
      const { page } = await site.open(`${flagship}?sdk=${sdk}`);
      await page.emulateMedia({ media: 'print' });
      expect(await readShown(page)).toEqual([sdk]);
      const named = await page
        .locator('h1')
        .evaluate((title) => getComputedStyle(title, '::after').content);
      expect(named).toBe(`"Edition ${sdk}"`);
    },
  );

  test('is shown too without JavaScript, and each is named', async () => {
    const { page } = await site.open(flagship, { javaScriptEnabled: false });
    const names = page.locator('.edition > :first-child');
    const visible = page.locator('.edition > :first-child:visible');
    expect(await visible.count()).toBe(await names.count());
    expect(new Set(await visible.allTextContents())).toEqual(
      new Set(['Edition v1', 'Edition v2']),
    );
    expect(await page.locator('.edition-switch').isVisible()).toBe(false);
  });
});

test.for([flagship, '/cancellation/protocol/'])(
  'every entry in the contents of %s leads to what is shown',
  async (path) => {
    for (const sdk of ['v1', 'v2']) {
      const { page } = await site.open(`${path}?sdk=${sdk}`);
      const entries = page.locator('starlight-toc a');
      const hashes = await entries.evaluateAll((all) =>
        all.map((link) => link.getAttribute('href') ?? ''),
      );
      expect(hashes.length).toBeGreaterThan(3);
      for (const hash of hashes)
        expect(await page.locator(hash).isVisible()).toBe(true);
    }
  },
);

test.for([{ width: 1280, height: 800 }, narrow])(
  'the heading in view stays where it is at $width px',
  async (viewport) => {
    const { page } = await site.open(flagship, { viewport });
    const headings = page.locator('.sl-markdown-content :is(h2, h3)');
    for (const heading of await headings.all()) {
      await heading.evaluate((it) => {
        scrollTo({ top: scrollY + it.getBoundingClientRect().top - 260 });
      });
      const top = (await heading.boundingBox())?.y ?? NaN;
      for (const sdk of ['v2', 'v1']) {
        await chooseEdition(page, sdk);
        const now = (await heading.boundingBox())?.y ?? NaN;
        // A page scrolls by whole pixels.
        expect(Math.abs(now - top)).toBeLessThan(1);
      }
    }
  },
);

test('what is read in the middle of an edition has its heading where it was', async () => {
  const { page } = await site.open(`${flagship}?sdk=v1`);
  const heading = page.locator('#stop-the-handler');
  await heading.evaluate((it) => {
    scrollTo({ top: scrollY + it.getBoundingClientRect().top + 300 });
  });
  const top = (await heading.boundingBox())?.y ?? NaN;
  await chooseEdition(page, 'v2');
  const now = (await heading.boundingBox())?.y ?? NaN;
  // A page scrolls by whole pixels.
  expect(Math.abs(now - top)).toBeLessThan(1);
});

// Of v1, which is shown without a choice, pages.test.ts looks at every page.
test.for([
  { colorScheme: 'light', viewport: narrow },
  { colorScheme: 'dark' },
] as const)('axe finds nothing in edition v2 with %o', async (options) => {
  const { page } = await site.open(`${flagship}?sdk=v2`, options);
  // Code looks alike in each, and takes axe most of the time.
  const remove = '.expressive-code';
  expect(await findViolations(page, { remove })).toEqual([]);
});

/** The editions of which anything is shown. */
async function readShown(page: Page): Promise<string[]> {
  const shown = await page
    .locator('.edition:visible')
    .evaluateAll((all) => all.map((it) => it.getAttribute('data-edition')));
  return [...new Set(shown)].map(String);
}

async function readChecked(page: Page): Promise<string> {
  return page.locator('input[name=sdk]:checked').inputValue();
}
