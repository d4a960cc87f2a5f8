import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { here, repository } from './site/address.ts';
import { reload } from './site/reload.ts';
import { runtimeFiles } from './site/run/build/runtime-files.ts';
import { searchIndex } from './site/search/search-index.ts';
import { sidebar } from './site/sidebar.ts';
import { tipFiles } from './site/tip-files.ts';

const styles = [
  ...['theme', 'code', 'hovers', 'notes', 'trace', 'diagram', 'parties'],
  ...['matrix', 'bench', 'edition', 'program'],
  ...['run/plate', 'run/bar', 'run/results'],
  ...['nav', 'search', 'print'],
];
const scripts = ['copy', 'scrollable', 'hovers', 'trace', 'program', 'run'];

export default defineConfig({
  srcDir: './site',
  // It would reload the first page that is opened.
  devToolbar: { enabled: false },
  ...(here.origin && { site: here.origin }),
  ...(here.base && { base: here.base }),
  integrations: [
    starlight({
      title: 'Runnable MCP',
      logo: { src: './public/favicon.svg' },
      components: {
        MarkdownContent: './site/components/MarkdownContent.astro',
        PageTitle: './site/components/PageTitle.astro',
        Search: './site/components/Search.astro',
        SiteTitle: './site/components/SiteTitle.astro',
        ThemeProvider: './site/components/ThemeProvider.astro',
      },
      customCss: styles.map((name) => `./site/styles/${name}.css`),
      markdown: { processedDirs: ['./docs'] },
      // The search has an index of sections, in site/search.
      pagefind: false,
      ...(repository && {
        editLink: { baseUrl: `${repository}/edit/main/` },
      }),
      routeMiddleware: './site/route-data.ts',
      sidebar: sidebar(import.meta.dirname),
    }),
    searchIndex(),
    tipFiles(import.meta.dirname),
    runtimeFiles(import.meta.dirname),
    reload(),
    {
      name: 'browser',
      hooks: {
        'astro:config:setup': ({ injectScript }) =>
          scripts.forEach((name) =>
            injectScript('page', `import '/site/browser/${name}.ts';`),
          ),
      },
    },
  ],
});
