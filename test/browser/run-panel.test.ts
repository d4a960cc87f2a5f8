import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseRecording } from '../../scripts/record/recordings.ts';
import {
  change,
  openPanelPage,
  readMethods,
  readOutput,
  waitForEnd,
} from './open-panel.ts';
import { openSite, type Site } from './open-site.ts';

const abort = 'v1/cancellation/abort';
const reducedMotion = 'reduce';
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.closePages());
afterAll(() => site.close());

test('nothing is asked for before a reader comes near Run, and nothing twice', async () => {
  const { page, run } = await openPanelPage(site);
  await page.waitForLoadState('networkidle');
  await page.mouse.wheel(0, 200);
  await page.mouse.move(300, 300);
  expect((await listAsked(page)).filter(isOfRun)).toEqual([]);
  const answer = page.waitForResponse(`**/run/${abort}.json`);
  await run.hover();
  await answer;
  await run.click();
  await page.locator('.run-panel').waitFor();
  const asked = (await listAsked(page)).filter(isOfRun);
  const once = asked.filter((path) => path === `/run/${abort}.json`);
  expect(once).toHaveLength(1);
  expect(asked).toContainEqual(expect.stringMatching(/\/panels\.[^/]*\.js$/));
});

test('where code cannot run, the panel says why and replays the recording', async () => {
  const { page, run, panel, primary } = await openPanelPage(site);
  const body = "throw new Error('no boot');";
  await page.route('**/run/runtime-v1.*.js', (route) =>
    route.fulfill({ body, contentType: 'text/javascript' }),
  );
  await run.click();
  expect(await waitForEnd(panel)).toBe('finished');
  expect(await panel.textContent()).toMatch(
    /This browser can't run the snippet here \(.*no boot.*\)/,
  );
  expect(await readOutput(panel)).toBe(readRecording(abort).stdout);
  expect(await primary.textContent()).toBe('Replay');
});

test('to focus Run is to come near it too', async () => {
  const { page, run } = await openPanelPage(site);
  const answer = page.waitForResponse(`**/run/${abort}.json`);
  await run.focus();
  expect((await answer).ok()).toBe(true);
});

test('Run is not there without JavaScript', async () => {
  const options = { javaScriptEnabled: false };
  const { page } = await site.open('/cancellation/', options);
  expect(await page.locator('button.run').count()).toBeGreaterThan(0);
  expect(await page.locator('button.run:visible').count()).toBe(0);
});

test('Run prints what was recorded and sends the same messages', async () => {
  const { run, panel, primary, errors } = await openPanelPage(site);
  await run.click();
  expect(await waitForEnd(panel)).toBe('finished');
  const { stdout, traces } = readRecording(abort);
  expect(await readOutput(panel)).toBe(stdout);
  const methods = traces.memory?.map(({ message }) =>
    message && 'method' in message ? message.method : 'initialize',
  );
  expect(await readMethods(panel)).toEqual(methods);
  expect(await panel.locator('.state').textContent()).toMatch(
    /^Ran in the page · [\d.]+ m?s$/,
  );
  expect(await primary.textContent()).toBe('Run');
  expect(errors).toEqual([]);
});

test('a panel opens under its code, moves nothing above it, and names what is recorded', async () => {
  const { page, run, panel } = await openPanelPage(site);
  const block = page.locator('.expressive-code').filter({ has: run });
  const before = await run.boundingBox();
  await run.click();
  expect(await waitForEnd(panel)).toBe('finished');
  expect(await run.boundingBox()).toEqual(before);
  expect(await block.locator('+ .run-panel').count()).toBe(1);
  const title = panel.locator('+ .recorded .title');
  expect(await title.textContent()).toBe('Recorded Output');
  await panel.getByRole('button', { name: 'Close' }).click();
  expect(await panel.count()).toBe(0);
  expect(await block.locator('+ .recorded .title').textContent()).toBe(
    'Output',
  );
  expect(await run.evaluate((one) => one === document.activeElement)).toBe(
    true,
  );
});

test('the live trace has the diagram, the filter and the rows of a recorded one', async () => {
  const { run, panel } = await openPanelPage(site);
  await run.click();
  await waitForEnd(panel);
  const trace = panel.locator('.trace');
  const filter = trace.getByRole('combobox', { name: 'Show messages of' });
  await filter.selectOption('notifications/progress');
  expect(await trace.locator('li:visible').count()).toBe(2);
  await filter.selectOption({ label: 'all methods' });
  await trace.getByRole('button', { name: 'Diagram' }).click();
  expect(await trace.locator('.diagram').count()).toBe(1);
  await trace.locator('summary').first().click();
  expect(await trace.locator('.json .key').first().textContent()).toBe(
    '"jsonrpc"',
  );
});

test('a second run clears the first, and what it shows is copied', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const options = { permissions };
  const { page, run, panel, primary } = await openPanelPage(
    site,
    abort,
    options,
  );
  await run.click();
  await waitForEnd(panel);
  const first = await readOutput(panel);
  await primary.click();
  await waitForEnd(panel);
  expect(await readOutput(panel)).toBe(first);
  await panel.locator('.output').getByTitle('Copy').click();
  await panel.locator('.copy .feedback').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(first.trimEnd());
});

