import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { SamplingMessage } from '@modelcontextprotocol/sdk/types.js';

export function createServer() {
  const messages: SamplingMessage[] = [
    { role: 'user', content: { type: 'text', text: 'A book about the sea?' } },
  ];
  //#region server
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { enforceStrictCapabilities: true },
  );
  //#endregion server

  server.registerTool('recommend-book', {}, async ({ requestId }) => {
    const { content } = await server.server.createMessage(
      { messages, maxTokens: 50 },
      { relatedRequestId: requestId },
    );
    return { content: [content] };
  });
  return server;
}

export async function run(transport: Transport) {
  //#region call
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  console.log(await client.callTool({ name: 'recommend-book' }));
  //#endregion call

  await client.ping();
  await client.close();
}
