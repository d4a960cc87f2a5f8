import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { LoggingMessageNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

export const transports = ['memory'];

export function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );
  //#region handler
  server.registerTool('count-books', {}, async ({ signal }) => {
    let data = `aborted: ${signal.aborted}`;
    signal.addEventListener('abort', () => (data += ', and told so'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await server.sendLoggingMessage({ level: 'info', data });
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const counted = Promise.withResolvers<void>();
  client.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params }) => {
      console.log('server:', params.data);
      counted.resolve();
    },
  );
  await client.connect(transport);

  //#region call
  const controller = new AbortController();
  const { signal } = controller;
  const counting = client.callTool({ name: 'count-books' }, undefined, {
    signal,
  });
  controller.abort('changed my mind');
  await counting.catch((error: unknown) => {
    console.log('client:', String(error));
  });
  //#endregion call

  await counted.promise;
  await client.close();
}
