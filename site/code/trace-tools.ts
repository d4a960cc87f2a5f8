const rowsForFilter = 5;

interface Tools {
  element: HTMLElement;
  select?: HTMLSelectElement;
  status: HTMLElement;
}

const known = new WeakMap<HTMLElement, Tools>();

/** Gives a trace the tools that its messages are worth; called again, the tools know of those that came meanwhile. */
export function equip(frame: HTMLElement): void {
  const rows = findRows(frame);
  if (rows.length < 2) return;
  const tools = known.get(frame) ?? addTools(frame);
  const methods = new Set(rows.map(({ dataset }) => dataset['method'] ?? ''));
  if (rows.length >= rowsForFilter && methods.size > 1)
    tools.select ??= addFilter(frame, tools);
  if (!tools.select) return;
  const { select } = tools;
  const offered = new Set([...select.options].map(({ value }) => value));
  for (const method of methods)
    if (!offered.has(method)) select.add(new Option(method));
  hideOthers(rows, select.value);
}

function addTools(frame: HTMLElement): Tools {
  const element = document.createElement('div');
  element.className = 'tools';
  const status = document.createElement('span');
  status.role = 'status';
  status.className = 'sr-only';
  element.append(status, makeToggle(frame));
  frame.querySelector('.header')?.append(element);
  const tools: Tools = { element, status };
  known.set(frame, tools);
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

function addFilter(
  frame: HTMLElement,
  { element, status }: Tools,
): HTMLSelectElement {
  const select = document.createElement('select');
  select.ariaLabel = 'Show messages of';
  select.add(new Option('all methods', ''));
  select.addEventListener('change', () => {
    const rows = findRows(frame);
    const shown = hideOthers(rows, select.value);
    status.textContent = `${shown} of ${rows.length} messages`;
  });
  element.prepend(select);
  return select;
}

/** Returns how many rows are left to see. */
function hideOthers(rows: HTMLElement[], method: string): number {
  for (const row of rows)
    row.hidden = Boolean(method) && method !== row.dataset['method'];
  return rows.filter((row) => !row.hidden).length;
}

function findRows(frame: HTMLElement): HTMLElement[] {
  return [...frame.querySelectorAll<HTMLElement>('.messages > [data-from]')];
}
