import type { McpHttpHandler } from '@modelcontextprotocol/server';
import { listen } from './listen.ts';
import { toNodeListener } from './to-node-listener.ts';

/** Serves a handler on a free port of 127.0.0.1; returns its URL, and what stops it. */
export async function startHandler({
  fetch,
}: Pick<McpHttpHandler, 'fetch'>): Promise<{ url: URL; stop: () => void }> {
  const { http, origin, close } = await listen();
  http.on('request', toNodeListener(fetch));
  return { url: new URL(`${origin}/mcp`), stop: close };
}
