import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The parts of a page that axe looks at, by their selectors; without any, all of it. */
interface Parts {
  include?: readonly string[];
  exclude?: readonly string[];
  /** The rules to ask for; without any, all. */
  rules?: readonly string[];
  /** What nobody asks about, and is taken away: axe looks through what it excludes, too. */
  remove?: string;
}

/** Returns what axe finds wrong with a page, each as the rule and where it is broken. */
export async function findViolations(
  page: Page,
  { include = [], exclude = [], rules = [], remove = 'none' }: Parts = {},
): Promise<string[]> {
  await page.locator(remove).evaluateAll((all) => {
    for (const one of all) one.remove();
  });
  // To describe all that is well, and to send it through a blank page, takes three times as long; that is for frames of other origins.
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  if (rules.length > 0) builder.withRules([...rules]);
  for (const selector of include) builder.include(selector);
  for (const selector of exclude) builder.exclude(selector);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
