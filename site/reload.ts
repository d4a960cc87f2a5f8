import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';

/** Draws pages again when a snippet is saved while the site is served for writing: what a name means may have changed, though no page has. */
export function reload(): AstroIntegration {
  return {
    name: 'reload',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        updateConfig({ vite: reloadPages(join(root, 'snippets/')) });
      },
    },
  };
}

function reloadPages(folder: string): ViteUserConfig {
  return {
    // The harness runs its programs in there.
    server: { watch: { ignored: ['**/.cache/**'] } },
    plugins: [
      {
        name: 'reload',
        hotUpdate({ file, modules }) {
          if (!file.startsWith(folder) || !file.endsWith('.ts')) return;
          const all = this.environment.moduleGraph.idToModuleMap.values();
          const pages = [...all].filter(({ file }) => file?.endsWith('.mdx'));
          return [...modules, ...pages];
        },
      },
    ],
  };
}
