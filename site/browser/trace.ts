// Lets a reader open the messages of a trace, filter them by method, and see them as a sequence diagram.
import { drawJson } from './json.ts';
import { equip } from '../code/trace-tools.ts';

for (const frame of document.querySelectorAll<HTMLElement>('.trace .frame'))
  equip(frame);
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
