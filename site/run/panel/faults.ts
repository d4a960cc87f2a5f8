import { makeButton, makeElement } from '../element.ts';
import type { RunEvent } from '../program/run.ts';

type Fault = Extract<RunEvent, { type: 'fault' }>;

/** Returns a fault of a run: its text, and where it has a line in the snippet, the way there. */
export function makeFault(
  { text, line, column }: Fault,
  goTo: (line: number, column: number) => void,
): HTMLElement {
  const said = makeElement('span', 'text', text);
  const fault = makeElement('div', 'fault-row', said);
  if (line !== undefined)
    fault.append(
      makeButton('line', `Line ${line}`, () => goTo(line, column ?? 1)),
    );
  return fault;
}
