import { readPages } from '../files.ts';
import { findDrift } from '../sync/drift.ts';
import { findEmbeds } from '../sync/embed.ts';
import { findOrphans } from '../sync/orphans.ts';
import { choose } from './choose.ts';
import type { Outcome } from './outcome.ts';
import { readSources } from './sources.ts';

/** Returns what `sync` would change, and every fault of the pages and the files they are made from; writes nothing. Given no paths, also what no page shows. */
export function check(root: string, paths: string[]): Outcome {
  const { sources, diagnostics } = readSources(root);
  const pages = choose('page', readPages(root), paths);
  const found = pages.map((page) => ({ page, ...findEmbeds(page, sources) }));
  for (const { page, embeds, diagnostics: faults } of found)
    diagnostics.push(...faults, ...findDrift(page, embeds));
  const references = found.flatMap((page) => page.references);
  if (paths.length === 0 && found.every(({ isRead }) => isRead))
    diagnostics.push(...findOrphans(references, sources));
  const excuses = found.flatMap((page) => page.excuses);
  return {
    lines: [
      `checked ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}: ${references.length + excuses.length} fences, ${excuses.length} unverified`,
      ...excuses.map(
        ({ at, reason }) => `  ${at.file}:${at.line}: unverified: ${reason}`,
      ),
    ],
    diagnostics,
  };
}
