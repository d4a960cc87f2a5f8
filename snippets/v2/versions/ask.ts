import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { createAskingServer } from '../library/asking-server.ts';
import { startHandler } from '../library/start-handler.ts';

const { url, stop } = await startHandler(createMcpHandler(createAskingServer));

//#region client
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  {
    capabilities: { elicitation: {} },
    versionNegotiation: { mode: 'auto' },
  },
);
client.setRequestHandler('elicitation/create', ({ params }) => {
  console.log(params.message);
  return { action: 'accept', content: { name: 'Mina' } };
});
await client.connect(new StreamableHTTPClientTransport(url));
const { content } = await client.callTool({ name: 'lend-book' });
console.log(content);
//#endregion client

await client.close();
stop();
