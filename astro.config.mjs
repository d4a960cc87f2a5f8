import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { searchIndex } from './site/search-index.ts';

const { SITE_URL, BASE_PATH } = process.env;
const styles = ['theme', 'code', 'hovers', 'bench', 'nav'];

export default defineConfig({
  srcDir: './site',
  ...(SITE_URL && { site: SITE_URL }),
  ...(BASE_PATH && { base: BASE_PATH }),
  integrations: [
    starlight({
      title: 'Runnable MCP',
      logo: { src: './public/favicon.svg' },
      customCss: styles.map((name) => `./site/styles/${name}.css`),
      markdown: { processedDirs: ['./docs'] },
      // Our search uses the API of Pagefind, and writes its index in site/search-index.ts.
      pagefind: false,
      components: { Search: './site/components/Search.astro' },
      sidebar: [{ slug: 'cancellation' }],
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
