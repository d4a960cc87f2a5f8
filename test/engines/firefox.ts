import { launch } from 'puppeteer-core';
import { missing, type Engine } from './engine.ts';

/** Starts Firefox without a window, and speaks WebDriver BiDi to it. */
export async function startFirefox(
  executablePath = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    // A run in the page may take as long as the machine needs.
    protocolTimeout: 0,
  }).catch((error: unknown) => {
    throw missing('Firefox', error);
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  page.setDefaultNavigationTimeout(0);
  let errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const find = async (selector: string) => {
    for (const element of await page.$$(selector))
      if (await element.isVisible()) return element;
    throw new Error(`Cannot find ${selector}`);
  };
  return {
    name: 'Firefox',
    open: async (url, width = 1280) => {
      await page.setViewport({ width, height: 900 });
      await page.goto(url);
    },
    evaluate: async <Value>(expression: string) =>
      (await page.evaluate(`(async () => (${expression}))()`)) as Value,
    click: async (selector) => (await find(selector)).click(),
    hover: async (selector) => (await find(selector)).hover(),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    screenshot: () => page.screenshot({ encoding: 'base64' }),
    takeErrors: () => {
      const taken = errors;
      errors = [];
      return Promise.resolve(taken);
    },
    close: () => browser.close(),
  };
}
