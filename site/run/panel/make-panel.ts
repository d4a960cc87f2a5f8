import { ways } from '../../../scripts/record/transports.ts';
import { makeBar, type Actions } from './bar.ts';
import { goTo, reset, toggleEditor } from './editing.ts';
import { makeElement } from '../element.ts';
import { showPanel, type Panel } from './panel.ts';
import { makeResults } from './results.ts';
import { start } from './running.ts';
import type { Runnable } from '../program/run.ts';
import { share } from './sharing.ts';

/** Makes the panel of a snippet, which nothing has run in yet. */
export function makePanel(
  name: string,
  runnable: Runnable,
  close: () => void,
): Panel {
  const element = makeElement('section', 'run-panel not-content');
  element.ariaLabel = `Run of ${name}`;
  const found = ways.filter((way) => runnable.ways[way]);
  const live = found.find((way) => runnable.ways[way] === 'live');
  const panel: Panel = {
    ...{ element, runnable, name },
    bar: makeBar(
      runnable,
      makeActions(() => panel, close),
    ),
    results: makeResults((line, column) => void goTo(panel, line, column)),
    notice: makeElement('p', 'notice'),
    desk: makeElement('div', 'desk'),
    speaker: makeElement('div', 'sr-only'),
    way: live ?? found[0] ?? 'memory',
    state: { kind: 'ready' },
    runs: 0,
  };
  fill(panel);
  showPanel(panel);
  return panel;
}

function fill({ element, bar, notice, desk, speaker, results }: Panel): void {
  notice.hidden = true;
  desk.hidden = true;
  speaker.role = 'status';
  const { faults, frames } = results;
  element.append(bar.element, notice, faults, desk, ...frames, speaker);
  element.addEventListener('keydown', (event) => runByKey(event, bar.run), {
    capture: true,
  });
}

/** Before the editor, in which the same keys make a line. */
function runByKey(event: KeyboardEvent, run: HTMLButtonElement): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  if (run.dataset['act'] !== 'Stop') run.click();
}

function makeActions(find: () => Panel, close: () => void): Actions {
  return {
    run: () => {
      const panel = find();
      if (panel.run) panel.run.stop();
      else void start(panel);
    },
    edit: () => void toggleEditor(find()),
    reset: () => reset(find()),
    share: () => void share(find()),
    close,
    choose: (way) => {
      const panel = find();
      panel.way = way;
      showPanel(panel);
    },
  };
}
