const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** The way that was chosen last: whoever runs one program over HTTP wants the next one so too. */
let chosen: string | undefined;

/** Makes a tab of the heading of each way, and calls `show` with the way that is chosen; one way alone needs no tabs. */
export function makeTabs(
  ways: HTMLElement[],
  show: (way: HTMLElement) => void,
): HTMLElement | undefined {
  const tabs = ways.map((way) => {
    const tab = makeTab(way);
    tab.addEventListener('click', () => {
      chosen = way.id;
      choose(way);
    });
    return tab;
  });
  const choose = (way: HTMLElement) => {
    ways.forEach((other, index) => {
      other.hidden = other !== way;
      tabs[index]?.setAttribute('aria-selected', String(other === way));
      tabs[index]?.setAttribute('tabindex', other === way ? '0' : '-1');
    });
    show(way);
  };
  const first = ways.find(({ id }) => id === chosen) ?? ways[0];
  if (first) choose(first);
  return ways.length > 1 ? makeList(tabs) : undefined;
}

function makeTab(way: HTMLElement): HTMLButtonElement {
  const tab = document.createElement('button');
  tab.type = 'button';
  tab.role = 'tab';
  tab.id = `tab-${way.id}`;
  tab.textContent = way.querySelector('h2')?.textContent ?? '';
  tab.setAttribute('aria-controls', way.id);
  way.role = 'tabpanel';
  way.setAttribute('aria-labelledby', tab.id);
  return tab;
}

/** Arrow keys lead from tab to tab, and around. */
function makeList(tabs: HTMLElement[]): HTMLElement {
  const list = document.createElement('div');
  list.className = 'tabs';
  list.role = 'tablist';
  list.setAttribute('aria-label', 'Transport');
  list.append(...tabs);
  list.addEventListener('keydown', (event) => {
    const at = tabs.findIndex((tab) => tab === event.target);
    const step = steps[event.key];
    if (at < 0 || !step) return;
    event.preventDefault();
    const next = tabs.at((at + step) % tabs.length);
    next?.focus();
    next?.click();
  });
  return list;
}
