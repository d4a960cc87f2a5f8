import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPages, readSnippetFiles } from '../scripts/files.ts';
import type { Unexecuted } from '../scripts/record/coverage.ts';
import { findRunnable } from '../scripts/record/declaration.ts';
import { findReferences } from '../scripts/sync/references.ts';
import { findShown } from '../scripts/sync/shown.ts';

/** What of the code on pages was executed: the number of lines shown, and of those that no run reached, the places. */
export interface ShownCoverage {
  shown: number;
  missed: string[];
  /** How many snippets have not run on this machine: what they execute is not known. */
  unknown: number;
}

const word = /[\p{L}\p{N}_$"'`]/u;
const comment = /^\s*(?:\/\/|\/?\*)/;

/** Keeps what the last run of a snippet left unexecuted. */
export function keepUnexecuted(
  snippet: string,
  unexecuted: Unexecuted,
  root: string,
): void {
  const file = findFile(snippet, root);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(unexecuted));
}

/** Tells whether it is known what the last run of a snippet left unexecuted. */
export function hasUnexecuted(snippet: string, root: string): boolean {
  return existsSync(findFile(snippet, root));
}

/** Returns what is known of the code on the pages of a project: a line was executed if a run of any snippet did. */
export function readShownCoverage(root: string): ShownCoverage {
  const files = readSnippetFiles(root);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const snippets = findRunnable(files).map(({ path }) => path);
  const missed = readMissed(snippets, root);
  const lines = readPages(root).flatMap((page) =>
    findReferences(page)
      .references.filter(
        ({ kind, snippet }) =>
          kind === 'source' && texts.has(snippet) && snippet.endsWith('.ts'),
      )
      .flatMap(({ snippet, regions, at }) =>
        findShown(snippet, texts.get(snippet) ?? '', regions.join(',')).map(
          ({ text, line = 0 }, index) => ({
            text,
            isMissed: missed.get(snippet)?.has(line) ?? true,
            place: `${page.path}:${at.line + 1 + index} (${snippet}:${line})`,
          }),
        ),
      ),
  );
  const code = lines.filter(
    ({ text }) => word.test(text) && !comment.test(text),
  );
  return {
    shown: code.length,
    missed: code.filter(({ isMissed }) => isMissed).map(({ place }) => place),
    unknown: snippets.filter((path) => !hasUnexecuted(path, root)).length,
  };
}

/** Returns, by file, the lines that none of the snippets which load it executed. */
function readMissed(
  snippets: string[],
  root: string,
): Map<string, Set<number>> {
  const missed = new Map<string, Set<number>>();
  for (const snippet of snippets) {
    if (!hasUnexecuted(snippet, root)) continue;
    const text = readFileSync(findFile(snippet, root), 'utf8');
    const unexecuted = JSON.parse(text) as Unexecuted;
    for (const [path, lines] of Object.entries(unexecuted)) {
      const before = missed.get(path) ?? new Set(lines);
      missed.set(path, before.intersection(new Set(lines)));
    }
  }
  return missed;
}

function findFile(snippet: string, root: string): string {
  return join(root, '.cache/unexecuted', `${snippet}.json`);
}
