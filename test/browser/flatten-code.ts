import type { Page } from 'playwright-core';

/** Leaves of the words of a block of code that look alike, on lines that look alike, one an element, and makes text of the others: axe looks at every element, and most of a page are such words. */
export async function flattenCode(page: Page): Promise<void> {
  await page.locator('.expressive-code').evaluateAll((blocks) => {
    const plain = '.code > span:not(:has(*), [tabindex], [data-deprecated])';
    for (const block of blocks) {
      const words = [...block.querySelectorAll(plain)];
      const looks = Map.groupBy(words, (word) =>
        [word.closest('.ec-line'), word]
          .map((it) => it?.className)
          .concat(word.getAttributeNames())
          .join(),
      );
      for (const alike of looks.values()) {
        alike.sort((one, other) => rank(other) - rank(one));
        for (const word of alike.slice(1)) word.replaceWith(word.textContent);
      }
    }
    /** Axe judges no single letters, and no punctuation that stands alone. */
    function rank({ textContent }: Element): number {
      const text = textContent.trim();
      return /[\w\s]/.test(text) ? text.length : 0;
    }
  });
}
