import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  //#region server
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );

  server.registerTool('take-stock', {}, async ({ mcpReq }) => {
    await mcpReq.log('debug', 'Counting the shelves', 'stock');
    await mcpReq.log('warning', { missing: ['Dracula'] }, 'stock');
    return { content: [{ type: 'text', text: '11 of 12 books' }] };
  });
  //#endregion server
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  //#region listen
  let warned = Promise.withResolvers<void>();
  client.setNotificationHandler(
    'notifications/message',
    ({ params: { level, logger, data } }) => {
      console.log(level, logger, data);
      if (level === 'warning') warned.resolve();
    },
  );
  //#endregion listen
  await client.connect(transport);

  //#region all
  await client.callTool({ name: 'take-stock' });
  await warned.promise;
  //#endregion all

  warned = Promise.withResolvers();

  //#region warning
  await client.setLoggingLevel('warning');
  await client.callTool({ name: 'take-stock' });
  //#endregion warning

  await warned.promise;
  await client.close();
}
