import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer(): McpServer {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );
  //#region context
  server.registerTool('reindex', {}, async ({ mcpReq }) => {
    mcpReq.signal.throwIfAborted();
    await mcpReq.notify({
      method: 'notifications/message',
      params: { level: 'info', data: `request ${mcpReq.id}` },
    });
    return { content: [{ type: 'text', text: 'done' }] };
  });
  //#endregion context
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const logged = Promise.withResolvers<void>();
  client.setNotificationHandler('notifications/message', ({ params }) => {
    console.log(params.data);
    logged.resolve();
  });
  await client.connect(transport);
  await client.callTool({ name: 'reindex' });
  await logged.promise;
  await client.close();
}
