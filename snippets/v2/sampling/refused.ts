import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer, ProtocolError } from '@modelcontextprotocol/server';
import type { SamplingMessage } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  const messages: SamplingMessage[] = [
    { role: 'user', content: { type: 'text', text: 'A book about the sea?' } },
  ];

  server.registerTool('recommend-book', {}, async ({ mcpReq }) => {
    try {
      const { content } = await server.server.createMessage(
        { messages, maxTokens: 50 },
        { relatedRequestId: mcpReq.id },
      );
      return { content: [content] };
    } catch (error) {
      if (!(error instanceof ProtocolError && error.code === -1)) throw error;
      return { content: [{ type: 'text', text: 'Ask at the desk' }] };
    }
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { sampling: {} } },
  );
  await client.connect(transport);

  client.setRequestHandler('sampling/createMessage', () => {
    throw new ProtocolError(-1, 'User rejected sampling request');
  });
  console.log(await client.callTool({ name: 'recommend-book' }));

  await client.close();
}
