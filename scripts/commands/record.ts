import type { Diagnostic } from '../diagnostics.ts';
import { readSnippetFiles, type TextFile } from '../files.ts';
import { showProgress } from '../progress.ts';
import { findRunnable } from '../record/declaration.ts';
import { hashSnippet, hasPassed, notePassed } from '../record/passed.ts';
import { recordSnippet } from '../record/record.ts';
import { findRecordingPath, formatRecording } from '../record/recordings.ts';
import { findTypeErrors } from '../record/types.ts';
import { writeFile } from '../writes.ts';
import { choose } from './choose.ts';
import type { Options, Outcome } from './outcome.ts';

/** Runs snippets, all or those named, and writes the recording of each that passes its typecheck and runs alike twice, or as recorded before; one that passed before is left out, unless all are to be `fresh`. */
export async function record(
  root: string,
  paths: string[],
  { fresh = false, typeErrors }: Options = {},
): Promise<Outcome> {
  const all = readSnippetFiles(root);
  const files = new Map(all.map(({ path, text }) => [path, text]));
  const due = choose('snippet', findRunnable(all), paths).filter((snippet) => {
    const recording = files.get(findRecordingPath(snippet.path)) ?? '';
    const hash = hashSnippet(snippet, recording, files, root);
    return fresh || !hasPassed(hash, root);
  });
  const progress = showProgress('recorded', due.length);
  const results = due.map(async (snippet) => {
    const result = await recordSnippet(snippet, files, root, !fresh);
    progress.step();
    return { snippet, result };
  });
  const diagnostics: Diagnostic[] = [];
  if (due.length > 0)
    diagnostics.push(...(await (typeErrors ?? findTypeErrors(root, files))));
  const illTyped = new Set(diagnostics.map(({ at }) => at.file));
  const lines: string[] = [];
  const written: TextFile[] = [];
  for (const { snippet, result } of await Promise.all(results)) {
    if (Array.isArray(result)) diagnostics.push(...result);
    else if (!illTyped.has(result.snippet)) {
      const path = findRecordingPath(result.snippet);
      const text = formatRecording(result);
      const file = { path, text };
      const { changed, diagnostics: faults } = writeFile(root, file);
      diagnostics.push(...faults);
      if (changed) {
        lines.push(`recorded ${path}`);
        written.push(file);
      }
      notePassed(hashSnippet(snippet, text, files, root), root);
    }
  }
  progress.end();
  return { lines, diagnostics, written };
}
