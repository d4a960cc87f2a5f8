/** A line of a file, from 1. */
export interface Place {
  file: string;
  line: number;
}

/** The text that a file gets; without one it is deleted. */
export interface Change {
  path: string;
  text?: string;
}

/** A change to a project that makes something on a page or in a recording untrue. */
export interface Mutation {
  changes: Change[];
  /** What must be named: of each list one place, the changed one or one that became untrue. */
  places: Place[][];
  /** The cheapest check of `npm test` that can see it; of a run, the snippet that is run. */
  seenBy: 'check' | 'types' | { run: string };
}
