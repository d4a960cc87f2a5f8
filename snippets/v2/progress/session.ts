import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );
  //#region handler
  server.registerTool('take-stock', {}, async ({ sessionId }) => {
    const level = 'debug';
    await server.sendLoggingMessage({ level, data: 'no session id' });
    await server.sendLoggingMessage({ level, data: 'session id' }, sessionId);
    await server.sendLoggingMessage({ level: 'error', data: 'One is missing' });
    return { content: [{ type: 'text', text: '11 of 12 books' }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const failed = Promise.withResolvers<void>();
  client.setNotificationHandler('notifications/message', ({ params }) => {
    if (params.level === 'error') failed.resolve();
  });
  await client.connect(transport);

  //#region call
  await client.setLoggingLevel('error');
  await client.callTool({ name: 'take-stock' });
  //#endregion call

  await failed.promise;
  await client.close();
}
