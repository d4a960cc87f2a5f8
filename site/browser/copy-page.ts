const button = document.querySelector<HTMLButtonElement>('[data-copy-page]');
button?.addEventListener('click', () => void copy(button));

/** Copies the Markdown of the page, and says so where a screen reader hears it. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const status = button.parentElement?.querySelector('[role="status"]');
  try {
    await navigator.clipboard.write([
      // Safari asks for the promise: after an await the click is forgotten.
      new ClipboardItem({
        'text/plain': read(button.dataset['copyPage'] ?? ''),
      }),
    ]);
    status?.replaceChildren('Copied');
  } catch {
    status?.replaceChildren('Cannot copy here. Use the link.');
  }
}

async function read(path: string): Promise<Blob> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Blob([await response.text()], { type: 'text/plain' });
}
