import type { TraceEntry } from '../../../scripts/record/recordings.ts';
import type { Way } from '../../../scripts/record/transports.ts';
import { wayNames } from '../../programs/way-names.ts';
import { makeElement } from '../element.ts';
import { makeFault } from './faults.ts';
import { makeLiveOutput } from './live-output.ts';
import { makeLiveTrace } from './live-trace.ts';
import type { RunEvent } from '../program/run.ts';

/** What a run shows: its faults, its output, its messages. */
export interface Results {
  faults: HTMLElement;
  frames: HTMLElement[];
  /** Makes room for a run of that way. */
  begin(way: Way): void;
  tell(event: RunEvent): void;
  end(): void;
  /** Says how much there was: "4 lines of output, 9 messages". */
  sum(): string;
  /** The text of the first fault. */
  fault(): string | undefined;
}

/** Makes the views of a run, hidden until one begins; `goTo` leads to a line of the snippet. */
export function makeResults(
  goTo: (line: number, column: number) => void,
): Results {
  const output = makeLiveOutput();
  const trace = makeLiveTrace();
  const faults = makeElement('div', 'faults');
  const views = [output, trace];
  const frames = views.map(({ element }) => element);
  for (const element of [faults, ...frames]) element.hidden = true;
  let told: RunEvent[] = [];
  let frame = 0;
  let fault: string | undefined;
  return { faults, frames, begin, tell, end, sum, fault: () => fault };

  function begin(way: Way): void {
    for (const element of frames) {
      // What stands below keeps its place while the same comes again.
      element.style.minHeight = `${element.offsetHeight}px`;
      element.hidden = false;
    }
    faults.replaceChildren();
    faults.hidden = true;
    output.clear();
    trace.clear(way === 'program' ? 'Wire' : `Wire over ${wayNames[way]}`);
    fault = undefined;
  }

  /** A flood is drawn frame by frame. */
  function tell(event: RunEvent): void {
    told.push(event);
    frame ||= requestAnimationFrame(show);
  }

  function end(): void {
    show();
    for (const view of views) {
      view.element.style.minHeight = '';
      view.element.hidden = view.count() === 0;
    }
  }

  function show(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    const entries: TraceEntry[] = [];
    for (const event of told)
      if (event.type === 'output') output.print(event.text);
      else if (event.type === 'message') entries.push(event.entry);
      else if (event.type === 'fault') addFault(event);
    trace.show(entries);
    // Copy remembers what it has read once.
    for (const { copy } of views) delete copy.dataset['code'];
    told = [];
  }

  function addFault(event: Extract<RunEvent, { type: 'fault' }>): void {
    fault ??= event.text;
    faults.hidden = false;
    faults.append(makeFault(event, goTo));
  }

  function sum(): string {
    return `${count(output.count(), 'line')} of output, ${count(trace.count(), 'message')}`;
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
