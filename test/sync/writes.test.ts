import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { sync } from '../../scripts/commands/sync.ts';
import { formatDiagnostics } from '../../scripts/diagnostics.ts';
import { writeFile } from '../../scripts/writes.ts';

const fixture = join(import.meta.dirname, 'fixtures/source-of-a-region');
const script = join(process.cwd(), 'scripts/snippets.mjs');
const path = 'docs/page.mdx';
let project = '';
let page = '';
let before = '';

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'writes-'));
  cpSync(fixture, project, { recursive: true });
  page = join(project, path);
  before = readPage();
});

test('writeFile() leaves alone what an editor saved meanwhile', () => {
  writeFileSync(page, 'Saved meanwhile.\n');
  const written = writeFile(project, { path, text: 'Synced.\n' }, before);
  expect(written.changed).toBe(false);
  expect(formatDiagnostics(written.diagnostics)).toBe(
    `docs/page.mdx:1:1 changed-file: Cannot write this file: it was saved after it was read
    fix: npm run snippets -- sync
`,
  );
  expect(readPage()).toBe('Saved meanwhile.\n');
});

test('writeFile() does not bring back a page that was deleted meanwhile', () => {
  rmSync(page);
  const written = writeFile(project, { path, text: 'Synced.\n' }, before);
  expect(written.diagnostics[0]?.message).toContain('it was deleted after');
  expect(readdirSync(join(project, 'docs'))).toEqual([]);
});

test('sync() says that a page is read-only, and leaves it', () => {
  chmodSync(page, 0o444);
  const { lines, diagnostics } = sync(project, []);
  expect(lines).toEqual([]);
  expect(formatDiagnostics(diagnostics)).toBe(
    `docs/page.mdx:1:1 unwritable-file: Cannot write this file: it is read-only
    fix: chmod u+w docs/page.mdx
`,
  );
  expect(readPage()).toBe(before);
});

test('sync() keeps the permissions of a page', () => {
  chmodSync(page, 0o640);
  expect(sync(project, []).lines).toEqual(['synced docs/page.mdx']);
  expect(statSync(page).mode & 0o777).toBe(0o640);
});

test.skipIf(process.platform === 'win32')(
  'sync leaves the page, and nothing beside it, when the disk takes no more',
  () => {
    writeFileSync(page, `${'Prose. '.repeat(400)}\n\n${before}`);
    before = readPage();
    const command = `ulimit -f 1; exec "${process.execPath}" "${script}" sync`;
    const options = { cwd: project, encoding: 'utf8' } as const;
    const { status, stderr } = spawnSync('bash', ['-c', command], options);
    expect(stderr).toContain('docs/page.mdx:1:1 unwritable-file: ');
    expect(status).toBe(1);
    expect(readPage()).toBe(before);
    expect(readdirSync(join(project, 'docs'))).toEqual(['page.mdx']);
  },
);

test('three syncs at once leave the page as one would', async () => {
  const children = [1, 2, 3].map(() => startSync());
  await Promise.all(children.map((child) => once(child, 'exit')));
  const together = readPage();
  expect(children.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  writeFileSync(page, before);
  sync(project, []);
  expect(together).toBe(readPage());
});

test('a sync that is killed while it writes leaves the old page or the new', async () => {
  const filler = `${'Prose. '.repeat(1_000_000)}\n\n`;
  writeFileSync(page, `${filler}${before}`);
  before = readPage();
  const watcher = watch(join(project, 'docs'));
  const child = startSync();
  const exit = once(child, 'exit');
  await Promise.race([once(watcher, 'change'), exit]);
  child.kill('SIGKILL');
  watcher.close();
  await exit;
  expect(child.signalCode).toBe('SIGKILL');
  const after = readPage();
  if (after !== before) {
    sync(project, []);
    expect(after).toBe(readPage());
  }
});

function startSync() {
  const options = { cwd: project, stdio: 'ignore' } as const;
  return spawn(process.execPath, [script, 'sync'], options);
}

function readPage(): string {
  return readFileSync(page, 'utf8');
}
