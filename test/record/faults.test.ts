import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiagnostics } from '../../scripts/diagnostics.ts';
import { readSnippetFiles, type TextFile } from '../../scripts/files.ts';
import {
  recordSnippet,
  runSnippet,
  type Recorded,
} from '../../scripts/record/record.ts';
import { linkPackages } from '../../scripts/record/link.ts';
import { usualBounds, type Bounds } from '../../scripts/record/bounds.ts';
import { runMain } from '../../scripts/record/run.ts';
import { findTypeErrors } from '../../scripts/record/types.ts';

// The fixtures run below the root, where the packages that they import are found.
const root = process.cwd();
const fixtures = join(import.meta.dirname, 'fixtures');
const folder = join(fixtures, 'snippets/v1/faults');
const files = [...readSnippetFiles(root), ...readSnippetFiles(fixtures)];
const sources = makeMap(files);
const preloads = await linkPackages(sources);

// What each broken snippet is told; a snippet is run in memory unless noted.
const faults = [
  ['throws', ':8:9 failed-run: ', 'it exited with code 1', 'before the fault'],
  ['exits', 'it exited with code 3'],
  ['floods', 'it printed more than 1 MiB'],
  ['writes-to-stderr', 'it wrote to stderr', 'careful'],
  ['does-not-parse', 'it exited with code 1', 'SyntaxError'],
  ['leaves-a-handle-open', 'it ended, but', 'TCPServerWrap', 'held it open'],
  ['forks', 'it left child processes behind: sleep 60'],
  ['detaches', 'it left child processes behind: sleep 77'],
  ['exits-early', 'it exited before it came to its end'],
  ['ends-well-against-its-word', 'it exited with code 0, not 1'],
  ['names-no-transport', ':1:1 unknown-transport: ', 'over "memroy"'],
  ['exits-with-other-words', 'it did not write "the shelf is empty"'],
] as const;

describe.concurrent('runSnippet() reports a snippet that', () => {
  test.for(faults)('%s', async ([name, ...expected]) => {
    const report = formatFaults(
      await runSnippet(readFault(name), sources, root, ['memory']),
    );
    for (const text of expected) expect(report).toContain(text);
  });

  test('prints-by-transport', async () => {
    const report = formatFaults(
      await runSnippet(readFault('prints-by-transport'), sources, root),
    );
    expect(report).toContain('differing-transports: Cannot record');
    expect(report).toContain('-InMemoryTransport');
    expect(report).toContain('+StdioClientTransport');
  });
});

test('runSnippet() accepts a snippet that fails as it says it will', async () => {
  const snippet = readFault('exits-as-meant');
  const result = await runSnippet(snippet, sources, root, ['memory']);
  expect(formatFaults(result)).toBe('no fault');
});

test('runMain() sees what a server answers to the stream of a client that closes at once', async () => {
  const streams = join(fixtures, 'snippets/v1/streams');
  const options = { edition: 'v1', preloads } as const;
  const run = await runMain(streams, ['closes-at-once.ts'], options);
  expect(run.fault).toBeUndefined();
  const methods = run.trace.map(({ http }) => [http?.method, http?.status]);
  expect(methods).toContainEqual(['GET', 405]);
});

// What the bounds of each broken program are, and what it is told.
const bounded = [
  ['waits', { quiet: 2 }, 'nothing happened for 2 s; it waited for Timeout'],
  ['blocks', { quiet: 2 }, 'nothing happened for 2 s; its code is blocked'],
  ['waits', { wall: 1 }, 'it ran for 1 s; it waited for Timeout'],
  ['loops', { cpu: 1 }, 'it used more than 1 s of CPU time'],
] as const;

describe.concurrent('runMain() ends a program that', () => {
  test.for(bounded)('%s, given %o', async ([name, bound, fault]) => {
    const run = await start(`${name}.ts`, { ...usualBounds, ...bound });
    expect(run.fault).toBe(fault);
    expect(run.stdout).toMatch(/^(?:wait|block|loop)ing\n$/);
  });
});

test('runMain() loses nothing of a large output', async () => {
  const bounds = { ...usualBounds, bytes: 2 * usualBounds.bytes };
  const run = await start('prints-much.ts', bounds);
  expect(run.fault).toBeUndefined();
  expect(run.stdout).toHaveLength(20_000 * 52);
});

test('runMain() says when an output is too large to be kept whole', async () => {
  const run = await start('prints-too-much.ts', usualBounds);
  expect(run.fault).toBe('it printed more than 1 MiB');
});

test('recordSnippet() refuses two runs that differ, and shows how', async () => {
  const faults = await recordSnippet(readFault('differs'), sources, root);
  expect(faults).toMatchObject([{ code: 'differing-runs' }]);
  expect(formatFaults(faults)).toMatch(/^ {4}-.*"stdout": "\d+n/m);
});

test('findTypeErrors() reports errors that are not meant, and meant ones that are gone', async () => {
  const project = join(fixtures, 'ill-typed');
  const snippets = readSnippetFiles(project);
  const faults = await findTypeErrors(project, makeMap(snippets));
  expect(formatDiagnostics(faults))
    .toBe(`snippets/v1/faults/ill-typed.ts:2:9 type-error: Cannot typecheck this snippet: Type 'string' is not assignable to type 'number'.
    fix: fix the type, or expect the error: // @errors: 2322 in a file named *.fails.ts

snippets/v1/faults/well-typed.fails.ts:1:1 missing-type-error: Cannot find the type error that this snippet expects: TS2322 is gone
    fix: remove 2322 from // @errors:, or bring the error back
`);
});

test('findTypeErrors() finds nothing in the project', async () => {
  const snippets = readSnippetFiles(root);
  const faults = await findTypeErrors(root, makeMap(snippets));
  expect(formatDiagnostics(faults)).toBe('');
});

function makeMap(all: TextFile[]): Map<string, string> {
  return new Map(all.map(({ path, text }) => [path, text]));
}

function formatFaults(result: Recorded): string {
  return Array.isArray(result) ? formatDiagnostics(result) : 'no fault';
}

function start(main: string, bounds: Bounds) {
  return runMain(folder, [main], { edition: 'v1', preloads, bounds });
}

function readFault(name: string) {
  const path = `snippets/v1/faults/${name}.ts`;
  return { path, text: sources.get(path) ?? '' };
}
