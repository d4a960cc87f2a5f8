import { describe, expect, test } from 'vitest';
import { readSnippetFiles } from '../../scripts/files.ts';
import { formatRecording, hashText } from '../../scripts/record/recordings.ts';
import type { Way } from '../../scripts/record/transports.ts';
import { findRunnables } from '../../site/run/program/runnables.ts';

const path = 'snippets/v1/tools/call.ts';

describe('findRunnables()', () => {
  test('strips the types, each line and column where it was', () => {
    const text =
      '//#region a\nexport async function run(transport: Transport) {\n  fail();\n}\n//#endregion a\n';
    const [named] = find(text).found;
    expect(named?.name).toBe('v1/tools/call');
    expect(named?.runnable.code).toBe(
      'export async function run(transport: Transport) {\n  fail();\n}\n',
    );
    expect(named?.runnable.script).toBe(
      'export async function run(transport           ) {\n  fail();\n}\n',
    );
  });

  test('runs a snippet whose imports all run in a page', () => {
    const text = `import { Client } from '@modelcontextprotocol/sdk/client/index.js';\nimport type { X } from 'nowhere';\nexport async function run() {\n  new Client();\n}\n`;
    expect(find(text).diagnostics).toStrictEqual([]);
    expect(find(text).found[0]?.runnable.ways).toStrictEqual({
      memory: 'live',
      http: 'live',
    });
  });

  test('replays a snippet that imports what needs Node', () => {
    const text = `import { readFileSync } from 'node:fs';\nexport async function run() {\n  readFileSync('a');\n}\n`;
    expect(find(text).diagnostics).toStrictEqual([]);
    expect(find(text).found[0]?.runnable.ways).toStrictEqual({
      memory: 'recorded',
      http: 'recorded',
    });
  });

  test.for([
    '// snippet: in Node only: its words are others\nexport async function run() {}\n',
    'export async function run() {\n  process.exit();\n}\n',
  ])('replays a snippet that says or shows that it needs Node', (text) => {
    expect(find(text).found[0]?.runnable.ways).toStrictEqual({
      memory: 'recorded',
      http: 'recorded',
    });
  });

  test('replays a program', () => {
    const { found } = find(`console.log(1);\n`, ['program']);
    expect(found[0]?.runnable.ways).toStrictEqual({ program: 'recorded' });
  });

  test('names an import of which nobody has said whether it runs in a page', () => {
    const text = `export async function run() {\n  await import('left-pad');\n}\n`;
    expect(find(text).diagnostics).toMatchObject([
      {
        code: 'unknown-import',
        at: { file: path, line: 2, column: 16 },
        message: 'Cannot tell whether "left-pad" runs in a page',
      },
    ]);
  });

  test('knows every import of this project', () => {
    const { found, diagnostics } = findRunnables(
      readSnippetFiles(process.cwd()),
    );
    expect(diagnostics).toStrictEqual([]);
    expect(found.length).toBeGreaterThan(30);
  });
});

function find(text: string, ways: Way[] = ['memory', 'http']) {
  const recording = formatRecording({
    ...{ snippet: path, hash: hashText(text), sdk: '1', node: '26' },
    stdout: '',
    traces: Object.fromEntries(ways.map((way) => [way, []])),
  });
  return findRunnables([
    { path, text },
    { path: path.replace('.ts', '.recording.json'), text: recording },
  ]);
}
