import { once } from 'node:events';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { LoggingMessageNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

export function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );
  //#region handler
  server.registerTool('take-stock', {}, async (extra) => {
    const { progressToken = 'none' } = extra._meta ?? {};
    await new Promise((resolve) => setTimeout(resolve, 500));
    await extra.sendNotification({
      method: 'notifications/progress',
      params: { progressToken, progress: 1, total: 12 },
    });
    await once(extra.signal, 'abort');
    const data = `stopped: ${String(extra.signal.reason)}`;
    await server.sendLoggingMessage({ level: 'info', data }, extra.sessionId);
    return { content: [{ type: 'text', text: 'Counted a part' }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const stopped = Promise.withResolvers<void>();
  client.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params }) => {
      console.log('server:', params.data);
      stopped.resolve();
    },
  );
  await client.connect(transport);

  //#region call
  try {
    await client.callTool({ name: 'take-stock' }, undefined, {
      timeout: 2000,
      resetTimeoutOnProgress: true,
      maxTotalTimeout: 100,
      onprogress: ({ progress }) => console.log('progress', progress),
    });
  } catch (error) {
    console.log('client:', String(error));
  }
  //#endregion call

  await stopped.promise;
  await client.close();
}
