import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { startHandler } from '../library/start-handler.ts';

const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('find-book', {}, () => ({ content: [] }));
  return server;
});
const { url, stop } = await startHandler(handler);
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  { versionNegotiation: { mode: 'auto' } },
);
await client.connect(new StreamableHTTPClientTransport(url));

//#region ends
const first = await client.listen({ toolsListChanged: true });
await first.close();
console.log(await first.closed);

const second = await client.listen({ toolsListChanged: true });
await handler.close();
console.log(await second.closed);
//#endregion ends

await client.close();
stop();
