import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { searchIndex } from './site/search-index.ts';

const { SITE_URL, BASE_PATH } = process.env;
const styles = ['theme', 'code', 'hovers', 'bench', 'program'];

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
      sidebar: [{ slug: 'cancellation' }],
    }),
    searchIndex(),
    {
      name: 'browser',
      hooks: {
        'astro:config:setup': ({ injectScript }) =>
          ['hovers', 'program'].forEach((name) =>
            injectScript('page', `import '/site/browser/${name}.ts';`),
          ),
      },
    },
  ],
});
