import { join } from 'node:path';
import { expect, test } from 'vitest';
import { here } from '../site/address.ts';
import { findBrokenLinks } from './broken-links.ts';

test('every link of the built site leads somewhere', () => {
  expect(findBrokenLinks('dist', here.base)).toEqual([]);
});

test('findBrokenLinks() names pages, files and anchors that are not there, and ids that stand twice', () => {
  const folder = join(import.meta.dirname, 'fixtures/links');
  expect(findBrokenLinks(folder).toSorted()).toEqual([
    'index.html: #gone',
    'index.html: /gone/',
    'index.html: gone.png',
    'index.html: sub/#gone',
    'index.html: two of #twice',
    'index.md: /sub/#nowhere',
    'sub/index.html: here',
  ]);
});

test('findBrokenLinks() names links that leave the folder of the site', () => {
  const folder = join(import.meta.dirname, 'fixtures/links');
  const broken = findBrokenLinks(folder, '/base');
  expect(broken).toContain('index.html: /sub/?query#there');
  expect(broken).not.toContain('index.html: ./sub/');
});
