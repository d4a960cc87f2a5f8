import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  change,
  openPanelPage,
  readOutput,
  waitForEnd,
  watchRequests,
  type PanelPage,
} from './open-panel.ts';
import { openSite, type Site } from './open-site.ts';

const snippet = 'v1/cancellation/signal-per-call';
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('Edit changes an argument, and the output follows; Reset puts it back', async () => {
  const opened = await openEditor();
  const { panel, primary, editor, errors } = opened;
  const before = await readOutput(panel);
  expect(before).toContain('Dracula');
  await change(editor, (code) => code.replaceAll('Dracula', 'Emma'));
  expect(await panel.getAttribute('data-edited')).toBe('');
  await primary.click();
  expect(await waitForEnd(panel)).toBe('finished');
  expect(await readOutput(panel)).toContain('Emma');
  expect(await readOutput(panel)).not.toContain('Dracula');
  await panel.getByRole('button', { name: 'Reset' }).click();
  expect(await panel.getAttribute('data-edited')).toBeNull();
  expect(await editor.inputValue()).toContain('Dracula');
  await primary.click();
  await waitForEnd(panel);
  expect(await readOutput(panel)).toBe(before);
  expect(errors).toEqual([]);
});

test('the editor is loaded by Edit, and shows the whole snippet with numbered lines', async () => {
  const { page, run, panel, editor } = await openPanelPage(site, snippet);
  const asked = watchRequests(page);
  await run.click();
  await waitForEnd(panel);
  expect(asked.filter((path) => path.includes('editor'))).toEqual([]);
  await panel.getByRole('button', { name: 'Edit' }).click();
  expect(await editor.inputValue()).toMatch(/^import \{ Client \} from/);
  const lines = panel.locator('.pce-line');
  expect(await lines.count()).toBe(
    (await editor.inputValue()).split('\n').length,
  );
  expect(await editor.getAttribute('aria-label')).toBe(
    'Code of signal-per-call.ts',
  );
});

test('a syntax error names its line, and leads there', async () => {
  const { page, panel, primary, editor } = await openEditor();
  await change(editor, (code) => {
    const lines = code.split('\n');
    lines.splice(4, 0, 'const = 1;');
    return lines.join('\n');
  });
  await primary.click();
  expect(await waitForEnd(panel)).toBe('failed');
  expect(await panel.locator('.state').textContent()).toBe('Failed');
  const line = panel.getByRole('button', { name: 'Line 5' });
  await line.click();
  const cursor = await editor.evaluate((area) =>
    area instanceof HTMLTextAreaElement
      ? area.value.slice(0, area.selectionStart).split('\n').length
      : 0,
  );
  expect(cursor).toBe(5);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(
    'TEXTAREA',
  );
});

test('an exception names its line, and who hears the page hears it', async () => {
  const { panel, primary, editor } = await openEditor();
  await change(editor, (code) =>
    code.replace(
      'await client.connect(transport);',
      "throw new RangeError('too far');",
    ),
  );
  const place = (await editor.inputValue()).split('\n');
  const line = place.findIndex((text) => text.includes('too far')) + 1;
  await primary.click();
  expect(await waitForEnd(panel)).toBe('failed');
  const fault = panel.locator('.fault-row');
  expect(await fault.locator('.text').textContent()).toContain(
    'RangeError: too far',
  );
  expect(await fault.getByRole('button').textContent()).toBe(`Line ${line}`);
  expect(await panel.locator('> [role=status]').textContent()).toContain(
    'RangeError: too far',
  );
});

test('a way that only replays its recording says so, and takes no edited code', async () => {
  const { page, run, panel, primary, editor } = await openPanelPage(
    site,
    snippet,
  );
  await page.route(`**/run/${snippet}.json`, async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    const body = text.replace('"stdio":"live"', '"stdio":"recorded"');
    await route.fulfill({ body, contentType: 'application/json' });
  });
  await run.click();
  await waitForEnd(panel);
  const edit = panel.getByRole('button', { name: 'Edit' });
  const stdio = panel.getByRole('radio', { name: 'stdio' });
  await panel.locator('.ways label', { hasText: 'stdio' }).click();
  expect(await edit.isDisabled()).toBe(true);
  expect(await primary.textContent()).toBe('Replay');
  await primary.click();
  expect(await waitForEnd(panel)).toBe('finished');
  expect(await panel.locator('.state').textContent()).toBe(
    'Recorded with Node 26',
  );
  await panel.locator('.ways label', { hasText: 'memory' }).click();
  await edit.click();
  expect(await stdio.isDisabled()).toBe(false);
  await change(editor, (code) => `// mine\n${code}`);
  expect(await stdio.isDisabled()).toBe(true);
});

async function openEditor(): Promise<PanelPage> {
  const opened = await openPanelPage(site, snippet);
  await opened.run.click();
  await waitForEnd(opened.panel);
  await opened.panel.getByRole('button', { name: 'Edit' }).click();
  await opened.editor.waitFor();
  return opened;
}
