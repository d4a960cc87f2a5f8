import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { LoggingMessageNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

export function createServer(): McpServer {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );
  //#region context
  server.registerTool('reindex', {}, async (extra) => {
    extra.signal.throwIfAborted();
    await extra.sendNotification({
      method: 'notifications/message',
      params: { level: 'info', data: `request ${extra.requestId}` },
    });
    return { content: [{ type: 'text', text: 'done' }] };
  });
  //#endregion context
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const logged = Promise.withResolvers<void>();
  client.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params }) => {
      console.log(params.data);
      logged.resolve();
    },
  );
  await client.connect(transport);
  await client.callTool({ name: 'reindex' });
  await logged.promise;
  await client.close();
}
