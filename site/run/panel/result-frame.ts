import { makeElement } from '../element.ts';

/** A frame as Expressive Code draws those of recorded results, so that what is live looks the same. */
export interface ResultFrame {
  element: HTMLElement;
  frame: HTMLElement;
  copy: HTMLButtonElement;
}

/** Makes the frame of a result, with a name and a button that copies it. */
export function makeResultFrame(
  kind: 'output' | 'trace',
  title: HTMLElement,
  content: HTMLElement,
): ResultFrame {
  title.className = 'title';
  const header = makeElement('figcaption', 'header', title);
  const copy = makeElement('button', '', makeElement('div', ''));
  copy.type = 'button';
  copy.title = 'Copy to clipboard';
  copy.dataset['copied'] = 'Copied!';
  const told = makeElement('div', '');
  told.ariaLive = 'polite';
  const corner = makeElement('div', 'copy', told, copy);
  const classes = 'frame has-title not-content';
  const frame = makeElement('figure', classes, header, content, corner);
  const element = makeElement('div', `expressive-code live ${kind}`, frame);
  return { element, frame, copy };
}
