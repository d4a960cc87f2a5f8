import type { Way } from '../../../scripts/record/transports.ts';
import { wayNames } from '../../programs/way-names.ts';
import type { Outcome, Runnable } from '../program/run.ts';

/** What a panel is doing, or has done last. */
export type State =
  | { kind: 'ready' }
  | { kind: 'running'; way: Way }
  | { kind: Outcome; way: Way; ms: number };

/** Says a state in a few words; `Recorded` where nothing runs in the page. */
export function describeState(state: State, runnable: Runnable): string {
  if (state.kind === 'ready') return '';
  const isLive = runnable.ways[state.way] === 'live';
  if (!isLive) {
    const source = describeRecording(runnable);
    return state.kind === 'stopped' ? `Stopped · ${source}` : source;
  }
  switch (state.kind) {
    case 'running':
      return 'Running in the page';
    case 'finished':
      return `Ran in the page · ${formatTime(state.ms)}`;
    case 'failed':
      return 'Failed';
    case 'stopped':
      return `Stopped after ${formatTime(state.ms)}`;
  }
}

/** Whose run it was. */
function describeRecording({ recording }: Runnable): string {
  return `Recorded with Node ${recording.node}`;
}

/** Says to those who do not see it that a run begins. */
export function announceStart(way: Way, runnable: Runnable): string {
  const over = way === 'program' ? '' : ` over ${wayNames[way]}`;
  return runnable.ways[way] === 'live'
    ? `Running${over}`
    : `Replaying what was recorded with Node ${runnable.recording.node}${over}`;
}

function formatTime(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
