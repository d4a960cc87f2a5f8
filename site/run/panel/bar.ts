import type { Way } from '../../../scripts/record/transports.ts';
import { ways } from '../../../scripts/record/transports.ts';
import { wayNames } from '../../programs/way-names.ts';
import { makeButton, makeElement } from '../element.ts';
import type { Runnable } from '../program/run.ts';

/** The controls of a panel. */
export interface Bar {
  element: HTMLElement;
  /** Runs, replays or stops. */
  run: HTMLButtonElement;
  edit: HTMLButtonElement;
  reset: HTMLButtonElement;
  share: HTMLButtonElement;
  ways: HTMLInputElement[];
  state: HTMLElement;
}

/** What the controls do. */
export interface Actions {
  run: () => void;
  edit: () => void;
  reset: () => void;
  share: () => void;
  close: () => void;
  choose: (way: Way) => void;
}

let count = 0;

/** Makes the controls of a panel; `showBar` says what they say. */
export function makeBar(runnable: Runnable, actions: Actions): Bar {
  const run = makeButton('primary', 'Run', actions.run);
  const edit = makeButton('edit', 'Edit', actions.edit);
  const reset = makeButton('reset', 'Reset', actions.reset);
  const share = makeButton('share', 'Share', actions.share);
  const close = makeButton('close', '', actions.close);
  close.ariaLabel = 'Close';
  const choices = makeWays(runnable, actions.choose);
  const state = makeElement('span', 'state');
  const element = makeElement(
    'div',
    'bar',
    ...[run, edit, reset, share],
    ...(choices.length > 0 ? [makeGroup(choices)] : []),
    ...[state, close],
  );
  const inputs = choices.map(({ input }) => input);
  return { element, run, edit, reset, share, ways: inputs, state };
}

interface Choice {
  label: HTMLElement;
  input: HTMLInputElement;
}

/** A snippet with one way has nothing to choose. */
function makeWays(
  { ways: has }: Runnable,
  choose: (way: Way) => void,
): Choice[] {
  const found = ways.filter((way) => has[way]);
  if (found.length < 2) return [];
  const name = `way-${(count += 1)}`;
  return found.map((way) => {
    const input = makeElement('input', '');
    input.type = 'radio';
    input.name = name;
    input.value = way;
    input.addEventListener('change', () => choose(way));
    const text = makeElement('span', '', wayNames[way]);
    return { label: makeElement('label', '', input, text), input };
  });
}

function makeGroup(choices: Choice[]): HTMLElement {
  const legend = makeElement('legend', 'sr-only', 'Run over');
  const labels = choices.map(({ label }) => label);
  return makeElement('fieldset', 'ways', legend, ...labels);
}
