import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
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

//#region change
const changed = Promise.withResolvers<void>();
client.setNotificationHandler('notifications/tools/list_changed', () => {
  changed.resolve();
});
const subscription = await client.listen({ toolsListChanged: true });

await client.listTools();
tools.push('lend-book');
const { tools: before } = await client.listTools();
handler.notify.toolsChanged();
await changed.promise;
const { tools: after } = await client.listTools();
console.log(before.length, after.length);
//#endregion change

await subscription.close();
await client.close();
stop();
