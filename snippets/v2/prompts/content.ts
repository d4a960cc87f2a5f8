import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region register
  const cover = 'iVBORw0KGgo=';

  server.registerPrompt('describe-cover', {}, () => ({
    description: 'How to describe a cover',
    messages: [
      {
        role: 'user',
        content: { type: 'image', data: cover, mimeType: 'image/png' },
      },
      {
        role: 'user',
        content: {
          type: 'resource',
          resource: { uri: 'book://9780141439846', text: 'Dracula, 1897' },
        },
      },
      {
        role: 'assistant',
        content: { type: 'text', text: 'This cover shows' },
      },
    ],
  }));
  //#endregion register
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  await client.getPrompt({ name: 'describe-cover' });
  await client.ping();
  await client.close();
}
