import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The parts of a page that axe looks at, by their selectors; without any, all of it. */
interface Parts {
  include?: readonly string[];
  /** What nobody asks about, and becomes plain text: axe looks through what it excludes, too. */
  exclude?: string;
  /** The rules to ask for; without any, all. */
  rules?: readonly string[];
  /** What nobody asks about either, and is taken away. */
  remove?: string;
}

/** Returns what axe finds wrong with a page, each as the rule and where it is broken. */
export async function findViolations(
  page: Page,
  { include = [], exclude, rules = [], remove = 'none' }: Parts = {},
): Promise<string[]> {
  await page.locator(remove).evaluateAll((all) => {
    for (const one of all) one.remove();
  });
  if (exclude)
    await page.locator(exclude).evaluateAll((all) => {
      for (const one of all) one.replaceChildren(one.textContent);
    });
  // A page that was looked at has axe, and to be given it again takes a quarter of the time.
  const isGiven = await page.evaluate(() => 'axe' in window);
  // To describe all that is well, and to send it through a blank page, takes three times as long; that is for frames of other origins.
  const builder = new AxeBuilder({
    page,
    ...(isGiven && { axeSource: ';' }),
  })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  if (rules.length > 0) builder.withRules([...rules]);
  for (const selector of include) builder.include(selector);
  if (exclude) builder.exclude(exclude);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
