import { isSnippetPath, type TextFile } from '../files.ts';
import { findWays } from '../record/cells.ts';
import { makeProgram } from '../record/program.ts';
import { findRecordingPath } from '../record/recordings.ts';
import { findReferences } from '../sync/references.ts';

/** What has to be looked at again after a change, and every file that its faults may lie in. */
export interface Due {
  snippets: TextFile[];
  pages: TextFile[];
  files: Set<string>;
}

/** Everything below `snippets/`, before a change and after it, and the pages after it. */
export interface Project {
  before: TextFile[];
  files: TextFile[];
  pages: TextFile[];
}

/** Returns the snippets whose programs or recordings have a changed file among them, and the pages that show any of these. */
export function findDue(
  changed: Set<string>,
  { before, files, pages }: Project,
): Due {
  // A file that is gone was part of the programs that still import it.
  const sources = new Map(
    [...before, ...files].map(({ path, text }) => [path, text]),
  );
  const snippets = files
    .filter(({ path }) => isSnippetPath(path))
    .map((snippet) => ({ snippet, uses: findUses(snippet, sources) }))
    .filter(({ uses }) => !uses.isDisjointFrom(changed));
  const paths = snippets.map(({ snippet }) => snippet.path);
  const shown = findShowing(changed.union(new Set(paths)), pages);
  const named = shown.flatMap((page) => [...findNames(page)]);
  return {
    snippets: snippets.map(({ snippet }) => snippet),
    pages: shown,
    files: new Set([
      ...changed,
      ...snippets.flatMap(({ uses }) => [...uses]),
      ...named.flatMap((path) => [path, findRecordingPath(path)]),
    ]),
  };
}

/** Returns the pages that are among some paths, or name one of them in a fence. */
export function findShowing(paths: Set<string>, pages: TextFile[]): TextFile[] {
  return pages.filter((page) => !findNames(page).isDisjointFrom(paths));
}

/** Returns the files of a snippet's programs and its recording: they decide what it does, and whether that is known. */
export function findUses(
  snippet: TextFile,
  sources: Map<string, string>,
): Set<string> {
  const programs = findWays(snippet).map((way) =>
    makeProgram(snippet, way === 'program' ? 'memory' : way, sources),
  );
  const paths = programs.flatMap((program) => program.sources);
  return new Set([...paths, findRecordingPath(snippet.path)]);
}

/** A page is made from itself and from what its fences name. */
function findNames(page: TextFile): Set<string> {
  const { references } = findReferences(page);
  return new Set([page.path, ...references.map(({ snippet }) => snippet)]);
}
