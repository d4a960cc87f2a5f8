import { expect, test } from 'vitest';
import { readPages } from '../scripts/files.ts';

/** Of adults who read silently: https://doi.org/10.1016/j.jml.2019.104047 */
const wordsPerMinute = 238;
/** Nobody reads it through: an error leads to its own section. */
const reference = 'docs/help/errors.mdx';
const pages = readPages(process.cwd());
const read = pages.filter(({ path }) => path !== reference);

test.for(read)('$path is read in ten minutes', ({ text }) => {
  expect(countMinutes(text)).toBeLessThan(10);
});

test('the reference is longer than that', () => {
  const { text = '' } = pages.find(({ path }) => path === reference) ?? {};
  expect(countMinutes(text)).toBeGreaterThan(10);
});

/** Counts prose, code and output of the edition that takes longer. */
function countMinutes(text: string): number {
  const words = ['v1', 'v2'].map((sdk) => {
    const other = new RegExp(`<Edition sdk="(?!${sdk}).*?</Edition>`, 'gs');
    return text.replace(other, '').split(/\s+/).length;
  });
  return Math.max(...words) / wordsPerMinute;
}
