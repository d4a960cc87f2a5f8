import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import type { SamplingMessage } from '@modelcontextprotocol/server';

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

  server.registerTool('recommend-book', {}, async ({ mcpReq }) => {
    const { content } = await server.server.createMessage(
      { messages, maxTokens: 50 },
      { relatedRequestId: mcpReq.id },
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
