import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findLastChange } from '../site/history.ts';

const dates = ['2026-01-02T03:04:05Z', '2026-02-03T04:05:06Z'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
  git('init', 'whole');
  dates.forEach((date, number) => {
    writeFileSync(join(folder, 'whole', `${number}.mdx`), date);
    git('-C', 'whole', 'add', '.');
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    git('-C', 'whole', ...author, 'commit', '-m', date, '--date', date);
  });
  git('clone', '--depth', '1', `file://${join(folder, 'whole')}`, 'shallow');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('findLastChange() returns when a file was last committed', () => {
  const all = [0, 1].map((n) =>
    findLastChange(`${n}.mdx`, join(folder, 'whole')),
  );
  expect(all).toEqual(dates.map((date) => new Date(date)));
});

test('findLastChange() returns nothing where git does not know', () => {
  expect(findLastChange('0.mdx', join(folder, 'shallow'))).toBeUndefined();
  expect(findLastChange('new.mdx', join(folder, 'whole'))).toBeUndefined();
  expect(findLastChange('0.mdx', folder)).toBeUndefined();
});

function git(...args: string[]): void {
  execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
}
