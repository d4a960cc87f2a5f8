import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import type { SamplingMessage } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region messages
  const input = { title: 'Dracula' };
  const messages: SamplingMessage[] = [
    {
      role: 'assistant',
      content: { type: 'tool_use', id: 'use-1', name: 'count-copies', input },
    },
    { role: 'user', content: { type: 'text', text: 'It has three copies' } },
  ];

  server.registerTool('ask-librarian', {}, async ({ mcpReq }) => {
    const { content } = await server.server.createMessage(
      { messages, maxTokens: 100, tools: [] },
      { relatedRequestId: mcpReq.id },
    );
    return { content: [{ type: 'text', text: JSON.stringify(content) }] };
  });
  //#endregion messages
  return server;
}

export async function run(transport: Transport) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { sampling: { tools: {} } } },
  );
  await client.connect(transport);

  console.log(await client.callTool({ name: 'ask-librarian' }));

  await client.ping();
  await client.close();
}
