import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { createAskingServer } from '../library/asking-server.ts';
import { startHandler } from '../library/start-handler.ts';

const { url, stop } = await startHandler(createMcpHandler(createAskingServer));

//#region call
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  { versionNegotiation: { mode: 'auto' } },
);
await client.connect(new StreamableHTTPClientTransport(url));
await client
  .callTool({ name: 'lend-book' })
  .then(console.log, (error: unknown) => console.log(String(error)));
//#endregion call

await client.close();
stop();
