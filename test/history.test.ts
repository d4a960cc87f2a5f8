import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { findLastChanges } from '../site/history.ts';

const dates = ['2026-01-02T03:04:05Z', '2026-02-03T04:05:06Z'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
  git('init', 'whole');
  dates.forEach((date, number) => {
    mkdirSync(join(folder, 'whole/docs'), { recursive: true });
    writeFileSync(join(folder, 'whole/docs', `${number} ü.mdx`), date);
    writeFileSync(join(folder, 'whole', 'other.md'), date);
    git('-C', 'whole', 'add', '.');
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    git('-C', 'whole', ...author, 'commit', '-m', date, '--date', date);
  });
  git('clone', '--depth', '1', `file://${join(folder, 'whole')}`, 'shallow');
});

test('findLastChanges() returns when each file was last committed', () => {
  const [first, second] = dates.map((date) => new Date(date));
  expect(findLastChanges('docs', join(folder, 'whole'))).toEqual(
    new Map([
      ['docs/1 ü.mdx', second],
      ['docs/0 ü.mdx', first],
    ]),
  );
});

test('findLastChanges() returns nothing where git does not know', () => {
  expect(findLastChanges('docs', join(folder, 'shallow')).size).toBe(0);
  expect(findLastChanges('docs', folder).size).toBe(0);
});

function git(...args: string[]): void {
  execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
}
