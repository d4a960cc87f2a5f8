import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDiagnostics } from '../../scripts/diagnostics.ts';
import type { TextFile } from '../../scripts/files.ts';
import { findDrift } from '../../scripts/sync/drift.ts';
import { embedBodies, findEmbeds } from '../../scripts/sync/embed.ts';
import { findSources } from '../../scripts/sync/sources.ts';
import { arbitraryPage } from './arbitrary-page.ts';
import { arbitrarySnippet, type MadeSnippet } from './arbitrary-snippet.ts';

const path = 'docs/page.mdx';
const project = fc
  .tuple(
    arbitrarySnippet('snippets/v1/tools/call.ts'),
    arbitrarySnippet('snippets/v1/tools/list.ts'),
  )
  .chain((snippets) =>
    fc.tuple(fc.constant(snippets), arbitraryPage(snippets)),
  );
const numRuns = Number(process.env['RUNS'] ?? 150);

describe('sync() of random pages and snippets', () => {
  test('writes the bodies, changes nothing else, and is content then', () => {
    fc.assert(
      fc.property(project, ([snippets, { before, after }]) => {
        const { sources, diagnostics } = readSources(snippets);
        expect(formatDiagnostics(diagnostics)).toBe('');
        const synced = sync({ path, text: before }, sources);
        expect(synced).toBe(after);
        const page = { path, text: synced };
        const { embeds } = findEmbeds(page, sources);
        expect(findDrift(page, embeds)).toEqual([]);
        expect(embedBodies(page, embeds)).toBe(synced);
      }),
      { numRuns },
    );
  });
});

function readSources(snippets: MadeSnippet[]) {
  return findSources(snippets.flatMap(({ files }) => files));
}

function sync(
  page: TextFile,
  sources: ReturnType<typeof readSources>['sources'],
): string {
  const { embeds, diagnostics } = findEmbeds(page, sources);
  expect(formatDiagnostics(diagnostics)).toBe('');
  return embedBodies(page, embeds);
}
