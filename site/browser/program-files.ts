import { fetchPart } from './program-page.ts';

/** Returns the link in the list of files that an event met, if it met one. */
export function findFileLink(
  target: EventTarget | null,
): HTMLAnchorElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLAnchorElement>('.files a') ?? undefined;
}

/** Shows the file that a link leads to, and no other; a file of the bundled server is fetched from its page. */
export async function showFile(link: HTMLAnchorElement): Promise<void> {
  const content = link.closest('.programs');
  const [page = '', id = ''] = (link.getAttribute('href') ?? '').split('#');
  if (!content) return;
  markCurrent(content, link);
  const file =
    find(content, id) ?? (await fetchPart(page, `#${CSS.escape(id)}`));
  if (!find(content, id)) content.append(file);
  // Another file may have been asked for meanwhile.
  if (!link.hasAttribute('aria-current')) return;
  for (const other of content.querySelectorAll<HTMLElement>('.file'))
    other.hidden = other !== file;
}

/** Shows, of a way, the file of the same name as the one shown before, or the first. */
export function showSameFile(content: HTMLElement, way: HTMLElement): void {
  const before = content.querySelector('.files [aria-current]')?.textContent;
  const links = [...way.querySelectorAll<HTMLAnchorElement>('.files a')];
  const link = links.find(({ textContent }) => textContent === before);
  const chosen = link ?? links[0];
  if (chosen) showFile(chosen).catch(() => location.assign(chosen.href));
}

function find(content: Element, id: string): HTMLElement | null {
  return content.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
}

function markCurrent(content: Element, link: Element): void {
  for (const other of content.querySelectorAll('.files [aria-current]'))
    other.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'true');
}
