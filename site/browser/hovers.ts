// Says what a name in code is on hover, focus and tap; one popover serves the page.
import {
  addTabStops,
  findName,
  findNeighbour,
  findTip,
  focusName,
} from './names.ts';

const delay = 150;
const gap = 6;

const tip = document.createElement('div');
tip.id = 'tip';
tip.popover = 'auto';
tip.role = 'tooltip';
tip.tabIndex = 0;
document.querySelector('main')?.append(tip);

let shown: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

addTabStops();
addEventListener('pointerover', ({ target, pointerType, buttons }) => {
  if (pointerType === 'touch' || buttons > 0) return;
  clearTimeout(timer);
  const name = findName(target);
  if (name) timer = setTimeout(show, delay, name);
  else if (!isInTip(target)) timer = setTimeout(hide, delay);
});
addEventListener('focusin', ({ target }) => {
  const name = findName(target);
  if (name) show(name);
});
addEventListener('focusout', ({ relatedTarget }) => {
  if (!isInTip(relatedTarget)) hide();
});
addEventListener('click', ({ target }) => {
  const name = findName(target);
  if (!name) return;
  focusName(name);
  // The press on a name that had the focus already has closed its popover.
  show(name);
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
  if (newState === 'closed') shown?.removeAttribute('aria-describedby');
});

function show(name: HTMLElement): void {
  clearTimeout(timer);
  hide();
  shown = name;
  name.setAttribute('aria-describedby', tip.id);
  tip.innerHTML = findTip(name);
  tip.showPopover();
  tip.scrollTop = 0;
  place();
}

function hide(): void {
  tip.hidePopover();
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
