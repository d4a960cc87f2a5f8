import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

// On one stream a notification comes before the result of the call.
export const transports = ['memory', 'stdio'];

export function createServer() {
  //#region options
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    {
      debouncedNotificationMethods: ['notifications/tools/list_changed'],
    },
  );
  //#endregion options

  server.registerTool('open-archive', {}, () => {
    for (const name of ['read-scroll', 'read-map', 'read-letter'])
      server.registerTool(name, {}, () => ({ content: [] }));
    return { content: [{ type: 'text', text: 'The archive is open' }] };
  });

  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  await client.callTool({ name: 'open-archive' });
  await client.close();
}
