import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { reload } from './site/reload.ts';
import { searchIndex } from './site/search-index.ts';
import { tipFiles } from './site/tip-files.ts';

const { SITE_URL, BASE_PATH } = process.env;
const styles = [
  ...['theme', 'code', 'hovers', 'notes', 'trace', 'diagram', 'bench'],
  ...['edition', 'program'],
];
const scripts = ['copy', 'hovers', 'trace', 'program'];

export default defineConfig({
  srcDir: './site',
  ...(SITE_URL && { site: SITE_URL }),
  ...(BASE_PATH && { base: BASE_PATH }),
  integrations: [
    starlight({
      title: 'Runnable MCP',
      logo: { src: './public/favicon.svg' },
      components: {
        MarkdownContent: './site/components/MarkdownContent.astro',
        SiteTitle: './site/components/SiteTitle.astro',
        ThemeProvider: './site/components/ThemeProvider.astro',
      },
      customCss: styles.map((name) => `./site/styles/${name}.css`),
      markdown: { processedDirs: ['./docs'] },
      sidebar: [{ slug: 'cancellation' }, { slug: 'cancellation/protocol' }],
    }),
    searchIndex(),
    tipFiles(import.meta.dirname),
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
