import type { ChildProcess } from 'node:child_process';

/** How a program is meant to end: its exit code, and a text that it writes to stderr. */
export interface Ending {
  code: number;
  stderr: string;
}

/** Returns how the end of a program differs from what is meant, if it does. */
export function describeEnding(
  { exitCode, signalCode }: ChildProcess,
  stderr: string,
  hasEnded: boolean,
  meant: Ending,
): string | undefined {
  if (signalCode) return `it was ended by ${signalCode}`;
  if (exitCode !== meant.code)
    return `it exited with code ${exitCode}${meant.code ? `, not ${meant.code}` : ''}`;
  if (!exitCode && !hasEnded) return 'it exited before it came to its end';
  if (!meant.stderr) return stderr ? 'it wrote to stderr' : undefined;
  return stderr.includes(meant.stderr)
    ? undefined
    : `it did not write "${meant.stderr}" to stderr`;
}
