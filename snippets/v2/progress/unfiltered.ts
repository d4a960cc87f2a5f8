import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );
  //#region send
  server.registerTool('take-stock', {}, async ({ mcpReq }) => {
    await mcpReq.notify({
      method: 'notifications/message',
      params: { level: 'debug', data: 'Counting' },
    });
    return { content: [{ type: 'text', text: '11 of 12 books' }] };
  });
  //#endregion send
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const sent = Promise.withResolvers<void>();
  client.setNotificationHandler(
    'notifications/message',
    ({ params: { level, data } }) => {
      console.log(level, data);
      sent.resolve();
    },
  );
  await client.connect(transport);

  //#region call
  await client.setLoggingLevel('error');
  await client.callTool({ name: 'take-stock' });
  //#endregion call

  await sent.promise;
  await client.close();
}
