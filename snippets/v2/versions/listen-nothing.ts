import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { startHandler } from '../library/start-handler.ts';

const { url, stop } = await startHandler(
  createMcpHandler(() => new McpServer({ name: 'library', version: '1.0.0' })),
);
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  { versionNegotiation: { mode: 'auto' } },
);
await client.connect(new StreamableHTTPClientTransport(url));

//#region listen
const subscription = await client.listen({ toolsListChanged: true });
console.log(subscription.honoredFilter);
console.log(await subscription.closed);
//#endregion listen

await client.close();
stop();
