import { findFileLink, showFile, showSameFile } from './program-files.ts';
import { fetchPart } from './program-page.ts';
import { makeTabs } from './program-tabs.ts';

const dialog = document.createElement('dialog');
dialog.className = 'program-dialog';
dialog.setAttribute('aria-labelledby', 'program-title');
dialog.setAttribute('closedby', 'any');
document.body.append(dialog);

let opener: HTMLElement | undefined;

// Not every browser focuses a link that is clicked, and so gives the focus back to it.
dialog.addEventListener('close', () => opener?.focus());
dialog.addEventListener('click', (event) => {
  const link = findFileLink(event.target);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  showFile(link).catch(() => location.assign(link.href));
});

/** Shows the complete program of a fence, taken from the page that its link leads to. */
export async function openProgram(link: HTMLAnchorElement): Promise<void> {
  const content = await fetchPart(link.href, '.programs');
  if (dialog.open) return;
  opener = link;
  const ways = [...content.querySelectorAll<HTMLElement>('.way')];
  const tabs = makeTabs(ways, (way) => showSameFile(content, way));
  const header = document.createElement('header');
  const close = makeClose();
  header.append(makeTitle(content), ...(tabs ? [tabs] : []), close);
  dialog.replaceChildren(header, content);
  dialog.showModal();
  const selected = tabs?.querySelector<HTMLElement>('[aria-selected="true"]');
  (selected ?? close).focus();
}

function makeTitle(content: HTMLElement): HTMLElement {
  const title = document.createElement('h2');
  title.id = 'program-title';
  const name = document.createElement('span');
  name.textContent = content.dataset['name'] ?? '';
  title.append('Complete program ', name);
  return title;
}

function makeClose(): HTMLButtonElement {
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.setAttribute('aria-label', 'Close');
  close.addEventListener('click', () => {
    dialog.close();
  });
  return close;
}
