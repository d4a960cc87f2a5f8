import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const script = join(process.cwd(), 'scripts/snippets.mjs');
const fixtures = join(import.meta.dirname, 'sync/fixtures');

test('snippets without a command prints its usage and exits 2', () => {
  const { status, stderr } = snippets(fixtures);
  expect(status).toBe(2);
  expect(stderr).toContain('Cannot run the command ""');
  expect(stderr).toContain('Usage: npm run snippets -- <command>');
});

test.for([
  [['chek'], 'Cannot run the command "chek": did you mean check?'],
  [['run'], 'Cannot run: name a snippet'],
  [['run', '--over', 'tcp', 'x.ts'], 'Cannot run over "tcp"'],
  [['check', '--format', 'xml'], 'Cannot print as "xml"'],
  [['check', '--fast'], "Unknown option '--fast'"],
  [['check', 'docs/pag.mdx'], 'Cannot find the page "docs/pag.mdx"'],
] as const)('snippets %j exits 2 and says why', ([args, why]) => {
  const project = copyFixture('source-of-a-region');
  const { status, stderr } = snippets(project, ...args);
  expect(stderr).toContain(why);
  expect(status).toBe(2);
});

test('check prints a diff on stderr, exits 1 and writes nothing', () => {
  const project = copyFixture('source-of-a-region');
  const before = readPage(project);
  const { status, stderr } = snippets(project, 'check');
  expect(status).toBe(1);
  expect(stderr).toContain('docs/page.mdx:3:1 stale-fence: ');
  expect(stderr).toContain('    +console.log(tools.length);\n');
  expect(readPage(project)).toBe(before);
});

test('check --format github prints an annotation a fault', () => {
  const project = copyFixture('unknown-region');
  const { status, stderr } = snippets(
    project,
    'check',
    'docs/page.mdx',
    '--format',
    'github',
  );
  expect(status).toBe(1);
  expect(stderr).toBe(
    '::error file=docs/page.mdx,line=1,col=1,title=unknown-region::Cannot find region "cal" in snippets/v1/tools/call.ts: it has "print", "call"%0Afix: did you mean source="snippets/v1/tools/call.ts#call"?\n',
  );
});

test('check --format json prints the diagnostics on stdout, and nothing else', () => {
  const project = copyFixture('unknown-region');
  const args = ['check', 'docs/page.mdx', '--format', 'json'];
  const { status, stdout, stderr } = snippets(project, ...args);
  expect(status).toBe(1);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([
    {
      code: 'unknown-region',
      at: { file: 'docs/page.mdx', line: 1, column: 1 },
      message:
        'Cannot find region "cal" in snippets/v1/tools/call.ts: it has "print", "call"',
      fix: 'did you mean source="snippets/v1/tools/call.ts#call"?',
    },
  ]);
});

test('check colours what a terminal shows, and nothing else', () => {
  const project = copyFixture('source-of-a-region');
  const options = { cwd: project, encoding: 'utf8' } as const;
  const colours = ['1', '0'].map((FORCE_COLOR) => {
    const env = { ...process.env, FORCE_COLOR, NO_COLOR: undefined };
    const args = [script, 'check'];
    return spawnSync(process.execPath, args, { ...options, env }).stderr;
  });
  expect(colours[0]).toContain('\u001b[31mstale-fence\u001b[39m: ');
  expect(colours[0]).toContain('    \u001b[32m+console.log(tools.length);');
  expect(colours[1]).not.toContain('\u001b');
});

test('check counts unverified fences and says why they are', () => {
  const project = copyFixture('unverified-fence');
  const { stdout } = snippets(project, 'check', 'docs/page.mdx');
  expect(stdout).toContain('checked 1 page: 1 fences, 1 unverified\n');
  expect(stdout).toContain('docs/page.mdx:1: unverified: ');
});

test('sync writes the page, names it on stdout, and then check is content', () => {
  const project = copyFixture('source-of-a-region');
  const { status, stdout } = snippets(project, 'sync');
  expect(stdout).toBe('synced docs/page.mdx\n');
  expect(status).toBe(0);
  expect(readPage(project)).toContain('console.log(tools.length);');
  expect(snippets(project, 'check', 'docs/page.mdx').status).toBe(0);
});

test('sync leaves a page with a fault as it is and exits 1', () => {
  const project = copyFixture('every-fault-at-once');
  const before = readPage(project);
  const { status, stdout, stderr } = snippets(project, 'sync');
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.match(/fix:/g)).toHaveLength(3);
  expect(readPage(project)).toBe(before);
});

function snippets(cwd: string, ...args: string[]) {
  const options = { cwd, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, [script, ...args], options);
}

function copyFixture(name: string): string {
  const project = mkdtempSync(join(tmpdir(), 'cli-'));
  cpSync(join(fixtures, name), project, { recursive: true });
  return project;
}

function readPage(project: string): string {
  return readFileSync(join(project, 'docs/page.mdx'), 'utf8');
}
