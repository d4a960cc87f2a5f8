import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';

type Server = HookParameters<'astro:server:setup'>['server'];

/** What the scripts of a page import when a reader presses Run, edits, or searches: a package that Vite finds only then reloads the page. */
const packages = [
  'es-module-lexer/minimal/js',
  'minisearch',
  'prism-code-editor',
  'prism-code-editor/commands',
  'prism-code-editor/highlight-brackets',
  'prism-code-editor/languages/clike',
  'prism-code-editor/match-brackets',
  'prism-code-editor/prism/languages/typescript',
  'prism-code-editor/utils',
  'stemmer',
  'sucrase',
];

/** Draws pages again while they are written: when a snippet is saved, and when it is known what TypeScript says about it, which takes half a minute on a new machine and for which no page waits. */
export function reload(): AstroIntegration {
  return {
    name: 'reload',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            optimizeDeps: { include: packages },
            // The harness runs its programs in there.
            server: { watch: { ignored: ['**/.cache/**'] } },
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        const root = fileURLToPath(new URL('..', import.meta.url));
        const snippets = join(root, 'snippets/');
        const explain = openExplainer(root, () => drawPages(server));
        server.watcher.on('change', (path) => {
          if (!path.startsWith(snippets) || !path.endsWith('.ts')) return;
          drawPages(server);
          explain();
        });
        // The first page has the machine to itself.
        let isFirst = true;
        server.middlewares.use((_request, response, next) => {
          if (isFirst) response.once('finish', explain);
          isFirst = false;
          next();
        });
      },
    },
  };
}

/** Returns what finds out what TypeScript says about the snippets, in a process of its own, and tells when it has changed. */
function openExplainer(root: string, onChange: () => void): () => void {
  let isRunning = false;
  let isStale = false;
  return () => {
    isStale = true;
    if (!isRunning) void explain();
  };

  async function explain(): Promise<void> {
    isRunning = true;
    while (isStale) {
      isStale = false;
      if ((await writeTypes(root)) > 0) onChange();
    }
    isRunning = false;
  }
}

/** Returns for how many snippets something was found out; type errors are printed. */
async function writeTypes(root: string): Promise<number> {
  const script = fileURLToPath(new URL('code/write-types.ts', import.meta.url));
  const child = spawn(process.execPath, [script], {
    cwd: root,
    // Its standard input ends with this process, and it with that.
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return Number(said);
}

function drawPages(server: Server): void {
  for (const { moduleGraph, hot } of Object.values(server.environments)) {
    for (const module of moduleGraph.idToModuleMap.values())
      if (module.file?.endsWith('.mdx')) moduleGraph.invalidateModule(module);
    hot.send({ type: 'full-reload' });
  }
}
