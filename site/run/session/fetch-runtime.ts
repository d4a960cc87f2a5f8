import { runtimes } from 'virtual:run';
import type { Edition } from '../../../scripts/record/transports.ts';

const fetched = new Map<Edition, Promise<string>>();

/** Fetches the runtime of an edition, once, and returns it as a `data:` URL: the frame has no network, and so gets it from the page. */
export function fetchRuntime(edition: Edition): Promise<string> {
  const known = fetched.get(edition);
  if (known) return known;
  const runtime = fetchFile(runtimes[edition]);
  fetched.set(edition, runtime);
  // What cannot be had now is asked for again the next time.
  runtime.catch(() => fetched.delete(edition));
  return runtime;
}

async function fetchFile(path: string): Promise<string> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const response = await fetch(base + path);
  if (!response.ok)
    throw new Error(`Cannot load the runtime: HTTP ${response.status}`);
  const script = await response.text();
  return `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`;
}
