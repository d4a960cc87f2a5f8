import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readSnippetFiles } from '../../scripts/files.ts';
import { makeProgram } from '../../scripts/record/program.ts';
import { transports } from '../../scripts/record/transports.ts';
import { findViolations } from './find-violations.ts';
import { openSite, type Site } from './open-site.ts';
import { showView } from './show-view.ts';

const tabs = { memory: 'In memory', stdio: 'stdio', http: 'HTTP' };
const install = [
  'npm init -y',
  'npm install @modelcontextprotocol/sdk@1.32.2 zod@4.6.7',
  'npm pkg set type=module',
];
const lines = {
  memory: [[...install, 'node main.ts']],
  stdio: [[...install, 'node main.ts']],
  http: [
    [...install, 'node server.ts --http'],
    ['node main.ts http://127.0.0.1:3000/mcp'],
  ],
};
const page375 = { viewport: { width: 375, height: 740 } };
const files = readSnippetFiles(process.cwd());
const sources = new Map(files.map(({ path, text }) => [path, text]));
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.closePages());
afterAll(() => site.close());

describe('the complete program', () => {
  test('opens by a click, and nothing of it is loaded before', async () => {
    const { page } = await site.open('/');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${site.url}/cancellation/`, { waitUntil: 'networkidle' });
    expect(requests.filter((url) => /program/.test(url))).toEqual([]);
    expect(await findDialog(page).count()).toBe(0);
    await findButton(page, 'abort.ts').click();
    await findDialog(page).waitFor();
    expect(
      await findDialog(page).getByRole('heading').first().innerText(),
    ).toBe('Complete program v1/cancellation/abort.ts');
  });

  test('opens by Enter, closes by Escape, and gives the focus back', async () => {
    const { page, errors } = await site.open('/cancellation/');
    const button = findButton(page, 'abort.ts');
    await button.focus();
    await page.keyboard.press('Enter');
    await findDialog(page).waitFor();
    expect(await readFocus(page)).toBe('In memory');
    await page.keyboard.press('Escape');
    await findDialog(page).waitFor({ state: 'hidden' });
    expect(
      await button.evaluate((link) => link === document.activeElement),
    ).toBe(true);
    expect(errors).toEqual([]);
  });

  test('closes by its button', async () => {
    const page = await openProgram('abort.ts');
    await findDialog(page).getByRole('button', { name: 'Close' }).click();
    await findDialog(page).waitFor({ state: 'hidden' });
    expect(await readFocus(page)).toBe('Complete program of abort.ts');
  });

  test('has a tab for each transport, which arrow keys reach, and remembers the choice', async () => {
    const page = await openProgram('abort.ts');
    await page.keyboard.press('ArrowLeft');
    expect(await readFocus(page)).toBe('HTTP');
    expect(await readTabs(page)).toEqual(['In memory', 'stdio', '[HTTP]']);
    expect(
      await findDialog(page).getByRole('tabpanel').getAttribute('id'),
    ).toBe('way-http');
    await page.keyboard.press('Escape');
    await findButton(page, 'timeout.ts').click();
    await findDialog(page).waitFor();
    expect(await readTabs(page)).toEqual(['In memory', 'stdio', '[HTTP]']);
  });

  test.for(transports)(
    'says how to install and run it over %s',
    async (way) => {
      const page = await openProgram('abort.ts');
      await findDialog(page).getByRole('tab', { name: tabs[way] }).click();
      const steps = findDialog(page).locator('.step:visible');
      const shown = await steps.locator('pre').allInnerTexts();
      expect(shown.map((text) => text.trim().split(/\n+/))).toEqual(lines[way]);
    },
  );

  test.for(transports)(
    'copies over %s every file exactly as it was run',
    async (way) => {
      const page = await openProgram('abort.ts', {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await findDialog(page).getByRole('tab', { name: tabs[way] }).click();
      const path = 'snippets/v1/cancellation/abort.ts';
      const snippet = { path, text: sources.get(path) ?? '' };
      const program = makeProgram(snippet, way, sources);
      const links = await findDialog(page)
        .locator('.files a:visible')
        .allInnerTexts();
      expect(links.slice(0, 3)).toEqual(['abort.ts', 'main.ts', 'server.ts']);
      expect(links.toSorted()).toEqual(
        program.files.map((file) => file.path).toSorted(),
      );
      for (const file of program.files)
        expect(await copyFile(page, file.path), file.path).toBe(file.text);
    },
  );

  test('has no tabs where there is one way only', async () => {
    const page = await openProgram(
      'request-id.ts',
      {},
      '/cancellation/protocol/',
    );
    expect(await findDialog(page).getByRole('tab').count()).toBe(0);
    expect(await readFocus(page)).toBe('Close');
    const shown = await findDialog(page).locator('.step pre').innerText();
    expect(shown.trim().split(/\n+/)).toEqual([
      ...install,
      'node request-id.ts',
    ]);
  });

  test('is downloaded as a zip', async () => {
    const page = await openProgram('abort.ts');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      findDialog(page).getByRole('link', { name: 'Download zip' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('cancellation-abort-memory.zip');
    const bytes = readFileSync(await download.path());
    const built = readFileSync(
      'dist/programs/v1/cancellation/abort/memory.zip',
    );
    expect(bytes.equals(built)).toBe(true);
  });

  test('opens its page where the files cannot be fetched', async () => {
    const { page } = await site.open('/cancellation/');
    await page.route('**/programs/**', (route) =>
      route.request().resourceType() === 'fetch'
        ? route.abort()
        : route.continue(),
    );
    await findButton(page, 'abort.ts').click();
    await page.waitForURL('**/programs/v1/cancellation/abort/');
  });

  test('leaves a click that asks for a tab of its own to the browser', async () => {
    const { page } = await site.open('/cancellation/');
    await page.evaluate(() => {
      addEventListener('click', (event) => {
        document.title = `prevented: ${event.defaultPrevented}`;
        event.preventDefault();
      });
    });
    await findButton(page, 'abort.ts').click({ modifiers: ['ControlOrMeta'] });
    expect(await page.title()).toBe('prevented: false');
    await findButton(page, 'abort.ts').click();
    expect(await page.title()).toBe('prevented: true');
  });

  test('is a page without JavaScript, with every file and zip', async () => {
    const { page } = await site.open('/cancellation/', {
      javaScriptEnabled: false,
    });
    await findButton(page, 'abort.ts').click();
    await page.waitForURL('**/programs/v1/cancellation/abort/');
    expect(await page.locator('.way h2').allInnerTexts()).toEqual(
      Object.values(tabs),
    );
    expect(await page.locator('.file:visible').count()).toBe(4);
    for (const link of await page.locator('.programs a').all()) {
      const url = await link.evaluate((a: HTMLAnchorElement) => a.href);
      const response = await page.request.get(url);
      expect(response.status(), url).toBe(200);
      const { hash } = new URL(url);
      if (hash)
        expect(await response.text()).toContain(`id="${hash.slice(1)}"`);
    }
  });

  test('fills a narrow screen without a sideways scroll', async () => {
    const page = await openProgram('abort.ts', page375);
    const box = await findDialog(page).boundingBox();
    expect(box).toEqual({ x: 0, y: 0, ...page375.viewport });
    const widths = await findDialog(page)
      .locator('.programs')
      .evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(widths).toEqual([375, 375]);
  });
});

const looks = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { colorScheme, width: 1280 },
  { colorScheme, width: 375 },
]);

describe('axe finds nothing', () => {
  test('in the open dialog', async () => {
    const page = await openProgram('abort.ts');
    await expectNoFault(page, 'dialog');
  });

  test.for(['/programs/v1/', '/programs/v1/cancellation/ignore/'])(
    'in %s',
    async (path) => {
      const { page } = await site.open(path);
      await expectNoFault(page, '.programs');
    },
  );
});

async function openProgram(
  name: string,
  options?: BrowserContextOptions,
  path = '/cancellation/',
): Promise<Page> {
  const { page } = await site.open(path, options);
  await findButton(page, name).click();
  await findDialog(page).waitFor();
  return page;
}

function findButton(page: Page, name: string): Locator {
  return page
    .getByRole('link', { name: `Complete program of ${name}`, exact: true })
    .first();
}

function findDialog(page: Page): Locator {
  return page.locator('dialog.program-dialog');
}

function readFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
}

async function readTabs(page: Page): Promise<string[]> {
  const all = await findDialog(page).getByRole('tab').all();
  return Promise.all(
    all.map(async (tab) => {
      const name = await tab.innerText();
      const selected = await tab.getAttribute('aria-selected');
      return selected === 'true' ? `[${name}]` : name;
    }),
  );
}

async function copyFile(page: Page, path: string): Promise<string> {
  const link = findDialog(page).getByRole('link', { name: path, exact: true });
  await link.press('Enter');
  const file = findDialog(page)
    .locator('.file:visible')
    .filter({ has: page.getByRole('heading', { name: path }) });
  await file.locator('.copy button').click();
  await file.locator('.feedback').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

async function expectNoFault(page: Page, part: string): Promise<void> {
  const include = [part];
  // A bundled server is long, and the colours of one file are those of all.
  const remove = '.file ~ .file pre';
  for (const look of looks) {
    await showView(page, look);
    const found = await findViolations(page, { include, remove });
    expect(found, `${look.colorScheme}, ${look.width} px wide`).toEqual([]);
  }
}
