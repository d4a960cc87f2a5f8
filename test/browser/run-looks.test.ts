import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './find-violations.ts';
import { change, openPanelPage, waitForEnd } from './open-panel.ts';
import { openSite, type Site } from './open-site.ts';

const snippet = 'v1/cancellation/abort';
const parts = {
  include: ['.run-panel', '.plate:has(.run)'],
  // A token is coloured as that of a code block is.
  exclude: '.pce-line:nth-child(n + 20)',
};
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(['light', 'dark'] as const)('axe in %s', (colorScheme) => {
  test('finds nothing in a panel that has run, is edited, has failed', async () => {
    const options = { colorScheme };
    const opened = await openPanelPage(site, snippet, options);
    const { page, run, panel, primary, editor } = opened;
    await run.click();
    await waitForEnd(panel);
    await panel.getByRole('button', { name: 'Diagram' }).click();
    await panel.getByRole('button', { name: 'Edit' }).click();
    await change(editor, (code) => `throw new Error('so');\n${code}`);
    expect(await findViolations(page, parts)).toEqual([]);
    await primary.click();
    expect(await waitForEnd(panel)).toBe('failed');
    expect(await findViolations(page, parts)).toEqual([]);
  });
});

test.for(['list', 'diagram'])(
  'a panel at 375 px, the trace as %s, has no sideways scroll',
  async (view) => {
    const viewport = { width: 375, height: 800 };
    const opened = await openPanelPage(site, snippet, { viewport });
    const { page, run, panel, editor } = opened;
    await run.click();
    await waitForEnd(panel);
    await panel.getByRole('button', { name: 'Edit' }).click();
    await editor.waitFor();
    if (view === 'diagram')
      await panel.getByRole('button', { name: 'Diagram' }).click();
    await panel
      .locator('summary')
      .evaluateAll((rows) =>
        rows.forEach((row) => (row as HTMLElement).click()),
      );
    expect(await page.evaluate(findOverflow)).toEqual([]);
  },
);

test('on paper a panel is what it shows, without its controls', async () => {
  const { page, run, panel } = await openPanelPage(site);
  await run.click();
  await waitForEnd(panel);
  await page.emulateMedia({ media: 'print' });
  expect(
    await page.locator('.run-panel .bar, button.run').count(),
  ).toBeGreaterThan(1);
  expect(
    await page.locator('.run-panel .bar:visible, button.run:visible').count(),
  ).toBe(0);
  expect(await panel.locator('.output').isVisible()).toBe(true);
});

/** Returns what stands out of the window, or out of the panel. */
function findOverflow(): string[] {
  const all = 'html, .run-panel, .run-panel :is(.bar, .messages, .faults)';
  return [...document.querySelectorAll(all)]
    .filter((one) => one.scrollWidth > one.clientWidth)
    .map(({ className }) => className);
}