test('Stop ends a program that does not end', async () => {
  const { run, panel, primary, editor } = await openPanelPage(site);
  await run.click();
  await waitForEnd(panel);
  await panel.getByRole('button', { name: 'Edit' }).click();
  await change(editor, (code) =>
    code.replace('await client.connect', 'for (;;);\n  await client.connect'),
  );
  await primary.click();
  await panel.and(panel.page().locator('[data-state=running]')).waitFor();
  expect(await primary.textContent()).toBe('Stop');
  await primary.click();
  expect(await waitForEnd(panel)).toBe('stopped');
  await panel.getByRole('button', { name: 'Reset' }).click();
  await primary.click();
  expect(await waitForEnd(panel)).toBe('finished');
});

test('who hears the page hears that a run begins and how it ended, and not each line', async () => {
  const { page, run, panel } = await openPanelPage(site);
  await page.evaluate(recordSpeech);
  await run.click();
  await waitForEnd(panel);
  const spoken = await page.evaluate(() => window.spoken);
  expect(spoken).toHaveLength(2);
  expect(spoken[0]).toBe('Running over memory');
  expect(spoken[1]).toMatch(
    /^Ran in the page · [\d.]+ m?s: 4 lines of output, 8 messages$/,
  );
});

test('the keyboard alone runs, edits, runs again and moves on', async () => {
  const { page, run, panel, primary, editor } = await openPanelPage(site);
  await run.focus();
  await page.keyboard.press('Enter');
  await waitForEnd(panel);
  expect(await isFocused(primary)).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await editor.waitFor();
  expect(await isFocused(editor)).toBe(true);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('// mine\n');
  await page.keyboard.press('Control+Enter');
  expect(await waitForEnd(panel)).toBe('finished');
  expect(await isFocused(editor)).toBe(true);
  await page.keyboard.press('Tab');
  expect(await isFocused(editor)).toBe(true);
  await page.keyboard.press('Escape');
  const edit = panel.getByRole('button', { name: 'Edit' });
  expect(await isFocused(edit)).toBe(true);
  const passed: string[] = [];
  for (let left = 12; left > 0; left -= 1) {
    await page.keyboard.press('Tab');
    passed.push(
      await page.evaluate(() => document.activeElement?.tagName ?? ''),
    );
    if (passed.at(-1) === 'SUMMARY') break;
  }
  expect(passed).toContain('TEXTAREA');
  expect(passed.at(-1)).toBe('SUMMARY');
});

describe('the replay of what cannot run in a page', () => {
  const snippet = 'v1/cancellation/request-id';
  const path = '/cancellation/protocol/';

  test('says that it is recorded and with which Node, at once where less motion is wanted', async () => {
    const options = { path, reducedMotion } as const;
    const opened = await openPanelPage(site, snippet, options);
    const { run, panel, primary, errors } = opened;
    await run.click();
    expect(await panel.getAttribute('data-state')).toBe('finished');
    expect(await readOutput(panel)).toBe(readRecording(snippet).stdout);
    expect(await panel.locator('.messages > li').count()).toBe(10);
    expect(await panel.locator('.state').textContent()).toBe(
      'Recorded with Node 26',
    );
    expect(await primary.textContent()).toBe('Replay');
    expect(await panel.getByRole('button', { name: 'Edit' }).isDisabled()).toBe(
      true,
    );
    expect(errors).toEqual([]);
  });

  test('comes message by message, and Stop ends it', async () => {
    const { run, panel, primary } = await openPanelPage(site, snippet, {
      path,
    });
    await run.click();
    await panel.locator('.messages > li').nth(1).waitFor();
    await primary.click();
    expect(await waitForEnd(panel)).toBe('stopped');
    expect(await panel.locator('.messages > li').count()).toBeLessThan(10);
    await primary.click();
    expect(await waitForEnd(panel)).toBe('finished');
    expect(await panel.locator('.messages > li').count()).toBe(10);
  });
});

/** Returns the paths that a page has asked for since it was opened. */
function listAsked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname),
  );
}

function isOfRun(path: string): boolean {
  return /^\/run\/|panels|editor/.test(path);
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((one) => one === document.activeElement);
}

function readRecording(snippet: string) {
  const path = `snippets/${snippet}.recording.json`;
  const recording = parseRecording({ path, text: readFileSync(path, 'utf8') });
  if ('code' in recording) throw new Error(recording.message);
  return recording;
}

/** Keeps what live regions say, also those that come later. */
function recordSpeech(): void {
  window.spoken = [];
  new MutationObserver((changes) => {
    for (const { target } of changes)
      if (target instanceof HTMLElement && target.role === 'status')
        window.spoken.push(target.textContent);
  }).observe(document.body, { childList: true, subtree: true });
}

declare global {
  interface Window {
    spoken: string[];
  }
}
