import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/**
 * Writes the search index of Starlight again.
 * On a busy machine Pagefind 1.5 is closed before its files are on the disk, and one in five builds has an empty one.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { index } = await createIndex();
        await index?.addDirectory({ path: fileURLToPath(dir) });
        const { files = [] } = (await index?.getFiles()) ?? {};
        for (const { path, content } of files) {
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
