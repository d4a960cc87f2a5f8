import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { record } from '../../scripts/commands/record.ts';
import { formatDiagnostics } from '../../scripts/diagnostics.ts';
import { endSharedServers } from '../../scripts/record/servers.ts';
import { copyProject } from '../copy-project.ts';

const snippet = 'snippets/v1/cancellation/abort.ts';
const recording = 'snippets/v1/cancellation/abort.recording.json';
const illTyped = "export const wrong: number = 'text';\n";

afterAll(() => endSharedServers());

test('record() of a named snippet tells the type errors of other files, and does not fail for them', async () => {
  const project = copyProject();
  const other = 'snippets/v1/start/wrong.ts';
  writeFileSync(join(project, other), illTyped);
  const { lines, diagnostics } = await record(project, [snippet], {
    fresh: true,
  });
  expect(formatDiagnostics(diagnostics)).toBe('');
  expect(lines).toEqual([
    `left out the type errors of ${other}: no named snippet uses it`,
  ]);
});

test('record() of a named snippet fails for a type error of a file that it imports', async () => {
  const project = copyProject();
  const library = 'snippets/v1/library/books.ts';
  appendFileSync(join(project, library), illTyped);
  const before = readFileSync(join(project, recording), 'utf8');
  const { lines, diagnostics } = await record(project, [snippet], {
    fresh: true,
  });
  expect(formatDiagnostics(diagnostics)).toContain(
    `14 type-error: Cannot typecheck this snippet: Type 'string' is not assignable to type 'number'.`,
  );
  expect(diagnostics.map(({ at }) => at.file)).toEqual([library]);
  expect(lines).toEqual([]);
  expect(readFileSync(join(project, recording), 'utf8')).toBe(before);
});
