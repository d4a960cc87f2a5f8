import { describe, expect, test } from 'vitest';
import { formatDiagnostics } from '../scripts/diagnostics.ts';
import { readSnippetFiles } from '../scripts/files.ts';
import { findRunnable } from '../scripts/record/declaration.ts';
import { linkPackages } from '../scripts/record/link.ts';
import { compareRecording, runSnippet } from '../scripts/record/record.ts';
import { findRecordingPath } from '../scripts/record/recordings.ts';

const root = process.cwd();
const files = readSnippetFiles(root);
const linked = new Map(files.map(({ path, text }) => [path, text]));
const sources = new Map(linked);

test('published packages are no linked ones', async () => {
  const before = await linkPackages(linked);
  process.env['PUBLISHED'] = '1';
  const after = await linkPackages(sources);
  expect(after.preload).not.toBe(before.preload);
});

describe.concurrent(
  'with the packages as published, too, runs as recorded',
  () => {
    test.for(findRunnable(files))('$path', async (snippet) => {
      const path = findRecordingPath(snippet.path);
      const run = await runSnippet(snippet, sources, root);
      const faults = Array.isArray(run)
        ? run
        : compareRecording({ path, text: sources.get(path) ?? '' }, run);
      if (faults.length > 0) expect.fail(formatDiagnostics(faults));
    });
  },
);
