import type { Diagnostic } from '../diagnostics.ts';
import { readSnippetFiles } from '../files.ts';
import { readLocked } from '../record/versions.ts';
import { findSources, type Sources } from '../sync/sources.ts';

/** Returns what the pages of a project are made from, and every fault of that. */
export function readSources(root: string): {
  sources: Sources;
  diagnostics: Diagnostic[];
} {
  const { locked, diagnostics } = readLocked(root);
  const found = findSources(readSnippetFiles(root), locked);
  return { ...found, diagnostics: [...diagnostics, ...found.diagnostics] };
}
