import { Client } from '@modelcontextprotocol/client';
import type { VersionNegotiationMode } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createAskingServer } from '../library/asking-server.ts';

async function lend(mode: VersionNegotiationMode) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: {} }, versionNegotiation: { mode } },
  );
  client.setRequestHandler('elicitation/create', () => {
    return { action: 'accept', content: { name: 'Mina' } };
  });
  const args = [import.meta.filename, 'serve'];
  await client.connect(new StdioClientTransport({ command: 'node', args }));
  const { content } = await client.callTool({ name: 'lend-book' });
  console.log(client.getNegotiatedProtocolVersion(), content);
  await client.close();
}

if (process.argv[2] === 'serve') serveStdio(createAskingServer);
else {
  await lend('legacy');
  await lend('auto');
}
