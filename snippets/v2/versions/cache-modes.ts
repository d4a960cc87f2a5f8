import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { CacheMode } from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { startHandler } from '../library/start-handler.ts';

const tools = ['find-book'];
const handler = createMcpHandler(() => {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { cacheHints: { 'tools/list': { ttlMs: 60_000 } } },
  );
  for (const name of tools)
    server.registerTool(name, {}, () => ({ content: [] }));
  return server;
});
const { url, stop } = await startHandler(handler);
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  { versionNegotiation: { mode: 'auto' } },
);
await client.connect(new StreamableHTTPClientTransport(url));

//#region modes
async function count(cacheMode: CacheMode) {
  const { tools } = await client.listTools(undefined, { cacheMode });
  return tools.length;
}

await count('use');
tools.push('lend-book');
for (const mode of ['use', 'bypass', 'use', 'refresh', 'use'] as const)
  console.log(mode, await count(mode));
//#endregion modes

await client.close();
stop();
