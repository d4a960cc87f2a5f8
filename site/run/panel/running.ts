import type { Edition } from '../../../scripts/record/transports.ts';
import { openSession } from '../session/open-session.ts';
import { showPanel, type Panel } from './panel.ts';
import { replay } from '../session/replay.ts';
import type { Run } from '../session/session.ts';
import type { Outcome, RunEvent } from '../program/run.ts';
import { announceStart, describeState } from './state.ts';

const session = openSession();
let going: Run | undefined;

/** Makes ready for a run of that edition. */
export function prewarm(edition: Edition): Promise<void> {
  return session.prewarm(edition);
}

/** Runs what a panel holds, or replays its recording; what runs elsewhere on the page stops. */
export async function start(panel: Panel): Promise<void> {
  const { way, runnable, results, speaker } = panel;
  const number = (panel.runs += 1);
  going?.stop();
  results.begin(way);
  speaker.textContent = announceStart(way, runnable);
  panel.state = { kind: 'running', way };
  showPanel(panel);
  const began = performance.now();
  const run = begin(panel, (event) => {
    if (panel.runs === number) results.tell(event);
  });
  panel.run = going = run;
  const kind = await run.ended;
  if (panel.runs !== number) return;
  results.end();
  panel.run = undefined;
  panel.state = { kind, way, ms: performance.now() - began };
  speaker.textContent = announceEnd(panel, kind);
  showPanel(panel);
}

function begin(
  { runnable, way, edited }: Panel,
  tell: (event: RunEvent) => void,
): Run {
  if (runnable.ways[way] !== 'live') return replay(runnable, way, tell);
  const code = edited === undefined ? {} : { edited };
  return session.run({ runnable, way, ...code }, tell);
}

function announceEnd(
  { state, runnable, results }: Panel,
  outcome: Outcome,
): string {
  const fault = results.fault();
  if (outcome === 'failed') return `Failed: ${fault ?? 'no reason was given'}`;
  return `${describeState(state, runnable)}: ${results.sum()}`;
}
