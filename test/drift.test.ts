import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../scripts/commands/check.ts';
import { formatDiagnostics } from '../scripts/diagnostics.ts';
import { readSnippetFiles } from '../scripts/files.ts';
import { compareRecording, runSnippet } from '../scripts/record/record.ts';
import { findRecordingPath } from '../scripts/record/recordings.ts';

const root = process.cwd();
const page = 'docs/cancellation/index.mdx';
const snippet = 'snippets/v1/cancellation/abort.ts';
const recording = findRecordingPath(snippet);

const text = readFileSync(join(root, page), 'utf8');
/** The place of the first fence of the page with a directive. */
const at = (directive: string) => {
  const before = text.slice(0, text.indexOf(`${directive}="${snippet}`));
  return `${page}:${before.split('\n').length}:1`;
};

// One character each, and where `check` must see it.
const changes = [
  ['a fence of code', page, 'progress === 2', 'progress === 3', at('source')],
  ['an output', page, '\n2 of 12 books', '\n3 of 12 books', at('output')],
  ['a trace', page, '"progress":2', '"progress":3', at('trace')],
  ['a shown line', snippet, 'progress === 2', 'progress === 3', at('source')],
  ['a hidden line', snippet, "'docs'", "'doc'", `${recording}:3:3`],
  ['a recorded output', recording, '2 of 12', '3 of 12', at('output')],
  ['a recorded message', recording, 'id":1,', 'id":2,', at('trace')],
] as const;

test('check() finds nothing to change in the project', () => {
  expect(formatDiagnostics(check(root, []).diagnostics)).toBe('');
});

test.for(changes)(
  'check() sees a change of one character in %s',
  ([, file, before, after, place]) => {
    const project = copyProject();
    const text = readFileSync(join(project, file), 'utf8');
    const changed = text.replace(before, after);
    expect(changed).not.toBe(text);
    writeFileSync(join(project, file), changed);
    expect(formatDiagnostics(check(project, []).diagnostics)).toContain(place);
  },
);

test("compareRecording() sees a change in the bundled server's answer", async () => {
  const files = readSnippetFiles(root);
  const sources = new Map(files.map(({ path, text }) => [path, text]));
  const library = 'snippets/v1/library/reindex.ts';
  const changed = sources.get(library)?.replace('stopped after', 'stopped at');
  sources.set(library, changed ?? '');
  const text = sources.get(snippet) ?? '';
  const run = await runSnippet({ path: snippet, text }, sources, root);
  const recorded = { path: recording, text: sources.get(recording) ?? '' };
  const faults = Array.isArray(run) ? run : compareRecording(recorded, run);
  const report = formatDiagnostics(faults);
  expect(report).toContain(`${recording}:6:1 stale-recording`);
  expect(report).toContain('Reindexing stopped at 2 of 12 books');
});

function copyProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'project-'));
  for (const folder of ['docs', 'snippets'])
    cpSync(join(root, folder), join(project, folder), { recursive: true });
  return project;
}
