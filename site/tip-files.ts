import { mkdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { readSnippetFiles } from '../scripts/files.ts';
import { readTips } from './code/tips.ts';

const request = /\/tips\/(?<name>[\w/.-]+)\.[0-9a-f]{8}\.json(?:\?|$)/;

/** Serves the tips of each snippet as a file beside the pages, so that a page does not carry what most visits never ask for. */
export function tipFiles(root: string): AstroIntegration {
  return {
    name: 'tip-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((incoming, response, next) => {
          const name = request.exec(incoming.url ?? '')?.groups?.['name'];
          if (!name) return next();
          readTips(`snippets/${name}.ts`, root).then(({ texts }) => {
            response.setHeader('Content-Type', 'application/json');
            response.end(JSON.stringify(texts));
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        for (const { path } of readSnippetFiles(root)) {
          if (!path.endsWith('.ts')) continue;
          const tips = await readTips(path, root);
          const file = new URL(tips.path, dir);
          mkdirSync(new URL('.', file), { recursive: true });
          writeFileSync(file, JSON.stringify(tips.texts));
        }
      },
    },
  };
}
