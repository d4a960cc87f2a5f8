import type { Page } from 'playwright-core';

/** Shows an open page in another way, which takes less time than to open it so. */
export async function showView(
  page: Page,
  { width, colorScheme }: { width: number; colorScheme: 'dark' | 'light' },
): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 800 });
  await page.waitForSelector(`:root[data-theme='${colorScheme}']`);
  await page.waitForFunction(knowWhatScrolls);
}

/** The browser tells of sizes after it has drawn. */
function knowWhatScrolls(): boolean {
  return [
    ...document.querySelectorAll('.expressive-code pre:not(.wrap)'),
  ].every(
    (code) =>
      code.scrollWidth <= code.clientWidth || code.matches('[tabindex]'),
  );
}
