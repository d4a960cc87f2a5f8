import type { Way } from '../../../scripts/record/transports.ts';
import type { Bar } from './bar.ts';
import type { Editor } from '../editor/editor.ts';
import type { Results } from './results.ts';
import type { Run } from '../session/session.ts';
import type { Runnable } from '../program/run.ts';
import { describeState, type State } from './state.ts';

/** A panel under the code of a snippet, and what it stands at. */
export interface Panel {
  readonly element: HTMLElement;
  /** Only its recording is left where the browser cannot run it. */
  runnable: Runnable;
  /** `v1/tools/call` */
  readonly name: string;
  readonly bar: Bar;
  readonly results: Results;
  /** Says what the reader has to know before running. */
  readonly notice: HTMLElement;
  /** Where the editor stands while it is open. */
  readonly desk: HTMLElement;
  /** Speaks to those who do not see. */
  readonly speaker: HTMLElement;
  way: Way;
  state: State;
  /** The code where it differs from the snippet. */
  edited?: string | undefined;
  editor?: Editor;
  run?: Run | undefined;
  /** How many runs there were: what an earlier one still tells is not heard. */
  runs: number;
}

/** Brings the controls of a panel up to what it stands at. */
export function showPanel(panel: Panel): void {
  const { element, runnable, bar, way, state, edited, desk } = panel;
  const isLive = runnable.ways[way] === 'live';
  const act = state.kind === 'running' ? 'Stop' : isLive ? 'Run' : 'Replay';
  bar.run.textContent = act;
  bar.run.dataset['act'] = act;
  bar.edit.disabled = !isLive;
  bar.edit.title = describeCode(isLive, edited);
  bar.edit.ariaExpanded = String(!desk.hidden);
  bar.reset.hidden = edited === undefined;
  for (const input of bar.ways) {
    input.checked = input.value === way;
    const isRecorded = !isLiveWay(runnable, input.value);
    input.disabled = isRecorded && edited !== undefined;
  }
  bar.state.textContent = describeState(state, runnable);
  element.dataset['state'] = state.kind;
  const shown = state.kind === 'ready' ? way : state.way;
  element.dataset['mode'] = runnable.ways[shown] ?? 'recorded';
  element.toggleAttribute('data-edited', edited !== undefined);
}

/** Says something before the code is run; nothing hides the notice. */
export function showNotice({ notice }: Panel, text: string): void {
  notice.textContent = text;
  notice.hidden = !text;
}

function describeCode(isLive: boolean, edited: string | undefined): string {
  if (!isLive) return "A recording can't be edited";
  return edited === undefined ? '' : 'The code differs from the snippet';
}

function isLiveWay({ ways }: Runnable, way: string): boolean {
  return Object.entries(ways).some(
    ([name, mode]) => name === way && mode === 'live',
  );
}
