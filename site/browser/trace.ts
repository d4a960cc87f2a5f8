// Lets a reader open the messages of a trace, filter them by method, and see them as a sequence diagram.
import { drawJson } from './json.ts';

const rowsForFilter = 5;

for (const frame of document.querySelectorAll<HTMLElement>('.trace .frame')) {
  const rows = [...frame.querySelectorAll<HTMLElement>('.messages > li')];
  if (rows.length > 1)
    frame.querySelector('.header')?.append(makeTools(frame, rows));
}
// A click, also that of a key, comes before the row opens; a search in the page opens it without one.
addEventListener('click', ({ target }) => {
  if (target instanceof Element) drawMessage(target.closest('.trace summary'));
});
addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.closest('.trace'))
      drawMessage(target.firstElementChild);
  },
  { capture: true },
);

function drawMessage(summary: Element | null): void {
  const json = summary?.nextElementSibling;
  if (!(json instanceof HTMLElement) || json.dataset['line']) return;
  // Copy gives the message as it was, on one line.
  json.dataset['line'] = json.textContent;
  json.replaceChildren(drawJson(json.textContent));
}

function makeTools(frame: HTMLElement, rows: HTMLElement[]): HTMLElement {
  const tools = document.createElement('div');
  tools.className = 'tools';
  const methods = new Set(rows.map(({ dataset }) => dataset['method'] ?? ''));
  if (methods.size > 1 && rows.length >= rowsForFilter)
    tools.append(...makeFilter(rows, methods));
  tools.append(makeToggle(frame));
  return tools;
}

function makeToggle(frame: HTMLElement): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Diagram';
  button.ariaPressed = 'false';
  button.addEventListener('click', () => {
    const isDiagram = frame.classList.toggle('diagram');
    button.ariaPressed = String(isDiagram);
  });
  return button;
}

function makeFilter(
  rows: HTMLElement[],
  methods: Set<string>,
): [HTMLElement, HTMLElement] {
  const select = document.createElement('select');
  select.ariaLabel = 'Show messages of';
  select.add(new Option('all methods', ''));
  for (const method of methods) select.add(new Option(method));
  const status = document.createElement('span');
  status.role = 'status';
  status.className = 'sr-only';
  select.addEventListener('change', () => {
    for (const row of rows)
      row.hidden =
        Boolean(select.value) && select.value !== row.dataset['method'];
    const shown = rows.filter((row) => !row.hidden).length;
    status.textContent = `${shown} of ${rows.length} messages`;
  });
  return [select, status];
}
