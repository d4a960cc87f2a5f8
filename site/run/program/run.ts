import type {
  Recording,
  TraceEntry,
} from '../../../scripts/record/recordings.ts';
import type { Edition, Way } from '../../../scripts/record/transports.ts';

/** A snippet as a page runs it: the JSON at `/run/<edition>/<folder>/<name>.json`. */
export interface Runnable {
  /** Its path from the root of the repository. */
  snippet: string;
  edition: Edition;
  /** Its text in its complete programs: without markers. */
  code: string;
  /** The same without types, each line and column where it was. */
  script: string;
  /** For each recorded way: whether it runs in a page, or only its recording is replayed there. */
  ways: Partial<Record<Way, 'live' | 'recorded'>>;
  recording: Recording;
}

/** What a run, or the replay of a recording, tells as it goes. */
export type RunEvent =
  | { type: 'output'; text: string }
  | { type: 'message'; entry: TraceEntry }
  | { type: 'fault'; text: string; line?: number; column?: number }
  /** Nothing can run here; the text is what the browser says of it. */
  | { type: 'unable'; text: string };

export type Outcome = 'finished' | 'failed' | 'stopped';

export interface RunRequest {
  runnable: Runnable;
  way: Way;
  /** The TypeScript that a reader made of the snippet; absent when it runs as it is. */
  edited?: string;
}
