// The blocks that every edition has; what stands in an edition may go.
const shared = [
  '.sl-markdown-content > :not(.edition, .starlight-aside)',
  '.sl-markdown-content > .starlight-aside > p',
  '.sl-markdown-content > .starlight-aside > div > :not(.edition)',
].join();

// A page scrolls by whole pixels; what is rounded away would add up from switch to switch.
let last = { scrolled: 0, wanted: 0 };

/** Makes a change to the editions shown, and scrolls so that what is being read stays where it is. */
export function keepPlace(change: () => void): void {
  const block = scrollY > 0 ? findNearest() : undefined;
  if (!block) return change();
  const start = scrollY === last.scrolled ? last.wanted : scrollY;
  const before = findTop(block);
  change();
  const wanted = start + findTop(block) - before;
  scrollTo({ top: wanted, behavior: 'instant' });
  last = { scrolled: scrollY, wanted };
}

/** Returns the distance from the top of the page, in pixels. */
function findTop(block: Element): number {
  return scrollY + block.getBoundingClientRect().top;
}

/** Returns the shared block nearest to the height at which people read: a third of the window. */
function findNearest(): Element | undefined {
  const line = innerHeight / 3;
  let nearest: Element | undefined;
  let least = Infinity;
  for (const block of document.querySelectorAll(shared)) {
    const { top, bottom } = block.getBoundingClientRect();
    const distance = Math.max(top - line, line - bottom, 0);
    if (distance >= least) continue;
    nearest = block;
    least = distance;
  }
  return nearest;
}
