import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { VersionNegotiationMode } from '@modelcontextprotocol/client';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { createAskingServer } from '../library/asking-server.ts';
import { startHandler } from '../library/start-handler.ts';

const { url, stop } = await startHandler(createMcpHandler(createAskingServer));

async function lend(mode: VersionNegotiationMode) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: {} }, versionNegotiation: { mode } },
  );
  client.setRequestHandler('elicitation/create', () => {
    return { action: 'accept', content: { name: 'Mina' } };
  });
  await client.connect(new StreamableHTTPClientTransport(url));
  const { content } = await client.callTool({ name: 'lend-book' });
  console.log(client.getNegotiatedProtocolVersion(), content);
  await client.close();
}

await lend('legacy');
await lend('auto');
stop();
