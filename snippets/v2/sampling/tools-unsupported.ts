import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region ask
  server.registerTool('ask-librarian', {}, async ({ mcpReq }) => {
    const { content } = await server.server.createMessage(
      { messages: [], maxTokens: 100, tools: [] },
      { relatedRequestId: mcpReq.id },
    );
    return { content: [{ type: 'text', text: JSON.stringify(content) }] };
  });
  //#endregion ask
  return server;
}

export async function run(transport: Transport) {
  //#region call
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { sampling: {} } },
  );
  await client.connect(transport);
  console.log(await client.callTool({ name: 'ask-librarian' }));
  //#endregion call

  await client.ping();
  await client.close();
}
