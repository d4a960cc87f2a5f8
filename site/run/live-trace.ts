import type { TraceEntry } from '../../scripts/record/recordings.ts';
import { equip } from '../browser/trace-tools.ts';
import { openTrace } from '../code/messages.ts';
import { drawRow } from '../code/row.ts';
import { draw } from './draw.ts';
import { makeElement } from './element.ts';
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
  let makeRow = openTrace();
  let count = 0;
  return {
    ...made,
    clear: (name) => {
      title.textContent = name;
      list.replaceChildren();
      makeRow = openTrace();
      count = 0;
    },
    show: (entries) => {
      for (const { from, http, message } of entries) {
        count += 1;
        const { method: verb, status } = http ?? {};
        const carried = {
          from,
          verb,
          status,
          message: message && { ...message },
        };
        list.append(draw(drawRow(makeRow(carried))));
        if (list.childElementCount > mostRows) list.firstElementChild?.remove();
      }
      equip(made.frame);
    },
    count: () => count,
  };
}
