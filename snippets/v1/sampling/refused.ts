import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CreateMessageRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { SamplingMessage } from '@modelcontextprotocol/sdk/types.js';
import { McpError } from '@modelcontextprotocol/sdk/types.js';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  const messages: SamplingMessage[] = [
    { role: 'user', content: { type: 'text', text: 'A book about the sea?' } },
  ];

  server.registerTool('recommend-book', {}, async ({ requestId }) => {
    try {
      const { content } = await server.server.createMessage(
        { messages, maxTokens: 50 },
        { relatedRequestId: requestId },
      );
      return { content: [content] };
    } catch (error) {
      if (!(error instanceof McpError && error.code === -1)) throw error;
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

  client.setRequestHandler(CreateMessageRequestSchema, () => {
    throw new McpError(-1, 'User rejected sampling request');
  });
  console.log(await client.callTool({ name: 'recommend-book' }));

  await client.close();
}
