import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPages } from '../../scripts/files.ts';
import { findReferences } from '../../scripts/sync/references.ts';
import { findNotations } from '../../site/code/notations.ts';
import { openSite, type Site } from './open-site.ts';

const path = '/cancellation/';
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test.for([
  { kind: 'source', block: '.expressive-code:not(.recorded)' },
  { kind: 'output', block: '.output' },
  { kind: 'trace', block: '.trace' },
])('Copy puts a fence of $kind on the clipboard', async ({ block }) => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const { page } = await site.open(path, { permissions });
  await page.locator(block).first().getByTitle('Copy').click();
  await page.locator('.copy .feedback').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(readBodies()).toContain(copied);
});

test('Copy gives the body of each fence of a page, and nothing else', async () => {
  const { page } = await site.open(path);
  const copied = await page.evaluate(() => {
    // What is open, filtered away or drawn otherwise is copied all the same.
    for (const one of document.querySelectorAll<HTMLElement>(
      '.trace summary, .trace .tools button',
    ))
      one.click();
    const texts: string[] = [];
    navigator.clipboard.writeText = (text) => {
      texts.push(text);
      return Promise.resolve();
    };
    for (const button of document.querySelectorAll('.copy button'))
      button.dispatchEvent(new MouseEvent('click'));
    return texts;
  });
  expect(copied).toEqual(readBodies());
});

/** Returns the bodies of the fences of the page as a reader sees them. */
function readBodies(): string[] {
  const source = `docs${path}index.mdx`;
  const page = readPages(process.cwd()).find((page) => page.path === source);
  if (!page) throw new Error(`Cannot read ${source}: there is no such page`);
  return findReferences(page).references.map(({ body, indent }) => {
    const text = page.text.slice(body.start, body.end).trimEnd();
    const lines = text.split('\n').map((line) => line.slice(indent.length));
    const { hidden } = findNotations(lines);
    return lines.filter((_line, index) => !hidden.includes(index)).join('\n');
  });
}
