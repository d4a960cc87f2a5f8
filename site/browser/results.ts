import type { Found, Place } from './pagefind.ts';

/** Returns a list item for a page that was found: a link to it, and one to each place in it. */
export function drawResult({ url, title, places }: Found): HTMLElement {
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
  // Pagefind escapes the text of the page and adds nothing but <mark>.
  text.innerHTML = excerpt;
  link.append(text);
  item.append(link);
  return item;
}

function drawLink(url: string, title: string): HTMLAnchorElement {
  const link = document.createElement('a');
  const name = document.createElement('strong');
  name.textContent = title;
  link.href = url;
  link.append(name);
  return link;
}
