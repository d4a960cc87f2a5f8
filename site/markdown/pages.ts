import { getCollection } from 'astro:content';
import * as z from 'zod';
import { hasMarkdown } from './paths.ts';

/** A page as it is committed, `body` without its front matter. */
export type Page = z.infer<typeof pageSchema>;

const pageSchema = z
  .object({
    id: z.string(),
    body: z.string(),
    filePath: z.string(),
    data: z.object({ title: z.string(), description: z.string() }),
  })
  .transform(({ data, ...page }) => ({ ...page, ...data }));

/** Returns the pages that there is Markdown of, the landing page first. */
export async function readMarkdownPages(): Promise<Page[]> {
  const pages = z.array(pageSchema).parse(await getCollection('docs'));
  return pages
    .filter(({ id }) => hasMarkdown(id))
    .toSorted((a, b) => rank(a).localeCompare(rank(b), 'en'));
}

function rank({ id }: Page): string {
  return id === 'index' ? '' : id;
}
