import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { here, repository } from './site/address.ts';
import { searchIndex } from './site/search-index.ts';
import { sidebar } from './site/sidebar.ts';

const styles = ['theme', 'code', 'hovers', 'bench', 'nav', 'search', 'print'];

export default defineConfig({
  srcDir: './site',
  ...(here.origin && { site: here.origin }),
  ...(here.base && { base: here.base }),
  integrations: [
    starlight({
      title: 'Runnable MCP',
      logo: { src: './public/favicon.svg' },
      customCss: styles.map((name) => `./site/styles/${name}.css`),
      markdown: { processedDirs: ['./docs'] },
      // Our search uses the API of Pagefind, and writes its index in site/search-index.ts.
      pagefind: false,
      components: {
        PageTitle: './site/components/PageTitle.astro',
        Search: './site/components/Search.astro',
      },
      ...(repository && {
        editLink: { baseUrl: `${repository}/edit/main/` },
      }),
      routeMiddleware: './site/route-data.ts',
      sidebar: sidebar(import.meta.dirname),
    }),
    searchIndex(),
    {
      name: 'browser',
      hooks: {
        'astro:config:setup': ({ injectScript }) =>
          injectScript('page', "import '/site/browser/hovers.ts';"),
      },
    },
  ],
});
