import chromiumPackage from '@sparticuz/chromium';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** Finds the Chromium of the npm package on Linux x64, which it unpacks if need be, and an installed Chrome elsewhere. */
export async function findBrowser(): Promise<LaunchOptions> {
  const isPackaged = process.platform === 'linux' && process.arch === 'x64';
  return isPackaged
    ? { executablePath: await chromiumPackage.executablePath() }
    : { channel: 'chrome' };
}

/** Starts the browser that `findBrowser` finds. */
export async function launchBrowser(args: string[] = []): Promise<Browser> {
  return chromium.launch({
    ...(await findBrowser()),
    // Sites and sandboxed frames have processes of their own, as in a desktop's browser.
    args: ['--no-sandbox', '--disable-gpu', '--site-per-process', ...args],
  });
}
