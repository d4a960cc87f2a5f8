/** Makes a change to the editions shown, and scrolls so that what is being read stays where it is. */
export function keepPlace(change: () => void): void {
  const block = findBlock();
  const before = block?.getBoundingClientRect().top;
  change();
  if (!block || before === undefined || scrollY === 0) return;
  const top = block.getBoundingClientRect().top - before;
  scrollBy({ top, behavior: 'instant' });
}

/** The first block in view that both editions have; where none is in view, the last one above. */
function findBlock(): Element | undefined {
  const shared = document.querySelectorAll(
    '.sl-markdown-content > :not(.edition, .edition-only)',
  );
  const top = document.querySelector('header')?.clientHeight ?? 0;
  let last: Element | undefined;
  for (const block of shared) {
    const box = block.getBoundingClientRect();
    if (box.top >= innerHeight) break;
    last = block;
    if (box.top >= top) break;
  }
  return last;
}
