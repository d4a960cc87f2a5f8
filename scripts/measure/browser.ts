import chromiumPackage from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** Starts the Chromium of the npm package on Linux x64, and an installed Chrome elsewhere. */
export async function launchBrowser(args: string[] = []): Promise<Browser> {
  const isPackaged = process.platform === 'linux' && process.arch === 'x64';
  return chromium.launch({
    ...(isPackaged
      ? { executablePath: await chromiumPackage.executablePath() }
      : { channel: 'chrome' }),
    // Sites and sandboxed frames have processes of their own, as in a desktop's browser.
    args: ['--no-sandbox', '--disable-gpu', '--site-per-process', ...args],
  });
}
