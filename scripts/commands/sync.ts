import { readPages, type TextFile } from '../files.ts';
import { embedBodies, findEmbeds } from '../sync/embed.ts';
import { writeFile } from '../writes.ts';
import { choose } from './choose.ts';
import type { Outcome } from './outcome.ts';
import { readSources } from './sources.ts';

/** Writes the fences of the pages, all or those named; a page with a fault stays as it is. */
export function sync(root: string, paths: string[]): Outcome {
  const { sources, diagnostics } = readSources(root);
  const lines: string[] = [];
  const written: TextFile[] = [];
  for (const page of choose('page', readPages(root), paths)) {
    const found = findEmbeds(page, sources);
    diagnostics.push(...found.diagnostics);
    if (found.diagnostics.length > 0) continue;
    const text = embedBodies(page, found.embeds);
    const file = { path: page.path, text };
    const { changed, diagnostics: faults } = writeFile(root, file, page.text);
    diagnostics.push(...faults);
    if (!changed) continue;
    lines.push(`synced ${page.path}`);
    written.push(file);
  }
  return { lines, diagnostics, written };
}
