import { existsSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/measure/browser.ts';
import { serve } from '../../scripts/measure/serve.ts';

/** The built site, served on a free port of this machine, and a real browser to open it in. */
export interface Site {
  url: string;
  browser: Browser;
  /** Opens a page of the site in a fresh context; every error of its console lands in `errors`. */
  open(path: string, options?: BrowserContextOptions): Promise<OpenPage>;
  /** Closes what was opened, which else goes on drawing beside the next test. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenPage {
  page: Page;
  errors: string[];
}

/** Serves `dist/` and starts Chromium; throws when the site was not built or no browser is found. */
export async function openSite(): Promise<Site> {
  if (!existsSync('dist/index.html'))
    throw new Error('Cannot open dist/: run npm run build first');
  const server = await serve('dist');
  const browser = await launchBrowser();
  const { url } = server;
  return {
    url,
    browser,
    open: async (path, options = {}) => {
      const context = await browser.newContext(options);
      // Far above what a slow machine needs.
      context.setDefaultTimeout(2 * 60_000);
      const page = await context.newPage();
      const errors = collectErrors(page);
      await page.goto(new URL(path, url).href);
      return { page, errors };
    },
    closePages: async () => {
      for (const context of browser.contexts()) await context.close();
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Returns the errors of a page as they come: those it throws, and those on its console. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}
