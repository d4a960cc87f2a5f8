import { findBrowser } from '../scripts/measure/browser.ts';

/** Unpacks the browser before the tests, which run beside each other: two that unpack it at once leave a broken one. */
export default async function extractBrowser(): Promise<void> {
  await findBrowser();
}
