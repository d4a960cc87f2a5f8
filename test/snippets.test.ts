import { describe, expect, test } from 'vitest';
import { formatDiagnostics } from '../scripts/diagnostics.ts';
import { readSnippetFiles } from '../scripts/files.ts';
import { findRunnable } from '../scripts/record/declaration.ts';
import {
  hashSnippet,
  hasPassed,
  notePassed,
} from '../scripts/record/passed.ts';
import { compareRecording, runSnippet } from '../scripts/record/record.ts';
import { findRecordingPath } from '../scripts/record/recordings.ts';

const root = process.cwd();
const files = readSnippetFiles(root);
const sources = new Map(files.map(({ path, text }) => [path, text]));

describe.concurrent('every snippet does what its recording says', () => {
  test.for(findRunnable(files))('$path', async (snippet) => {
    const path = findRecordingPath(snippet.path);
    const text = sources.get(path) ?? '';
    const hash = hashSnippet(snippet, text, sources, root);
    if (!process.env['CI'] && hasPassed(hash, root)) return;

    const run = await runSnippet(snippet, sources, root);
    const faults = Array.isArray(run)
      ? run
      : compareRecording({ path, text }, run);
    if (faults.length > 0) expect.fail(formatDiagnostics(faults));
    notePassed(hash, root);
  });
});
