import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { Edition } from '../../../scripts/record/transports.ts';
import { bundleFrame, bundleRuntime } from './bundle.ts';

interface RuntimeFile {
  /** From the root of the site. */
  path: string;
  text: string;
}

const name = 'virtual:run';
const resolved = `\0${name}`;
const editions = ['v1', 'v2'] as const;
const request = /\/run\/runtime-(?<edition>v\d)\.[0-9a-f]{8}\.js(?:\?|$)/;

/** Serves the runtime of each edition as a file beside the pages, and gives the pages the addresses of these and the document of the frame, as `virtual:run`. */
export function runtimeFiles(root: string): AstroIntegration {
  return {
    name: 'runtime-files',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [runModule(root)] } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((incoming, response, next) => {
          const named = request.exec(incoming.url ?? '')?.groups?.['edition'];
          const edition = editions.find((known) => known === named);
          if (!edition) return next();
          bundleRuntime(edition, root).then((text) => {
            response.setHeader('Content-Type', 'text/javascript');
            response.end(text);
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        for (const edition of editions) {
          const { path, text } = await makeRuntimeFile(edition, root);
          const file = new URL(path, dir);
          mkdirSync(new URL('.', file), { recursive: true });
          writeFileSync(file, text);
        }
      },
    },
  };
}

/** The plugin, for Vite and for rolldown, that makes `virtual:run`. */
export function runModule(root: string) {
  return {
    name: 'run',
    resolveId: (source: string) => (source === name ? resolved : undefined),
    load: async (id: string) => {
      if (id !== resolved) return undefined;
      const files = await Promise.all(
        editions.map((edition) => makeRuntimeFile(edition, root)),
      );
      const [v1, v2] = files.map(({ path }) => path);
      const frame = JSON.stringify(await bundleFrame(root));
      return `export const frame = ${frame};\nexport const runtimes = ${JSON.stringify({ v1, v2 })};`;
    },
  };
}

/** Returns the runtime of an edition under a name that changes with it. */
export async function makeRuntimeFile(
  edition: Edition,
  root: string,
): Promise<RuntimeFile> {
  const text = await bundleRuntime(edition, root);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { path: `run/runtime-${edition}.${hash}.js`, text };
}
