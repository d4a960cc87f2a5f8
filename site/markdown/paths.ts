/** Tells whether there is Markdown of the page with this id: of the one that stands for missing pages there is none, nor of those of complete programs. */
export function hasMarkdown(id: string): boolean {
  return id !== '404' && !id.startsWith('programs/');
}

/** Returns the path of a page from the root of the site, by its id: `/` or `/cancellation/`. */
export function findPagePath(id: string): string {
  return id === 'index' ? '/' : `/${id}/`;
}
