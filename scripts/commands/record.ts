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
import { findUses } from './due.ts';
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
  const uses = new Map(
    due.map((snippet) => [snippet.path, findUses(snippet, files)]),
  );
  const progress = showProgress('recorded', due.length);
  const results = due.map(async (snippet) => {
    const result = await recordSnippet(snippet, files, root, !fresh);
    progress.step();
    return { snippet, result };
  });
  const found =
    due.length > 0 ? await (typeErrors ?? findTypeErrors(root, files)) : [];
  const used = new Set([...uses.values()].flatMap((set) => [...set]));
  const isOwn = ({ at }: Diagnostic) => paths.length === 0 || used.has(at.file);
  const diagnostics = found.filter(isOwn);
  const isIllTyped = (path: string) =>
    found.some(({ at }) => uses.get(path)?.has(at.file));
  const lines = typeErrors
    ? []
    : describeOthers(found.filter((e) => !isOwn(e)));
  const written: TextFile[] = [];
  for (const { snippet, result } of await Promise.all(results)) {
    if (Array.isArray(result)) diagnostics.push(...result);
    else if (!isIllTyped(snippet.path)) {
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

/** Type errors of files that the named snippets do not use are told, and are no fault of theirs. */
function describeOthers(errors: Diagnostic[]): string[] {
  const files = new Set(errors.map(({ at }) => at.file));
  return [...files].map(
    (file) => `left out the type errors of ${file}: no named snippet uses it`,
  );
}
