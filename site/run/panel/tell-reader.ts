import { makeButton, makeElement } from '../element.ts';

const box = makeElement('div', 'run-told');
box.role = 'alert';

/** Says what has no panel to be said in, at the edge of the window, until it is closed. */
export function tellReader(text: string): void {
  document.body.append(box);
  const close = makeButton('close', '', () => box.remove());
  close.ariaLabel = 'Close';
  box.replaceChildren(text, close);
}
