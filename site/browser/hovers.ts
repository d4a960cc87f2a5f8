// Says what a name in code is on hover, focus and tap; one popover serves the page.
import {
  addTabStops,
  findFrame,
  findName,
  findNeighbour,
  focusName,
} from './names.ts';
import { fetchTips, readTip } from './tips.ts';

const delay = 100;
const gap = 6;

const tip = document.createElement('div');
tip.id = 'tip';
tip.popover = 'auto';
tip.role = 'tooltip';
tip.tabIndex = 0;
document.querySelector('main')?.append(tip);

/** The name that the reader points at, and the one that the popover speaks of: its tip may be on its way. */
let wanted: HTMLElement | undefined;
let shown: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

addTabStops();
addEventListener('pointerover', ({ target, pointerType, buttons }) => {
  fetchTips(findFrame(target));
  if (pointerType === 'touch' || buttons > 0) return;
  clearTimeout(timer);
  const name = findName(target);
  if (name) timer = setTimeout(() => void show(name), delay);
  else if (!isInTip(target)) timer = setTimeout(hide, delay);
});
addEventListener('focusin', ({ target }) => {
  const name = findName(target);
  if (name) void show(name);
});
addEventListener('focusout', ({ relatedTarget }) => {
  if (!isInTip(relatedTarget)) hide();
});
addEventListener('click', ({ target }) => {
  const name = findName(target);
  if (!name) return;
  focusName(name);
  // The press on a name that had the focus already has closed its popover.
  void show(name);
});
addEventListener('keydown', (event) => {
  const name = findName(event.target);
  if (!name || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = findNeighbour(name, event.key);
  if (next) focusName(next);
  else if (event.key === 'PageDown') tip.scrollBy(0, tip.clientHeight / 2);
  else if (event.key === 'PageUp') tip.scrollBy(0, -tip.clientHeight / 2);
  else return;
  event.preventDefault();
});
addEventListener('scroll', place, { capture: true, passive: true });
tip.addEventListener('beforetoggle', ({ newState }) => {
  if (newState === 'closed') release();
});

async function show(name: HTMLElement): Promise<void> {
  clearTimeout(timer);
  wanted = name;
  const text = await readTip(name);
  if (wanted !== name || text === undefined) return;
  release();
  wanted = shown = name;
  name.setAttribute('aria-describedby', tip.id);
  tip.innerHTML = text;
  tip.togglePopover(true);
  tip.scrollTop = 0;
  place();
}

function hide(): void {
  wanted = undefined;
  tip.hidePopover();
}

function release(): void {
  shown?.removeAttribute('aria-describedby');
  wanted = shown = undefined;
}

/** Above the name if there is room, else below it; never beyond the sides of the window. */
function place(): void {
  if (!shown || !tip.matches(':popover-open')) return;
  const { left, top, bottom } = shown.getBoundingClientRect();
  const above = top - gap - tip.offsetHeight;
  const right = document.documentElement.clientWidth - tip.offsetWidth - gap;
  tip.style.top = `${above >= gap ? above : bottom + gap}px`;
  tip.style.left = `${Math.max(gap, Math.min(left, right))}px`;
}

function isInTip(target: EventTarget | null): boolean {
  return target instanceof Node && tip.contains(target);
}
