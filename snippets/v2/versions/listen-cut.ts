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

//#region cut
const subscription = await client.listen({ toolsListChanged: true });
stop(); // closes the HTTP server and its connections
console.log(await subscription.closed);
//#endregion cut

await client.close();
