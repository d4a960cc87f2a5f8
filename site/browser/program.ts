const links = document.querySelectorAll<HTMLAnchorElement>('a.program');
for (const link of links) link.setAttribute('aria-haspopup', 'dialog');

/** A plain click opens the complete program in a dialog; any other, and one that fails, follows the link to its page. */
addEventListener('click', (event) => {
  const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (button > 0 || altKey || ctrlKey || metaKey || shiftKey) return;
  const link = [...links].find((other) => isIn(target, other));
  if (!link) return;
  event.preventDefault();
  import('./program-dialog.ts')
    .then(({ openProgram }) => openProgram(link))
    .catch(() => location.assign(link.href));
});

function isIn(target: EventTarget | null, link: Element): boolean {
  return target instanceof Node && link.contains(target);
}

export {};
