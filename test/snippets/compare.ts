import { describe, expect, test } from 'vitest';
import { formatDiagnostics } from '../../scripts/diagnostics.ts';
import { readSnippetFiles, type TextFile } from '../../scripts/files.ts';
import { findWays } from '../../scripts/record/cells.ts';
import type { Unexecuted } from '../../scripts/record/coverage.ts';
import { findRunnable } from '../../scripts/record/declaration.ts';
import {
  hashSnippet,
  hasPassed,
  notePassed,
} from '../../scripts/record/passed.ts';
import { compareRecording, runSnippet } from '../../scripts/record/record.ts';
import { findRecordingPath } from '../../scripts/record/recordings.ts';
import { hasUnexecuted, keepUnexecuted } from '../coverage.ts';

/** How many files share the snippets, so that machines can share the files. */
export const parts = 4;
const root = process.cwd();
const files = readSnippetFiles(root);
const sources = new Map(files.map(({ path, text }) => [path, text]));

/** Runs a part of the snippets, counted from 1, and compares what each does with its recording. */
export function comparePart(part: number): void {
  const own = findRunnable(files).filter((_, at) => at % parts === part - 1);
  describe.concurrent('every snippet does what its recording says', () => {
    test.for(own)('$path', compare);
  });
}

async function compare(snippet: TextFile): Promise<void> {
  const path = findRecordingPath(snippet.path);
  const text = sources.get(path) ?? '';
  const hash = hashSnippet(snippet, text, sources, root);
  const isKnown = hasPassed(hash, root) && hasUnexecuted(snippet.path, root);
  // CI trusts what it has run itself, and only where the workflow says so.
  const mayTrust = !process.env['CI'] || process.env['REUSE_PASSED'];
  if (mayTrust && isKnown) return;

  const note = (unexecuted: Unexecuted) =>
    keepUnexecuted(snippet.path, unexecuted, root);
  const ways = findWays(snippet);
  const run = await runSnippet(snippet, sources, root, ways, note);
  const faults = Array.isArray(run)
    ? run
    : compareRecording({ path, text }, run);
  if (faults.length > 0) expect.fail(formatDiagnostics(faults));
  notePassed(hash, root);
}
