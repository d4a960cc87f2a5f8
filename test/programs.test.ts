import { exec } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, test, vi } from 'vitest';
import { readSnippetFiles } from '../scripts/files.ts';
import { findWays } from '../scripts/record/cells.ts';
import { findRunnable } from '../scripts/record/declaration.ts';
import { writeFolder } from '../scripts/record/folder.ts';
import { linkPackages } from '../scripts/record/link.ts';
import { findEdition, makeProgram } from '../scripts/record/program.ts';
import type { Way } from '../scripts/record/transports.ts';
import { startServer, type Server } from '../scripts/record/servers.ts';
import { readRecording } from '../site/programs/standing.ts';
import { findServed } from '../site/programs/served.ts';

const runLine = promisify(exec);
const root = process.cwd();
const served = join(root, 'dist/programs');
const files = readSnippetFiles(root);
const sources = new Map(files.map(({ path, text }) => [path, text]));
const preloads = await linkPackages(sources);
const cells = findRunnable(files).flatMap((snippet) =>
  findWays(snippet).map((way) => {
    const transport = way === 'program' ? 'memory' : way;
    const program = makeProgram(snippet, transport, sources);
    const texts = new Map(program.files.map(({ path, text }) => [path, text]));
    return { path: snippet.path, way, texts };
  }),
);

describe.each(cells)('$path over $way', ({ path, way, texts }) => {
  const name = path.replace(/^snippets\//, '').replace(/\.ts$/, '');

  test('is served raw, byte for byte as it was run', () => {
    const own = globSync('**/*.ts', { cwd: join(served, name, way) });
    const read = [...texts.keys()].map((file) => {
      const folder = own.includes(file) ? join(name, way) : findEdition(path);
      return [file, readFileSync(join(served, folder, file), 'utf8')] as const;
    });
    expect(new Map(read)).toEqual(texts);
    expect([...texts.keys()]).toEqual(expect.arrayContaining(own));
  });

  test('is served as a zip of one folder with the same files', () => {
    expect(readZip(name, way)).toEqual(texts);
  });
});

test('a zip has the same bytes whenever and wherever it is built', () => {
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  const again = findServed(files).filter(({ path }) => path.endsWith('.zip'));
  vi.unstubAllEnvs();
  expect(again).toHaveLength(cells.length);
  for (const { path, body } of again)
    expect(Buffer.from(body).equals(readFileSync(join(served, path)))).toBe(
      true,
    );
});

test('the pages show, and copy, each file exactly', () => {
  const texts = new Set(cells.flatMap((cell) => [...cell.texts.values()]));
  const copied = new Set<string>();
  for (const page of globSync('**/index.html', { cwd: served })) {
    const html = readPage(page);
    for (const file of html.querySelectorAll('.file')) {
      const code = file
        .querySelector('.copy button')
        ?.getAttribute('data-code');
      const text = code?.replaceAll('\u007f', '\n') ?? '';
      const lines = file.querySelectorAll('.ec-line').map((line) => line.text);
      expect(lines.map((line) => line.replace(/\n$/, ''))).toEqual(
        text.trimEnd().split('\n'),
      );
      copied.add(text);
    }
  }
  expect(texts.difference(copied)).toEqual(new Set());
});

describe('the zip of a snippet with tasks, in an empty folder', () => {
  const name = 'v2/cancellation/task-cancelled';
  const recorded = readRecording(`snippets/${name}.ts`, root)?.stdout;

  test.for(['stdio', 'http'] as const)(
    'does over %s what was recorded, by the lines of its page alone',
    async (way) => {
      const above = mkdtempSync(join(tmpdir(), 'reader-'));
      const other = { path: 'package.json', text: '{ "name": "other" }' };
      writeFolder(above, [other]);
      const cwd = join(above, 'program');
      const entries = [...readZip(name, way)];
      writeFolder(
        cwd,
        entries.map(([path, text]) => ({ path, text })),
      );
      const run = await runLines(readLines(name, way), cwd);
      expect(run).toEqual({ stdout: recorded, stderr: '' });
      const kept = readFileSync(join(above, other.path), 'utf8');
      expect(kept).toBe(other.text);
    },
  );
});

/** Runs the lines of a page; the one that serves is given a free port, which the one that connects is told. */
async function runLines(lines: string[], cwd: string) {
  const run = { stdout: '', stderr: '' };
  let server: Server | undefined;
  for (const line of lines) {
    if (line === 'node server.ts --http')
      server = await startServer(cwd, { preloads });
    else {
      const url = server?.url ?? '';
      const told = line.replace('http://127.0.0.1:3000/mcp', url);
      const { stdout, stderr } = await runLine(told, { cwd });
      if (line.startsWith('node ')) Object.assign(run, { stdout, stderr });
    }
  }
  run.stderr += server?.readStderr() ?? '';
  server?.end();
  return run;
}

function readLines(name: string, way: Way): string[] {
  return readPage(join(name, 'index.html'))
    .querySelectorAll(`#way-${way} .step .copy button`)
    .flatMap(
      (button) => button.getAttribute('data-code')?.split('\u007f') ?? [],
    );
}

function readPage(path: string): HTMLElement {
  const blockTextElements = { script: true, style: true };
  return parse(readFileSync(join(served, path), 'utf8'), { blockTextElements });
}

function readZip(name: string, way: Way): Map<string, string> {
  const entries = unzipSync(readFileSync(join(served, name, `${way}.zip`)));
  const [, ...words] = [...name.split('/'), way];
  const folder = `${words.join('-')}/`;
  return new Map(
    Object.entries(entries).map(([path, bytes]) => [
      path.replace(folder, ''),
      strFromU8(bytes),
    ]),
  );
}
