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
  server.registerTool('count-books', {}, async ({ signal }) => {
    await server.sendLoggingMessage({ level: 'info', data: 'counting' });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const data = `counted 12 books, aborted: ${signal.aborted}`;
    await server.sendLoggingMessage({ level: 'info', data });
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const controller = new AbortController();
  const counted = Promise.withResolvers<void>();
  client.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params }) => {
      console.log('server:', params.data);
      if (params.data === 'counting') controller.abort('user pressed Stop');
      else counted.resolve();
    },
  );
  await client.connect(transport);

  const call = { name: 'count-books' };
  const options = { signal: controller.signal };

  try {
    await client.callTool(call, undefined, options);
  } catch (error) {
    console.log('client:', String(error));
  }

  await counted.promise;
  await client.ping();
  await client.close();
}
