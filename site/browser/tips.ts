import { findFrame } from './names.ts';

const files = new Map<string, Promise<unknown>>();

/** Fetches the tips of a frame before they are asked for; a second call is free. */
export function fetchTips(frame: HTMLElement | undefined): void {
  if (frame) void readFile(frame);
}

/** Returns what is said about a name, as HTML. */
export async function readTip(name: HTMLElement): Promise<string | undefined> {
  const frame = findFrame(name);
  const texts = frame && (await readFile(frame));
  const text: unknown =
    Array.isArray(texts) && texts[Number(name.dataset['tip'])];
  return typeof text === 'string' ? text : undefined;
}

/** A file that cannot be had now is asked for again the next time. */
function readFile({ dataset }: HTMLElement): Promise<unknown> {
  const path = dataset['tips'] ?? '';
  const file = files.get(path) ?? fetchFile(path);
  files.set(path, file);
  return file;
}

async function fetchFile(path: string): Promise<unknown> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  try {
    const response = await fetch(base + path);
    if (response.ok) return await response.json();
  } catch {
    // Offline, say: the code reads well without its tips.
  }
  files.delete(path);
  return undefined;
}
