/** Returns the name in code that an event met, if it met one. */
export function findName(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('[data-tip]') ?? undefined;
}

/** Returns the frame whose names have tips and that an event met, or in which a name stands. */
export function findFrame(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('[data-tips]') ?? undefined;
}

/** Gives each block one Tab stop, its first name. */
export function addTabStops(): void {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-tips]')) {
    const [first] = findNames(frame);
    if (first) first.tabIndex = 0;
  }
}

/** Moves the focus, and the Tab stop of the block, to a name. */
export function focusName(name: HTMLElement): void {
  for (const other of findNames(findFrame(name))) other.tabIndex = -1;
  name.tabIndex = 0;
  name.focus();
}

/** Returns the name to which an arrow key leads: beside the name, or on the next line that has any. */
export function findNeighbour(
  name: HTMLElement,
  key: string,
): HTMLElement | undefined {
  const names = findNames(findFrame(name));
  const at = names.indexOf(name);
  const line = name.closest('.ec-line');
  const isElsewhere = (other: Element) => other.closest('.ec-line') !== line;
  if (key === 'ArrowLeft') return names[at - 1];
  if (key === 'ArrowRight') return names[at + 1];
  if (key === 'ArrowUp') return names.slice(0, at).findLast(isElsewhere);
  if (key === 'ArrowDown') return names.slice(at).find(isElsewhere);
  return undefined;
}

function findNames(frame: HTMLElement | undefined): HTMLElement[] {
  return [...(frame?.querySelectorAll<HTMLElement>('[data-tip]') ?? [])];
}
