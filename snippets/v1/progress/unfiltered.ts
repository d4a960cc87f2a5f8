import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { LoggingMessageNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

export function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );
  //#region send
  server.registerTool('take-stock', {}, async ({ sendNotification }) => {
    await sendNotification({
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
    LoggingMessageNotificationSchema,
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
