import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { formatShared } from '../../site/run/link/share.ts';
import { change, findPanel, openPanelPage, waitForEnd } from './open-panel.ts';
import { openSite, type Site } from './open-site.ts';

const snippet = 'v1/cancellation/abort';
const path = '/cancellation/';
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.closePages());
afterAll(() => site.close());

test('a shared link opens with the code as it was edited, says where it comes from, and does not run it', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const first = await openPanelPage(site, snippet, { permissions });
  await first.run.click();
  await waitForEnd(first.panel);
  await first.panel.getByRole('button', { name: 'Edit' }).click();
  await change(first.editor, (code) => `// “äöü” 你好\n${code}`);
  const edited = await first.editor.inputValue();
  await first.panel.locator('.ways label', { hasText: 'HTTP' }).click();
  await first.panel.getByRole('button', { name: 'Share' }).click();
  await first.panel.getByRole('button', { name: 'Copied' }).waitFor();
  const link = await first.page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(
    /\/cancellation\/\?sdk=v1#code=[\w-]+&of=v1\/.*&over=http$/,
  );

  const second = findPanel(await site.open(link));
  expect(await second.editor.inputValue()).toBe(edited);
  expect(await second.panel.getAttribute('data-state')).toBe('ready');
  expect(await second.panel.locator('.live:visible').count()).toBe(0);
  expect(await second.panel.locator('.notice').textContent()).toMatch(
    /^This code comes from a link, not from this site\./,
  );
  const http = second.panel.getByRole('radio', { name: 'HTTP' });
  expect(await http.isChecked()).toBe(true);
  expect(second.errors).toEqual([]);
  await second.primary.click();
  expect(await waitForEnd(second.panel)).toBe('finished');
  await second.panel.getByRole('button', { name: 'Reset' }).click();
  expect(await second.panel.locator('.notice').isVisible()).toBe(false);
});

test('a link for the other edition shows it', async () => {
  const shared = {
    snippet: 'v2/cancellation/abort',
    way: 'memory',
    code: 'x',
  } as const;
  const opened = await site.open(path + (await formatShared(shared)));
  const { panel, editor } = findPanel(opened, shared.snippet);
  expect(await editor.inputValue()).toBe('x');
  expect(await panel.isVisible()).toBe(true);
});

test('a link that is followed within the page opens too', async () => {
  const { page, errors } = await site.open(path);
  const hash = await formatShared({ snippet, way: 'memory', code: '// here' });
  await page.evaluate((hash) => location.assign(hash), hash);
  const { editor } = findPanel({ page, errors });
  expect(await editor.inputValue()).toBe('// here');
  expect(errors).toEqual([]);
});

test('where there is no clipboard the link is in the address bar', async () => {
  const { page, run, panel } = await openPanelPage(site);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  await run.click();
  await waitForEnd(panel);
  await panel.getByRole('button', { name: 'Share' }).click();
  await panel.getByText('The link is in the address bar').waitFor();
  expect(new URL(page.url()).hash).toMatch(/^#code=[\w-]+&of=v1/);
});

describe('a link that is no good says so, and the page goes on', () => {
  test.for([
    [
      'damaged code',
      `#code=AAAA&of=${snippet}&over=memory`,
      'its code is damaged',
    ],
    [
      'other characters',
      `#code=%00<b>&of=${snippet}&over=memory`,
      'its code is damaged',
    ],
    ['no way', '#code=AAAA', 'it is damaged'],
    [
      'a huge hash',
      `#code=${'A'.repeat(70_000)}&of=${snippet}&over=memory`,
      'its code is too long',
    ],
  ] as const)('%s', async ([, hash, reason]) => {
    await expectRefusal(hash, reason);
  });

  test('a small hash of huge code', async () => {
    const code = ' '.repeat(5_000_000);
    const hash = await formatShared({ snippet, way: 'memory', code });
    expect(hash.length).toBeLessThan(10_000);
    await expectRefusal(hash, 'its code is too long');
  });

  test('a snippet of another page', async () => {
    const shared = { snippet: 'v1/no/such', way: 'memory', code: 'x' } as const;
    await expectRefusal(
      await formatShared(shared),
      'its snippet is not on this page',
    );
  });

  async function expectRefusal(hash: string, reason: string) {
    const { page, errors } = await site.open(path + hash);
    const alert = page.getByRole('alert');
    expect(await alert.textContent()).toBe(`Cannot open this link: ${reason}`);
    await alert.getByRole('button', { name: 'Close' }).click();
    const { run, panel } = findPanel({ page, errors });
    await run.click();
    expect(await waitForEnd(panel)).toBe('finished');
    expect(errors).toEqual([]);
  }
});

test('the anchor of a heading is no link with code', async () => {
  const { page } = await site.open(`${path}#limit-the-wait`);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.run-panel').count()).toBe(0);
  expect(await page.locator('#limit-the-wait').count()).toBe(1);
  const ids = await page
    .locator('[id]')
    .evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id) => id.startsWith('code='))).toEqual([]);
});
