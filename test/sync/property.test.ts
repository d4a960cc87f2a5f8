import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sync } from '../../scripts/commands/sync.ts';
import { formatDiagnostics } from '../../scripts/diagnostics.ts';
import type { TextFile } from '../../scripts/files.ts';
import { findDrift } from '../../scripts/sync/drift.ts';
import { embedBodies, findEmbeds } from '../../scripts/sync/embed.ts';
import { findSources } from '../../scripts/sync/sources.ts';
import { arbitraryPage } from './arbitrary-page.ts';
import { arbitrarySnippet } from './arbitrary-snippet.ts';

const path = 'docs/page.mdx';
const project = fc
  .tuple(
    arbitrarySnippet('snippets/v1/tools/call.ts'),
    arbitrarySnippet('snippets/v1/tools/list.ts'),
  )
  .chain((snippets) =>
    fc.record({
      page: arbitraryPage(snippets),
      files: fc.constant(snippets.flatMap(({ files }) => files)),
    }),
  );

// Each keeps a page from being written.
const faults = [
  '```ts source="snippets/v1/tools/call.ts#nowhere"\n```',
  '```ts source="snippets/v1/tools/nothing.ts"\n```',
  '```ts sorce="snippets/v1/tools/call.ts"\n```',
  '```ts\n```',
  '```txt trace="snippets/v1/tools/call.ts" over="http"\n```',
  '```txt trace="snippets/v1/tools/call.ts" only="nothing"\n```',
  '```ts source="snippets/v1/tools/call.ts" output="snippets/v1/tools/call.ts"\n```',
  '````ts source="snippets/v1/tools/call.ts"\n```',
  '<Box>',
];

describe('sync() of random pages and snippets', () => {
  test('writes the bodies, changes nothing else, and is content then', () => {
    fc.assert(
      fc.property(project, ({ files, page: { before, after } }) => {
        const { sources, diagnostics } = findSources(files);
        expect(formatDiagnostics(diagnostics)).toBe('');
        const first = findEmbeds({ path, text: before }, sources);
        expect(formatDiagnostics(first.diagnostics)).toBe('');
        const text = embedBodies({ path, text: before }, first.embeds);
        expect(text).toBe(after);
        const { embeds } = findEmbeds({ path, text }, sources);
        expect(findDrift({ path, text }, embeds)).toEqual([]);
        expect(embedBodies({ path, text }, embeds)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('writes every page but one with a fault', () => {
    fc.assert(
      fc.property(
        project,
        fc.constantFrom(...faults),
        ({ files, page }, fault) => {
          const bad = {
            path: 'docs/bad.mdx',
            text: `${page.before}\n\n${fault}\n`,
          };
          const root = write([...files, { path, text: page.before }, bad]);
          const { diagnostics } = sync(root, []);
          expect(diagnostics.map(({ at }) => at.file)).toContain(bad.path);
          expect(readFileSync(join(root, bad.path), 'utf8')).toBe(bad.text);
          expect(readFileSync(join(root, path), 'utf8')).toBe(page.after);
        },
      ),
      { numRuns: 60 },
    );
  });
});

function write(files: TextFile[]): string {
  const root = mkdtempSync(join(tmpdir(), 'property-'));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
