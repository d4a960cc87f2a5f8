import type { Edition } from '../../../scripts/record/transports.ts';
import { openSession } from '../session/open-session.ts';
import { showNotice, showPanel, type Panel } from './panel.ts';
import { replay } from '../session/replay.ts';
import type { Run } from '../session/session.ts';
import type { Outcome, RunEvent, Runnable } from '../program/run.ts';
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
  let why: string | undefined;
  const run = begin(panel, (event) => {
    if (panel.runs !== number) return;
    if (event.type === 'unable') why = event.text;
    else results.tell(event);
  });
  panel.run = going = run;
  const kind = await run.ended;
  if (panel.runs !== number) return;
  if (why !== undefined) {
    leaveToRecording(panel, why);
    return start(panel);
  }
  results.end();
  panel.run = undefined;
  panel.state = { kind, way, ms: performance.now() - began };
  speaker.textContent = announceEnd(panel, kind);
  showPanel(panel);
}

/** Where code cannot run, in an old browser or under a policy of the host, a panel shows what was recorded. */
function leaveToRecording(panel: Panel, why: string): void {
  const { runnable } = panel;
  const ways = Object.keys(runnable.ways).map((way) => [way, 'recorded']);
  panel.runnable = {
    ...runnable,
    ways: Object.fromEntries(ways) as Runnable['ways'],
  };
  showNotice(
    panel,
    `This browser can't run the snippet here (${why || 'it gives no reason'}). The panel replays the recording instead.`,
  );
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
