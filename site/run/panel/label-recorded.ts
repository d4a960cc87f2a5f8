import { makeElement } from '../element.ts';

/** Says of the recorded results below a panel that they are recorded, while there are live ones above them. */
export function labelRecorded(panel: HTMLElement, isOpen: boolean): void {
  let block = panel.nextElementSibling;
  while (block?.matches('.recorded')) {
    const title = block.querySelector('.title');
    if (isOpen) title?.prepend(makeElement('span', 'origin', 'Recorded '));
    else title?.querySelector('.origin')?.remove();
    block = block.nextElementSibling;
  }
}
