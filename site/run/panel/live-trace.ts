import type { TraceEntry } from '../../../scripts/record/recordings.ts';
import { equip } from '../../code/trace-tools.ts';
import { openTrace, type Carried } from '../../code/messages.ts';
import { drawRow } from '../../code/row.ts';
import { draw } from './draw.ts';
import { makeElement } from '../element.ts';
import { makeResultFrame, type ResultFrame } from './result-frame.ts';

const mostRows = 1000;

/** The messages of a run, as they are sent. */
export interface LiveTrace extends ResultFrame {
  clear(title: string): void;
  show(entries: TraceEntry[]): void;
  /** The number of messages. */
  count(): number;
}

/** Makes a view of messages that looks as a recorded one does, with its filter and its diagram. */
export function makeLiveTrace(): LiveTrace {
  const list = makeElement('ol', 'messages');
  list.role = 'list';
  const title = makeElement('span', '', 'Wire');
  const made = makeResultFrame('trace', title, list);
  let name = '';
  let makeRow = openTrace();
  let count = 0;
  return {
    ...made,
    clear: (given) => {
      name = given;
      title.textContent = name;
      list.replaceChildren();
      makeRow = openTrace();
      count = 0;
    },
    show: (entries) => {
      // Each is read, because an answer takes its method from what it answers.
      const rows = entries.map((entry) => makeRow(readEntry(entry)));
      count += rows.length;
      list.append(...rows.slice(-mostRows).map((row) => draw(drawRow(row))));
      while (list.childElementCount > mostRows)
        list.firstElementChild?.remove();
      if (count > mostRows)
        title.textContent = `${name}, the last ${mostRows} of ${count} messages`;
      equip(made.frame);
    },
    count: () => count,
  };
}

function readEntry({ from, http, message }: TraceEntry): Carried {
  const { method: verb, status } = http ?? {};
  // In the page there are only two parties.
  const sender = from === 'client' ? 'client' : 'server';
  return { from: sender, verb, status, message: message && { ...message } };
}
