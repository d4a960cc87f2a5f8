import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region content
  const cover = 'iVBORw0KGgo=';
  const reading = 'UklGRg==';

  server.registerTool('show-book', {}, () => ({
    content: [
      { type: 'text', text: 'Dracula by Bram Stoker' },
      { type: 'image', data: cover, mimeType: 'image/png' },
      { type: 'audio', data: reading, mimeType: 'audio/wav' },
      {
        type: 'resource_link',
        uri: 'book://9780141439846',
        name: 'dracula',
        mimeType: 'application/json',
      },
      {
        type: 'resource',
        resource: { uri: 'library://notes/dracula', text: 'Read by night.' },
      },
    ],
  }));
  //#endregion content
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  await client.callTool({ name: 'show-book' });
  await client.ping();
  await client.close();
}
