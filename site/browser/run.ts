// Loads what runs a snippet when a reader is about to press Run, or came by a link with code; nothing before.
const intents = ['pointerover', 'focusin', 'touchstart'];

for (const intent of intents)
  addEventListener(intent, ({ target }) => reach(target, 'prewarm'), {
    passive: true,
  });
addEventListener('click', ({ target }) => reach(target, 'run'));
addEventListener('hashchange', openLink);
openLink();

function reach(target: EventTarget | null, act: 'prewarm' | 'run'): void {
  const button =
    target instanceof Element &&
    target.closest<HTMLButtonElement>('button.run');
  if (!button) return;
  import('../run/panel/panels.ts')
    .then((panels) => panels[act](button))
    .catch(() => {
      // Whoever only came near hears of it when they press.
      if (act === 'run') button.textContent = 'Cannot run. Reload the page.';
    });
}

function openLink(): void {
  if (!location.hash.startsWith('#code=')) return;
  void import('../run/panel/panels.ts').then(({ openLink }) =>
    openLink(location.hash),
  );
}

export {};
