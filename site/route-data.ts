import { cwd } from 'node:process';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import * as z from 'zod';
import { findAddress, here } from './address.ts';
import { findLastChanges } from './history.ts';
import { hasMarkdown } from './markdown/paths.ts';

const entrySchema = z.object({ id: z.string(), filePath: z.string() });

// Starlight's own `lastUpdated` knows only of pages in src/content/docs.
const changes = findLastChanges('docs', cwd());

/** Tells each page when it was last changed, where its Markdown is, and which picture stands for it. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  const { id, filePath } = entrySchema.parse(route.entry);
  const lastUpdated = changes.get(filePath);
  if (lastUpdated && hasMarkdown(id)) route.lastUpdated = lastUpdated;
  // Safari draws no SVG as an icon.
  addTag('link', {
    rel: 'apple-touch-icon',
    href: `${here.base}/apple-touch-icon.png`,
  });
  if (!hasMarkdown(id)) {
    addTag('meta', { name: 'robots', content: 'noindex' });
    return;
  }
  addTag('link', {
    rel: 'alternate',
    type: 'text/markdown',
    href: findAddress(`./${id || 'index'}.md`),
  });
  if (!here.origin) return;
  const image = findAddress('./social.png');
  addTag('meta', { property: 'og:image', content: image });
  addTag('meta', { property: 'og:image:width', content: '1200' });
  addTag('meta', { property: 'og:image:height', content: '630' });

  function addTag(tag: 'link' | 'meta', attrs: Record<string, string>) {
    route.head.push({ tag, attrs, content: '' });
  }
});
