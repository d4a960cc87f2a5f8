import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { OpenPage, Site } from './open-site.ts';

/** A page whose first visible Run of a snippet is at hand, with the panel that it opens. */
export interface PanelPage extends OpenPage {
  run: Locator;
  panel: Locator;
  /** The button that runs, replays or stops. */
  primary: Locator;
  editor: Locator;
}

/** Opens the flagship, or another page, and finds the Run of a snippet there. */
export async function openPanelPage(
  site: Site,
  snippet = 'v1/cancellation/abort',
  options: BrowserContextOptions & { path?: string } = {},
): Promise<PanelPage> {
  const { path = '/cancellation/', ...rest } = options;
  const opened = await site.open(path, rest);
  return findPanel(opened, snippet);
}

/** Finds the Run of a snippet on a page that is open. */
export function findPanel(
  opened: OpenPage,
  snippet = 'v1/cancellation/abort',
): PanelPage {
  const { page } = opened;
  const address = `button.run[data-run$="/run/${snippet}.json"]`;
  const run = page.locator(`${address}:visible`).first();
  const panel = page.locator(`.run-panel[aria-label="Run of ${snippet}"]`);
  const primary = panel.locator('.primary');
  return { ...opened, run, panel, primary, editor: panel.getByRole('textbox') };
}

/** Resolves with the outcome when a run has begun and ended. */
export async function waitForEnd(panel: Locator): Promise<string> {
  const ended = panel.and(
    panel
      .page()
      .locator(
        ':is([data-state=finished], [data-state=failed], [data-state=stopped])',
      ),
  );
  await ended.waitFor();
  return (await panel.getAttribute('data-state')) ?? '';
}

/** Returns what was printed, as it looks. */
export async function readOutput(panel: Locator): Promise<string> {
  const lines = panel.locator('.live.output .ec-line');
  return (await lines.allTextContents()).join('');
}

/** Returns the methods of the messages, in their order. */
export function readMethods(panel: Locator): Promise<(string | null)[]> {
  return panel
    .locator('.messages > li')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-method')));
}

/** Puts other code into the open editor. */
export async function change(
  editor: Locator,
  make: (code: string) => string,
): Promise<void> {
  await editor.fill(make(await editor.inputValue()));
}

/** Returns the addresses that a page asks for from now on. */
export function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}
