import type { Page } from 'playwright-core';

/** Presses the switch, as a reader does. */
export async function chooseEdition(page: Page, sdk: string): Promise<void> {
  await page.locator('.edition-switch label', { hasText: sdk }).click();
}
