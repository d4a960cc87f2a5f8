import { findPages, type Found, type Place } from './find-pages.ts';

export { loadIndex } from './find-pages.ts';

/** Returns a list item for each page that answers a query, the best first: a link to it, and one to each place in it. */
export async function findResults(
  query: string,
  base: string,
): Promise<HTMLElement[]> {
  const pages = await findPages(query, base);
  return pages.map(drawResult);
}

function drawResult({ url, title, places }: Found): HTMLElement {
  const item = document.createElement('li');
  const list = document.createElement('ul');
  list.append(...places.map((place) => drawPlace(place, title)));
  item.append(drawLink(url, title), list);
  return item;
}

function drawPlace({ url, title, excerpt }: Place, page: string): HTMLElement {
  const item = document.createElement('li');
  const link = drawLink(url, title === page ? 'Top of the page' : title);
  const text = document.createElement('span');
  text.append(...excerpt.map(drawPart));
  link.append(text);
  item.append(link);
  return item;
}

function drawPart({ text, isMarked }: Place['excerpt'][number]): Node {
  const part = document.createTextNode(text);
  if (!isMarked) return part;
  const mark = document.createElement('mark');
  mark.append(part);
  return mark;
}

function drawLink(url: string, title: string): HTMLAnchorElement {
  const link = document.createElement('a');
  const name = document.createElement('strong');
  name.textContent = title;
  link.href = url;
  link.append(name);
  return link;
}
