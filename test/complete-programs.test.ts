import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { check, resolveConfig, type Options } from 'prettier';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSnippetFiles } from '../scripts/files.ts';
import { findWays } from '../scripts/record/cells.ts';
import { findRunnable } from '../scripts/record/declaration.ts';
import { writeFolder } from '../scripts/record/folder.ts';
import { linkPackages } from '../scripts/record/link.ts';
import { findEdition, makeProgram } from '../scripts/record/program.ts';
import {
  findRecordingPath,
  parseRecording,
} from '../scripts/record/recordings.ts';
import { transports } from '../scripts/record/transports.ts';
import { startServer } from '../scripts/record/servers.ts';
import { findPackages } from '../site/programs/steps.ts';
import { readPinned } from '../site/programs/versions.ts';

const root = process.cwd();
const files = readSnippetFiles(root);
const sources = new Map(files.map(({ path, text }) => [path, text]));
const preloads = await linkPackages(sources);
const runNode = promisify(execFile).bind(undefined, process.execPath);

describe('a complete program in an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'));
  const chosen = ['abort', 'ignore', 'task-stop'].flatMap((name) =>
    transports.map((transport) => ({ name, transport })),
  );

  beforeAll(() => {
    const pinned = readPinned(root);
    const wanted = findPackages('v1', []).map(
      (name) => `${name}@${pinned[name]}`,
    );
    const npm = ['install', '--prefix', folder, '--no-audit', '--no-fund'];
    execFileSync('npm', [...npm, ...wanted], { stdio: 'pipe' });
  });

  test.for(chosen)(
    '$name over $transport prints what was recorded',
    async ({ name, transport }) => {
      const path = `snippets/v1/cancellation/${name}.ts`;
      const snippet = { path, text: sources.get(path) ?? '' };
      const program = makeProgram(snippet, transport, sources);
      const cwd = join(folder, name, transport);
      writeFolder(cwd, program.files);
      const server =
        transport === 'http' ? await startServer(cwd, { preloads }) : undefined;
      const args = server ? [program.main, server.url] : [program.main];
      const { stdout } = await runNode(args, { cwd });
      server?.end();
      expect(stdout).toBe(readStdout(path));
    },
  );
});

describe('a complete program with an authorization server', () => {
  test.for(['v1', 'v2'])('runs in an empty folder: %s', async (edition) => {
    const path = `snippets/${edition}/authorization/code-flow.ts`;
    const snippet = { path, text: sources.get(path) ?? '' };
    const { main, files } = makeProgram(snippet, 'memory', sources);
    const cwd = mkdtempSync(join(tmpdir(), 'reader-'));
    const manifest = { path: 'package.json', text: '{"type":"module"}' };
    writeFolder(cwd, [manifest, ...files]);
    const pinned = readPinned(root);
    const wanted = findPackages(findEdition(path), files).map(
      (name) => `${name}@${pinned[name]}`,
    );
    const npm = ['install', '--no-audit', '--no-fund', ...wanted];
    execFileSync('npm', npm, { cwd, stdio: 'pipe' });
    const { stdout } = await runNode([main], { cwd });
    expect(stdout).toBe(readStdout(path));
  });
});

/** The files of the bundled server are in most programs. */
const formatted = new Map<string, Promise<boolean>>();

function isFormatted(text: string, options: Options): Promise<boolean> {
  const known = formatted.get(text) ?? check(text, options);
  formatted.set(text, known);
  return known;
}

const programs = findRunnable(files).flatMap((snippet) =>
  findWays(snippet).map((way) => ({ path: snippet.path, snippet, way })),
);

describe('every complete program', () => {
  test.for(programs)(
    '$path over $way is formatted and imports what its reader has',
    async ({ path, snippet, way }) => {
      const transport = way === 'program' ? 'memory' : way;
      const { files } = makeProgram(snippet, transport, sources);
      const style = await resolveConfig(join(root, path));
      const installed = findPackages(findEdition(path), files);
      const allowed = [...installed, 'node:', './', '../'];
      for (const { path: filepath, text } of files) {
        const imports = [...text.matchAll(/ from '(?<from>[^']+)'/g)];
        for (const { groups } of imports)
          expect(
            allowed.some((start) => groups?.['from']?.startsWith(start)),
          ).toBe(true);
        expect(await isFormatted(text, { ...style, filepath })).toBe(true);
      }
    },
  );
});

const tsconfig = /^cat > tsconfig\.json <<'END'\n(?<text>[^]*?)^END$/m;

describe('the tsconfig.json of the page on installing', () => {
  const folder = join(root, '.cache/installed', String(process.pid));

  test('lets every complete program pass, but for errors that are meant', () => {
    const page = readFileSync(join(root, 'docs/start/install.mdx'), 'utf8');
    const text = tsconfig.exec(page)?.groups?.['text'] ?? '';
    writeFolder(folder, [{ path: 'tsconfig.json', text }]);
    for (const { path, snippet, way } of programs) {
      if (findEdition(path) !== 'v1') continue;
      const transport = way === 'program' ? 'memory' : way;
      const { files } = makeProgram(snippet, transport, sources);
      writeFolder(join(folder, path, way), files);
    }
    const errors = findErrors(folder);
    expect(errors.filter((line) => !line.includes('.fails.ts('))).toEqual([]);
    expect(errors).not.toEqual([]);
  });
});

function findErrors(project: string): string[] {
  const { resolve } = createRequire(import.meta.url);
  const compiler = dirname(resolve('typescript-7/package.json'));
  const { stdout } = spawnSync(
    process.execPath,
    [join(compiler, 'bin/tsc'), '-p', project, '--pretty', 'false'],
    { encoding: 'utf8' },
  );
  return stdout.split('\n').filter((line) => /: error TS\d+:/.test(line));
}

function readStdout(path: string): string {
  const recording = findRecordingPath(path);
  const text = sources.get(recording) ?? '';
  const parsed = parseRecording({ path: recording, text });
  return 'code' in parsed ? parsed.message : parsed.stdout;
}
