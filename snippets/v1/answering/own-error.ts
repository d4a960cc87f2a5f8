import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CreateMessageRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import type { SamplingMessage } from '@modelcontextprotocol/sdk/types.js';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  const messages: SamplingMessage[] = [
    { role: 'user', content: { type: 'text', text: 'A book about the sea?' } },
  ];
  //#region server
  server.registerTool('recommend-book', {}, async ({ requestId }) => {
    const options = { relatedRequestId: requestId };
    const reply = await server.server
      .createMessage({ messages, maxTokens: 50 }, options)
      .catch(explain);
    return { content: [{ type: 'text', text: JSON.stringify(reply) }] };
  });

  function explain(error: unknown) {
    if (!(error instanceof McpError)) throw error;
    const { code, message, data } = error;
    return { code, message, data };
  }
  //#endregion server
  return server;
}

export async function run(transport: Transport) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { sampling: {} } },
  );
  await client.connect(transport);

  //#region client
  client.setRequestHandler(CreateMessageRequestSchema, () => {
    throw new McpError(-32050, 'No tokens left today', { retry: 'tomorrow' });
  });
  const { content } = await client.callTool({ name: 'recommend-book' });
  console.log(content);
  //#endregion client

  await client.close();
}
