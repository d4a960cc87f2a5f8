import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { TapEvent } from './tap-events.ts';

const descriptor = 3;
const secondsToExit = 2;

/** What transport the harness runs over; empty where it does not matter. */
export const over: string = process.env['TAP_OVER'] ?? '';

/** Writes an event of the tap for the harness to read. */
export function report(event: TapEvent): void {
  writeSync(descriptor, `${JSON.stringify(event)}\n`);
}

/** Reports when the program has come to its end, what keeps its process from exiting soon after, and, when the harness wants to know, what it waits for. */
export function reportEnd(): void {
  const [, main = ''] = process.argv;
  setImmediate(() => void awaitEnd(pathToFileURL(main).href));
  if (process.platform === 'win32') return;
  process.on('SIGUSR2', () => report({ waitsFor: listResources() }));
}

async function awaitEnd(main: string): Promise<void> {
  await import(main); // the very module that Node is running
  report({ ended: true });
  setTimeout(() => {
    report({ heldOpenBy: listResources() });
  }, secondsToExit * 1000).unref();
}

function listResources(): string[] {
  return [...new Set(process.getActiveResourcesInfo())].sort();
}
