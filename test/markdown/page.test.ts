import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPages } from '../../scripts/files.ts';
import { findReferences } from '../../scripts/sync/references.ts';
import { findAddress } from '../../site/address.ts';
import { isNotation } from '../../site/code/notations.ts';
import { formatPage } from '../../site/markdown/page.ts';

const versions = { v1: '1.2.3', v2: '4.5.6' };
const folder = join(import.meta.dirname, 'fixtures');

test.for(globSync('*.mdx', { cwd: folder }))(
  'formatPage() turns %s into the Markdown beside it',
  async (name) => {
    const page = {
      id: 'servers/tools',
      title: 'Tools',
      description: 'What they are.',
      filePath: `docs/servers/${name}`,
      body: readFileSync(join(folder, name), 'utf8'),
    };
    await expect(formatPage(page, versions)).toMatchFileSnapshot(
      join(folder, name.replace(/x$/, '')),
    );
  },
);

test('the Markdown of a page has every body of its fences', () => {
  for (const page of readPages(process.cwd())) {
    const path = page.path
      .replace(/^docs\//, '')
      .replace(/(?:\/index)?\.mdx$/, '');
    if (path === '404') continue;
    const text = readFileSync(join('dist', `${path}.md`), 'utf8');
    const lines = new Set(
      text.split('\n').map((line) => line.replace(/^> ?/, '')),
    );
    for (const { kind, body, indent } of findReferences(page).references) {
      const bare = page.text.slice(body.start, body.end).trimEnd().split('\n');
      const own =
        kind === 'matrix' ? bare.map((row) => `${indent}| ${row} |`) : bare;
      const missing = own.filter(
        (line) => !isNotation(line) && !lines.has(line.slice(indent.length)),
      );
      expect(missing).toEqual([]);
    }
  }
});

test('llms.txt names every page, and llms-full.txt has its text', () => {
  const names = readFileSync('dist/llms.txt', 'utf8');
  const whole = readFileSync('dist/llms-full.txt', 'utf8');
  const texts = globSync('**/*.md', { cwd: 'dist' });
  expect(texts).toContain('cancellation.md');
  for (const path of texts) {
    expect(names).toContain(`(/${path})`);
    expect(whole).toContain(readFileSync(join('dist', path), 'utf8').trim());
  }
});

test('findAddress() is absolute when the origin is known', () => {
  const at = { origin: 'https://docs.example', base: '/sdk' };
  expect(findAddress('../start/#a', '/servers/', at)).toBe(
    'https://docs.example/sdk/start/#a',
  );
  const nowhere = { origin: '', base: '/sdk' };
  expect(findAddress('../start/#a', '/servers/', nowhere)).toBe(
    '/sdk/start/#a',
  );
  expect(findAddress('https://other.example/', '/', nowhere)).toBe(
    'https://other.example/',
  );
});
