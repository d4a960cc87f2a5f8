import {
  cpSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../scripts/commands/check.ts';
import { choose } from '../../scripts/commands/choose.ts';
import { sync } from '../../scripts/commands/sync.ts';
import { formatDiagnostics } from '../../scripts/diagnostics.ts';

const fixture = join(import.meta.dirname, 'fixtures/source-of-a-region');

test('sync() writes through a link between pages, and keeps the link', () => {
  const project = copyProject();
  const link = join(project, 'docs/link.mdx');
  symlinkSync('page.mdx', link);
  expect(sync(project, ['docs/link.mdx']).lines).toEqual([
    'synced docs/link.mdx',
  ]);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  const page = readFileSync(join(project, 'docs/page.mdx'), 'utf8');
  expect(page).toContain('console.log(tools.length);');
});

test('choose() returns a file that is named twice once', () => {
  const page = { path: 'docs/page.mdx', text: '' };
  expect(choose('page', [page], [page.path, page.path])).toEqual([page]);
});

test('sync() of a page and a link to it finds no fault', () => {
  const project = copyProject();
  symlinkSync('page.mdx', join(project, 'docs/link.mdx'));
  expect(sync(project, []).diagnostics).toEqual([]);
});

test('check() refuses a snippet that is a link to a file outside snippets/', () => {
  const project = copyProject();
  writeFileSync(join(project, 'secret.txt'), 'secret');
  const link = join(project, 'snippets/v1/tools/secret.txt');
  symlinkSync('../../../secret.txt', link);
  writePage(project, '```txt source="snippets/v1/tools/secret.txt"\n```\n');
  expect(report(project)).toBe(
    `snippets/v1/tools/secret.txt:1:1 outside-path: Cannot read this file: it is a link to a file outside snippets/
    fix: put the file itself below snippets/
`,
  );
});

test('check() does not follow a link to a folder', () => {
  const project = copyProject();
  symlinkSync(tmpdir(), join(project, 'snippets/v1/outside'));
  writePage(project, '```txt source="snippets/v1/outside/x.txt"\n```\n');
  expect(report(project)).toContain('docs/page.mdx:1:1 unknown-snippet: ');
});

test('check() reports a page that is a link to nowhere', () => {
  const project = copyProject();
  symlinkSync('gone.mdx', join(project, 'docs/link.mdx'));
  expect(report(project, 'docs/link.mdx')).toContain(
    'docs/link.mdx:1:1 unreadable-file: ',
  );
});

function copyProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'paths-'));
  cpSync(fixture, project, { recursive: true });
  return project;
}

function writePage(project: string, text: string): void {
  writeFileSync(join(project, 'docs/page.mdx'), text);
}

function report(project: string, page = 'docs/page.mdx'): string {
  return formatDiagnostics(check(project, [page]).diagnostics);
}
