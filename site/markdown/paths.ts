/** Tells whether there is Markdown of the page with this id: of the one that stands for missing pages there is none. */
export function hasMarkdown(id: string): boolean {
  return id !== '404';
}

/** Returns the path of a page from the root of the site, by its id: `/` or `/cancellation/`. */
export function findPagePath(id: string): string {
  return id === 'index' ? '/' : `/${id}/`;
}
