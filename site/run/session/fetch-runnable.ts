import type { Runnable } from '../program/run.ts';

const fetched = new Map<string, Promise<Runnable>>();

/** Fetches a snippet as a page runs it, once; throws when it is not there. */
export function fetchRunnable(address: string): Promise<Runnable> {
  const known = fetched.get(address);
  if (known) return known;
  const runnable = fetchJson(address);
  fetched.set(address, runnable);
  // What cannot be had now is asked for again the next time.
  runnable.catch(() => fetched.delete(address));
  return runnable;
}

async function fetchJson(address: string): Promise<Runnable> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`Cannot load the snippet: HTTP ${response.status}`);
  const value: unknown = await response.json();
  if (!isRunnable(value))
    throw new Error('Cannot load the snippet: the response is not a snippet');
  return value;
}

/** The site wrote the file; what a server that has no such file answers is told apart. */
function isRunnable(value: unknown): value is Runnable {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    'ways' in value &&
    'recording' in value
  );
}
