const pages = new Map<string, Promise<Document>>();

/** Returns a copy of an element of a page of this site, without the styles and scripts that stand here already; throws when there is none. */
export async function fetchPart(
  href: string,
  selector: string,
): Promise<HTMLElement> {
  const page = await fetchPage(href);
  const part = page.querySelector<HTMLElement>(selector);
  if (!part) throw new Error(`Cannot find ${selector} in ${href}`);
  const copy = document.importNode(part, true);
  for (const asset of copy.querySelectorAll('link, script')) asset.remove();
  return copy;
}

/** A page that could not be fetched is asked for again the next time. */
function fetchPage(href: string): Promise<Document> {
  const known = pages.get(href);
  if (known) return known;
  const page = readPage(href);
  pages.set(href, page);
  page.catch(() => pages.delete(href));
  return page;
}

async function readPage(href: string): Promise<Document> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`Cannot fetch ${href}: ${response.status}`);
  const html = await response.text();
  return new DOMParser().parseFromString(html, 'text/html');
}
