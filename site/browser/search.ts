/** In milliseconds: what is typed faster than this is searched for as a whole. */
const pause = 80;
const dialog = document.querySelector<HTMLDialogElement>('#search');
const input = dialog?.querySelector('input');

if (dialog && input) listen(dialog, input);

/** Opens the search by its button, by Ctrl+K, and by any button that names what to search for. */
function listen(dialog: HTMLDialogElement, input: HTMLInputElement): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const wish = target.closest('[data-search-for]');
    if (wish) open(dialog, input, wish.getAttribute('data-search-for'));
    else if (target.closest('#search-open')) open(dialog, input);
    else if (isWayOut(target, dialog)) dialog.close();
  });
  document.addEventListener('keydown', (event) => {
    const isShortcut = event.ctrlKey || event.metaKey;
    if (!isShortcut || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open(dialog, input);
  });
  input.addEventListener('input', () => void search(dialog, input));
  dialog.addEventListener('keydown', (event) => moveFocus(event, dialog));
  dialog.addEventListener('submit', (event) => {
    event.preventDefault();
    findLinks(dialog)[0]?.click();
  });
}

function open(
  dialog: HTMLDialogElement,
  input: HTMLInputElement,
  wish?: string | null,
): void {
  if (!dialog.open) dialog.showModal();
  if (wish) input.value = wish;
  input.focus();
  input.select();
  void search(dialog, input);
}

/** Everything in the dialog covers it: a click on the dialog itself is one beside it. */
function isWayOut(target: Element, dialog: HTMLDialogElement): boolean {
  if (!dialog.contains(target)) return false;
  return target === dialog || target.closest('a, form button') !== null;
}

async function search(
  dialog: HTMLDialogElement,
  input: HTMLInputElement,
): Promise<void> {
  const asked = input.value;
  const query = asked.trim();
  const base = dialog.dataset['base'] ?? '';
  dialog.toggleAttribute('data-asked', query !== '');
  try {
    // Nobody waits for it who does not search.
    const { findResults, loadIndex } = await import('./results.ts');
    if (!query) {
      show(dialog, '', []);
      await loadIndex(base);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (input.value !== asked) return;
    const found = await findResults(query, base);
    if (input.value !== asked) return;
    dialog.querySelector('ol')?.setAttribute('data-for', query);
    const count = found.length === 1 ? 'One page' : `${found.length} pages`;
    show(dialog, found.length ? count : 'Nothing found', found);
  } catch {
    show(
      dialog,
      'Cannot load the search index. Check your connection and try again.',
      [],
    );
  }
}

function show(
  dialog: HTMLDialogElement,
  status: string,
  items: HTMLElement[],
): void {
  dialog.querySelector('[role="status"]')?.replaceChildren(status);
  dialog.querySelector('ol')?.replaceChildren(...items);
}

function moveFocus(event: KeyboardEvent, dialog: HTMLDialogElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [dialog.querySelector('input'), ...findLinks(dialog)];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops[Math.max(at + step, 0)]?.focus();
  event.preventDefault();
}

function findLinks(dialog: HTMLDialogElement): HTMLAnchorElement[] {
  return [...dialog.querySelectorAll<HTMLAnchorElement>('ol a')];
}
