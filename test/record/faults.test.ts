import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiagnostics } from '../../scripts/diagnostics.ts';
import { readSnippetFiles } from '../../scripts/files.ts';
import { makeProgram } from '../../scripts/record/program.ts';
import { recordSnippet, runSnippet } from '../../scripts/record/record.ts';
import { runProgram } from '../../scripts/record/run.ts';
import { findTypeErrors } from '../../scripts/record/types.ts';

// The fixtures run below the root, where the packages that they import are found.
const root = process.cwd();
const fixtures = join(import.meta.dirname, 'fixtures');
const files = [...readSnippetFiles(root), ...readSnippetFiles(fixtures)];
const sources = new Map(files.map(({ path, text }) => [path, text]));

describe.concurrent('runSnippet() reports a snippet that', () => {
  test('throws, at the line that threw', async () => {
    const report = await runFault('throws');
    expect(report).toContain('snippets/v1/faults/throws.ts:8:9 failed-run: ');
    expect(report).toContain('it exited with code 1');
    expect(report).toContain('before the fault');
    expect(report).toContain('Error: the shelf is empty');
  });

  test('exits with a code', async () => {
    const report = await runFault('exits');
    expect(report).toContain('it exited with code 3');
  });

  test('prints without end', async () => {
    const report = await runFault('floods');
    expect(report).toContain('it printed more than 1 MiB');
  });

  test('writes to stderr', async () => {
    const report = await runFault('writes-to-stderr');
    expect(report).toContain('it wrote to stderr');
    expect(report).toContain('careful');
  });

  test('does not parse', async () => {
    const report = await runFault('does-not-parse');
    expect(report).toContain('it exited with code 1');
    expect(report).toContain('SyntaxError');
  });
});

test('runProgram() ends a snippet that hangs, and keeps what it printed', async () => {
  const program = makeProgram(readFault('hangs'), sources);
  const folder = join(root, '.cache/programs/v1/faults/hangs-briefly');
  const run = await runProgram(program, folder, 1);
  expect(run.fault).toBe('it still ran after 1 s');
  expect(run.stdout).toBe('waiting\n');
});

test('recordSnippet() refuses two runs that differ, and shows how', async () => {
  const fault = await recordSnippet(readFault('differs'), sources, root);
  expect(fault).toMatchObject({ code: 'differing-runs' });
  expect(fault).toHaveProperty('diff', expect.stringMatching(/^-.*n\\n/m));
});

test('findTypeErrors() reports an ill-typed snippet at its place', async () => {
  const report = formatDiagnostics(await findTypeErrors(fixtures));
  expect(report).toBe(
    `snippets/v1/faults/ill-typed.ts:2:9 type-error: Cannot typecheck this snippet: Type 'string' is not assignable to type 'number'.
    fix: https://typescript.tv/errors/TS2322 tells of this error
`,
  );
});

async function runFault(name: string): Promise<string> {
  const result = await runSnippet(readFault(name), sources, root);
  return 'code' in result ? formatDiagnostics([result]) : 'no fault';
}

function readFault(name: string) {
  const path = `snippets/v1/faults/${name}.ts`;
  return { path, text: sources.get(path) ?? '' };
}
