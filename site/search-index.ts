import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

// Pagefind comes with several interfaces and the stemming of no language; ours uses none of these.
const unused =
  /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|^wasm\.unknown\./;

/** Writes the search index of the built pages, and of Pagefind what `site/browser/pagefind.ts` loads. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { index } = await createIndex();
        await index?.addDirectory({ path: fileURLToPath(dir) });
        const { files = [] } = (await index?.getFiles()) ?? {};
        for (const { path, content } of files) {
          if (unused.test(path)) continue;
          const file = new URL(`pagefind/${path}`, dir);
          mkdirSync(new URL('.', file), { recursive: true });
          writeFileSync(file, content);
        }
        if (files.length === 0)
          throw new Error(
            'Cannot write the search index: Pagefind has no files',
          );
        await close();
      },
    },
  };
}
